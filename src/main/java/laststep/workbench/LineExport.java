package laststep.workbench;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import laststep.model.Prediction;
import laststep.model.TrainedModel;
import laststep.predict.AnswerJson;

/** Writes answered lines into a file, in one step: if it fails or is cancelled, the file is as it was. */
final class LineExport {
    private static final int LINES_OF_REPORT = 256;

    private final List<PredictedLine> lines;
    private final TrainedModel model;
    private final LineCells cells;
    private final Job.Progress progress;

    LineExport(List<PredictedLine> lines, TrainedModel model, LineCells cells, Job.Progress progress) {
        this.lines = lines;
        this.model = model;
        this.cells = cells;
        this.progress = progress;
    }

    /** @param header the names of the columns; JSON has its own */
    void write(Path file, TableFormat format, List<String> header) {
        if (format == TableFormat.JSONL) {
            TableFile.writeWhole(file, out -> writeObjects(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        } else {
            TableFile.write(file, format, sink -> {
                sink.row(header);
                for (int k = 0; k < lines.size(); k++) {
                    report(k);
                    sink.row(cells.of(lines.get(k)));
                }
            });
        }
    }

    /** What {@code classify --json} writes: the tokens are cut anew, the answers are those that were shown. */
    private void writeObjects(Writer writer) throws IOException {
        for (int k = 0; k < lines.size(); k++) {
            report(k);
            PredictedLine line = lines.get(k);
            Prediction shown = new Prediction(model.encode(line.text()), line.logProbabilities(), line.label());
            writer.write(AnswerJson.line(line.text(), shown, model.labels()) + "\n");
        }
        writer.flush();
    }

    private void report(int line) {
        if (line % LINES_OF_REPORT == 0) {
            progress.report((double) line / lines.size());
            if (progress.cancelled()) {
                throw new CancellationException();
            }
        }
    }
}
