package laststep.ui.chart;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What every chart needs from the program, given once and shared by all of them.
 *
 * @param renderer runs the drawing and the exports, never on the FX thread; one thread serves all charts
 * @param fxThread runs what touches the scene
 * @param saveDialog asks where to save
 * @param failed is told, on the FX thread, of a drawing, copy or save that failed; for a file that could not be written
 *     it is a {@link laststep.message.ProblemException}
 */
public record ChartServices(Executor renderer, Executor fxThread, SaveDialog saveDialog, Consumer<Throwable> failed) {}
