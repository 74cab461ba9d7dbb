package laststep.ui.chart;

/**
 * What a chart says about the place under the mouse.
 *
 * @param x the place on the x axis that was meant: the nearest one with a value
 * @param text a line for x and one for each curve
 */
record ReadOut(double x, String text) {}
