package laststep.runs;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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
import laststep.runs.LossCurve.Stretch;

/**
 * The curves of a run over its steps as CSV: a row for each stretch of a curve, see {@link LossCurve.Stretch}. A value that
 * does not exist is an empty field. What is read goes on exactly as what was written.
 */
public final class CurvesFile {
    private CurvesFile() {}

    /** The curves as they stand, unchanged by what is appended later. */
    static Map<String, List<Stretch>> of(RunFigures figures) {
        Map<String, List<Stretch>> curves = new LinkedHashMap<>();
        figures.curves().forEach((name, curve) -> curves.put(name, curve.stretches()));
        return curves;
    }

    /** @param curves the stretches of each curve by its name */
    static void write(Path file, Map<String, List<Stretch>> curves) throws IOException {
        AtomicFile.write(file, out -> writeTo(out, curves));
    }

    static void writeTo(OutputStream out, Map<String, List<Stretch>> curves) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        try {
            csv.writeRecord(
                    "curve",
                    "first_step",
                    "last_step",
                    "values",
                    "finite",
                    "sum",
                    "least_step",
                    "least",
                    "greatest_step",
                    "greatest");
            curves.forEach((name, stretches) -> stretches.forEach(stretch -> write(csv, name, stretch)));
            csv.flush();
            writer.flush();
        } catch (UncheckedIOException full) {
            throw full.getCause(); // the CSV writer's own way to say that the disk is full
        }
    }

    private static void write(CsvWriter csv, String name, Stretch stretch) {
        csv.writeRecord(
                name,
                String.valueOf(stretch.firstStep()),
                String.valueOf(stretch.lastStep()),
                String.valueOf(stretch.values()),
                String.valueOf(stretch.finite()),
                String.valueOf(stretch.sum()),
                String.valueOf(stretch.leastStep()),
                field(stretch.least()),
                String.valueOf(stretch.greatestStep()),
                field(stretch.greatest()));
    }

    private static String field(double value) {
        return Double.isNaN(value) ? "" : String.valueOf(value);
    }

    /**
     * The curves by their names, as {@link RunFigures#curves} gave them.
     *
     * @throws ProblemException if it cannot be read, or is not what {@link #write} wrote
     */
    public static Map<String, LossCurve> read(Path file) {
        Map<String, List<Stretch>> stretches = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                stretches
                        .computeIfAbsent(row.getField("curve"), name -> new ArrayList<>())
                        .add(stretch(row));
            }
            Map<String, LossCurve> curves = new LinkedHashMap<>();
            stretches.forEach((name, all) -> curves.put(name, LossCurve.of(LossCurve.DEFAULT_CAPACITY, all)));
            return curves;
        } catch (NoSuchElementException | IllegalArgumentException | CsvParseException e) {
            throw new ProblemException(new Problem("problem.run.damaged", file.toString()), e);
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.run.read", file.toString(), IoReason.of(e)), e);
        }
    }

    private static Stretch stretch(NamedCsvRecord row) {
        return new Stretch(
                Long.parseLong(row.getField("values")),
                Long.parseLong(row.getField("finite")),
                Double.parseDouble(row.getField("sum")),
                Long.parseLong(row.getField("first_step")),
                Long.parseLong(row.getField("last_step")),
                Long.parseLong(row.getField("least_step")),
                value(row.getField("least")),
                Long.parseLong(row.getField("greatest_step")),
                value(row.getField("greatest")));
    }

    private static double value(String field) {
        return field.isEmpty() ? Double.NaN : Double.parseDouble(field);
    }
}
