package laststep.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Hands answers over to the FX thread, where at most one delivery is waiting, whatever their number. */
final class LinesDelivery {
    private final GrowingRows<PredictedLine> rows;
    private final Executor fx;
    private final BooleanSupplier wanted;
    private List<PredictedLine> waiting = new ArrayList<>();

    /**
     * @param rows grow on the FX thread
     * @param wanted asked there: what comes after a cancel is dropped, so that what was said of the lines stays true
     */
    LinesDelivery(GrowingRows<PredictedLine> rows, Executor fx, BooleanSupplier wanted) {
        this.wanted = wanted;
        this.rows = rows;
        this.fx = fx;
    }

    synchronized void add(List<PredictedLine> answers) {
        boolean none = waiting.isEmpty();
        waiting.addAll(answers);
        if (none && !answers.isEmpty()) {
            fx.execute(() -> {
                List<PredictedLine> taken = taken();
                if (wanted.getAsBoolean()) {
                    rows.append(taken);
                }
            });
        }
    }

    private synchronized List<PredictedLine> taken() {
        List<PredictedLine> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }
}
