/** What the views show of a trained model, computed: plain values, tested without a screen. */
package laststep.inspect;
