/**
 * Charts: a {@link laststep.ui.chart.ChartContent} holds what is to be shown, computed and worded; a
 * {@link laststep.ui.chart.ChartPane} has it drawn by JFreeChart off the FX thread, in the pixels of the screen, and shows
 * the picture. JFreeChart and Java2D stay inside this package, and run without a display ({@code java.awt.headless}).
 * Another chart is another subclass of ChartContent.
 */
package laststep.ui.chart;
