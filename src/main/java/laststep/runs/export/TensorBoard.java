package laststep.runs.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import laststep.message.IoReason;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.AtomicFile;
import laststep.model.HistoryRow;
import laststep.runs.CurvePoint;

/**
 * A run as an event file that TensorBoard opens: scalars over the steps, and the settings as hyper-parameters. Each record is an
 * {@code Event} (wall_time 1, step 2, file_version 3, summary 5) whose {@code Summary} holds values (tag 1, simple_value 2), see
 * tensorflow/core/util/event.proto and tensorflow/core/framework/summary.proto.
 */
final class TensorBoard {
    private final ExportedRun run;
    private final double started;

    private TensorBoard(ExportedRun run) {
        this.run = run;
        started = run.info().started().toEpochMilli() / 1e3;
    }

    /**
     * Writes it into a folder of its own, {@code run-N}, as TensorBoard takes a folder for a run.
     *
     * @param folder for TensorBoard's {@code --logdir}; made if it is not there
     * @return the file
     */
    static Path write(ExportedRun run, Path folder) {
        Path own = folder.resolve("run-" + run.info().number());
        Path file = own.resolve(String.format(
                Locale.ROOT,
                "events.out.tfevents.%010d.laststep",
                run.info().started().getEpochSecond()));
        try {
            Files.createDirectories(own);
            AtomicFile.write(file, new TensorBoard(run)::writeTo);
            return file;
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.export.write", file.toString(), IoReason.of(e)), e);
        }
    }

    private void writeTo(OutputStream out) throws IOException {
        TfRecord.write(event(0, 0).put(3, "brain.Event:2").bytes(), out);
        HyperParameters parameters =
                new HyperParameters(run.info().origin().record().settings());
        String name = run.name().isEmpty() ? "run-" + run.info().number() : run.name();
        double end = started + run.info().progress().seconds();
        TfRecord.write(event(0, 0).put(5, parameters.experiment(started)).bytes(), out);
        TfRecord.write(
                event(0, 0).put(5, parameters.sessionStart(name, started)).bytes(), out);
        for (HistoryRow row : run.history()) {
            TfRecord.write(event(row.step(), row.seconds()).put(5, scalars(row)).bytes(), out);
        }
        for (Map.Entry<String, List<CurvePoint>> curve : run.curves().entrySet()) {
            String tag = "step/" + curve.getKey().replace('.', '/');
            for (CurvePoint point : curve.getValue()) {
                if (Double.isFinite(point.y())) {
                    ProtoMessage summary = new ProtoMessage().put(1, scalar(tag, point.y()));
                    TfRecord.write(
                            event(point.x(), secondsAt(point.x()))
                                    .put(5, summary)
                                    .bytes(),
                            out);
                }
            }
        }
        TfRecord.write(
                event(0, run.info().progress().seconds())
                        .put(5, parameters.sessionEnd(run.info().progress().status(), end))
                        .bytes(),
                out);
    }

    private ProtoMessage event(long step, double seconds) {
        return new ProtoMessage().put(1, started + seconds).put(2, step);
    }

    /** When a step was, between the ends of the epochs before and after it. */
    private double secondsAt(long step) {
        double seconds = 0;
        long from = 0;
        for (HistoryRow row : run.history()) {
            if (step <= row.step()) {
                return seconds + (row.seconds() - seconds) * (step - from) / (row.step() - from);
            }
            seconds = row.seconds();
            from = row.step();
        }
        return Math.max(seconds, run.info().progress().seconds());
    }

    private static ProtoMessage scalars(HistoryRow row) {
        ProtoMessage summary = new ProtoMessage();
        put(summary, "loss/train", row.trainLoss());
        put(summary, "loss/valid", row.validLoss());
        put(summary, "accuracy/train", row.trainAccuracy());
        put(summary, "accuracy/valid", row.validAccuracy());
        put(summary, "norm/gradient", row.gradientNorm());
        put(summary, "norm/parameter", row.parameterNorm());
        put(summary, "learning_rate", row.learningRate());
        put(summary, "epoch", row.epoch());
        return summary;
    }

    private static void put(ProtoMessage summary, String tag, double value) {
        if (Double.isFinite(value)) {
            summary.put(1, scalar(tag, value));
        }
    }

    private static ProtoMessage scalar(String tag, double value) {
        return new ProtoMessage().put(1, tag).put(2, (float) value);
    }
}
