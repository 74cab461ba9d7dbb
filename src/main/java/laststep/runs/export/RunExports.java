package laststep.runs.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import laststep.message.Messages;
import laststep.model.History;
import laststep.runs.CurvePoint;
import laststep.runs.RunStore;

/** The runs of a notebook, written down for other programs and for people. May be called from any thread. */
public final class RunExports {
    private final RunStore store;

    public RunExports(RunStore store) {
        this.store = store;
    }

    /** A row for each epoch. */
    public void epochs(int number, Path file) {
        byte[] csv = History.csv(ExportedRun.read(store, number).history()).getBytes(StandardCharsets.UTF_8);
        ExportFile.write(file, out -> out.write(csv));
    }

    /** A row for each point of each curve over the steps; of a long run the extremes, as its charts draw them. */
    public void steps(int number, Path file) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("curve", "step", "value"));
        for (Map.Entry<String, List<CurvePoint>> curve :
                ExportedRun.read(store, number).curves().entrySet()) {
            curve.getValue()
                    .forEach(point -> rows.add(List.of(curve.getKey(), String.valueOf(point.x()), number(point.y()))));
        }
        ExportFile.writeCsv(file, rows);
    }

    /**
     * An event file that TensorBoard opens, in a folder {@code run-N} of its own.
     *
     * @param folder for {@code tensorboard --logdir}; several runs may go into one
     * @return the file
     */
    public Path tensorBoard(int number, Path folder) {
        return TensorBoard.write(ExportedRun.read(store, number), folder);
    }

    /**
     * A page of HTML, whole in one file.
     *
     * @param confusion of the validation part, or null
     */
    public void card(int number, Path file, Confusion confusion, Messages messages) {
        RunCard.write(file, ExportedRun.read(store, number), confusion, messages, ZoneId.systemDefault());
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.valueOf(value) : "";
    }
}
