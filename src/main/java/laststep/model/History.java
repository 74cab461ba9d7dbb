package laststep.model;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** The epochs of a training as CSV with a header; a figure that does not exist is an empty field. */
public final class History {
    private History() {}

    public static String csv(List<HistoryRow> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(
                    "epoch",
                    "step",
                    "train_loss",
                    "train_accuracy",
                    "valid_loss",
                    "valid_accuracy",
                    "gradient_norm",
                    "parameter_norm",
                    "learning_rate",
                    "seconds");
            rows.forEach(row -> csv.writeRecord(
                    String.valueOf(row.epoch()),
                    String.valueOf(row.step()),
                    field(row.trainLoss()),
                    field(row.trainAccuracy()),
                    field(row.validLoss()),
                    field(row.validAccuracy()),
                    field(row.gradientNorm()),
                    field(row.parameterNorm()),
                    field(row.learningRate()),
                    field(row.seconds())));
        } catch (IOException e) {
            throw new IllegalStateException(e); // a StringWriter has no reason to fail
        }
        return text.toString();
    }

    /** What {@link #csv} wrote. @throws IllegalArgumentException if it is not that */
    public static List<HistoryRow> of(String csv) {
        List<HistoryRow> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord record : reader) {
                rows.add(new HistoryRow(
                        Integer.parseInt(record.getField("epoch")),
                        Long.parseLong(record.getField("step")),
                        number(record.getField("train_loss")),
                        number(record.getField("train_accuracy")),
                        number(record.getField("valid_loss")),
                        number(record.getField("valid_accuracy")),
                        number(record.getField("gradient_norm")),
                        number(record.getField("parameter_norm")),
                        number(record.getField("learning_rate")),
                        number(record.getField("seconds"))));
            }
        } catch (IOException | NoSuchElementException | CsvParseException e) {
            throw new IllegalArgumentException(e);
        }
        return rows;
    }

    private static String field(double value) {
        return Double.isFinite(value) ? String.valueOf(value) : "";
    }

    private static double number(String field) {
        return field.isEmpty() ? Double.NaN : Double.parseDouble(field);
    }
}
