package laststep.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Hands answers over to the FX thread, where at most one delivery is waiting, whatever their number. */
final class LinesDelivery {
    private final GrowingRows<PredictedLine> rows;
    private final Executor fx;
    private List<PredictedLine> waiting = new ArrayList<>();

    /** @param rows grow on the FX thread */
    LinesDelivery(GrowingRows<PredictedLine> rows, Executor fx) {
        this.rows = rows;
        this.fx = fx;
    }

    synchronized void add(List<PredictedLine> answers) {
        boolean none = waiting.isEmpty();
        waiting.addAll(answers);
        if (none && !answers.isEmpty()) {
            fx.execute(() -> rows.append(taken()));
        }
    }

    private synchronized List<PredictedLine> taken() {
        List<PredictedLine> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }
}
