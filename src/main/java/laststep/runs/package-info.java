/**
 * Trainings as things to keep and compare: their figures as they grow, the notebook of all runs on disk, sweeps, and what is
 * exported of them. Knows no window; the command line and the workbench stand on it alike.
 */
package laststep.runs;
