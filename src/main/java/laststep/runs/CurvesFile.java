package laststep.runs;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import laststep.message.IoReason;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.AtomicFile;

/**
 * What the charts of a run draw over its steps, as CSV: a row for each stretch of a curve, with its first and last step,
 * how many values it holds, their sum, and its least and greatest value with the steps where they occurred. A value that
 * is not finite is an empty field.
 */
public final class CurvesFile {
    /** The loss of each mini-batch, in nats. */
    public static final String TRAIN_LOSS = "train_loss";
    /** The same, smoothed. */
    public static final String SMOOTHED_LOSS = "train_loss_smoothed";
    /** Before clipping. */
    public static final String GRADIENT_NORM = "gradient_norm";
    /** After each step. */
    public static final String PARAMETER_NORM = "parameter_norm";

    private CurvesFile() {}

    /** The curves of a run as they stand. */
    static Map<String, List<CurvePoint>> of(RunFigures figures) {
        Map<String, List<CurvePoint>> curves = new LinkedHashMap<>();
        curves.put(TRAIN_LOSS, figures.loss().raw());
        curves.put(SMOOTHED_LOSS, figures.loss().smoothed());
        curves.put(GRADIENT_NORM, figures.gradientNorm().raw());
        curves.put(PARAMETER_NORM, figures.parameterNorm().raw());
        return curves;
    }

    /** @param curves the points of each curve by its name, in the order of their steps */
    static void write(Path file, Map<String, List<CurvePoint>> curves) throws IOException {
        AtomicFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
            csv.writeRecord(
                    "curve",
                    "first_step",
                    "last_step",
                    "values",
                    "sum",
                    "least_step",
                    "least",
                    "greatest_step",
                    "greatest");
            curves.forEach((name, points) -> points.forEach(point -> write(csv, name, point)));
            csv.flush();
            writer.flush();
        });
    }

    /** A stretch of one value. */
    private static void write(CsvWriter csv, String name, CurvePoint point) {
        String step = String.valueOf(point.x());
        String value = Double.isFinite(point.y()) ? String.valueOf(point.y()) : "";
        csv.writeRecord(name, step, step, "1", value, step, value, step, value);
    }

    /**
     * The points of each curve by its name: of each stretch its least and its greatest.
     *
     * @throws ProblemException if it cannot be read, or is not what {@link #write} wrote
     */
    public static Map<String, List<CurvePoint>> read(Path file) {
        Map<String, List<CurvePoint>> curves = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file))) {
            for (NamedCsvRecord row : reader) {
                addTo(curves.computeIfAbsent(row.getField("curve"), name -> new ArrayList<>()), row);
            }
            return curves;
        } catch (NoSuchElementException | IllegalArgumentException | CsvParseException e) {
            throw new ProblemException(new Problem("problem.run.damaged", file.toString()), e);
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.run.read", file.toString(), IoReason.of(e)), e);
        }
    }

    private static void addTo(List<CurvePoint> curve, NamedCsvRecord row) {
        CurvePoint least = point(row, "least");
        CurvePoint greatest = point(row, "greatest");
        boolean leastFirst = least.x() <= greatest.x();
        curve.add(leastFirst ? least : greatest);
        if (least.x() != greatest.x()) {
            curve.add(leastFirst ? greatest : least);
        }
    }

    private static CurvePoint point(NamedCsvRecord row, String name) {
        String value = row.getField(name);
        return new CurvePoint(
                Long.parseLong(row.getField(name + "_step")), value.isEmpty() ? Double.NaN : Double.parseDouble(value));
    }
}
