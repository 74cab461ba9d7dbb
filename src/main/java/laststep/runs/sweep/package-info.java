/**
 * Many trainings of one corpus with different settings and seeds: which, run side by side within the machine, and what they
 * come to.
 */
package laststep.runs.sweep;
