/** How well classifiers do, in figures and in sentences: with and without a window. */
package laststep.evaluation;
