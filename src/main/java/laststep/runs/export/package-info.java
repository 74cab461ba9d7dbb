/**
 * Runs written down for other programs and for people: tables, TensorBoard's event files, and a run card of HTML. Draws its own
 * charts, as the command line makes the same card with no window.
 */
package laststep.runs.export;
