package laststep.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import laststep.text.Example;
import laststep.text.LabelSet;
import laststep.text.ReadListener;
import laststep.training.EvaluatedRow;
import laststep.training.EvaluatedRows;
import laststep.training.Evaluation;

/** What docs/golden/evaluation.py wrote down of scikit-learn, SciPy and NumPy. */
final class Expected {
    private static final JsonNode ALL = read();

    private Expected() {}

    private static JsonNode read() {
        try (InputStream in = Expected.class.getResourceAsStream("/golden/evaluation.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode part(String name) {
        return ALL.path(name);
    }

    static List<String> cases() {
        return StreamSupport.stream(ALL.path("cases").spliterator(), false)
                .map(one -> one.path("name").asText())
                .toList();
    }

    static JsonNode named(String name) {
        return ALL.path("cases").get(cases().indexOf(name));
    }

    /** The answers of a case; sentences have no tokens. */
    static EvaluatedRows rows(JsonNode golden) {
        List<EvaluatedRow> rows = new ArrayList<>();
        for (int k = 0; k < golden.path("y").size(); k++) {
            rows.add(EvaluatedRows.answer(
                    new Example(k, new int[0], golden.path("y").get(k).asInt()),
                    floats(golden.path("log_p").get(k))));
        }
        return rows(rows, golden.path("log_p").get(0).size());
    }

    static EvaluatedRows rows(List<EvaluatedRow> rows, int classes) {
        LabelSet labels = new LabelSet(
                IntStream.range(0, classes).mapToObj(k -> "class " + k).toList());
        return new EvaluatedRows(Evaluation.of(labels, rows), rows);
    }

    static EvaluationReport report(EvaluatedRows rows) {
        return EvaluationReport.of(rows, List.of(), ReadListener.NONE);
    }

    static float[] floats(JsonNode numbers) {
        float[] floats = new float[numbers.size()];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = (float) numbers.get(k).asDouble();
        }
        return floats;
    }

    /** Null stands for what is not finite. */
    static void close(String what, double actual, JsonNode expected) {
        assertThat(expected.isMissingNode()).as(what + " is expected").isFalse();
        if (expected.isNull()) {
            assertThat(actual).as(what).isNotFinite();
        } else {
            double number = expected.asDouble();
            assertThat(actual).as(what).isCloseTo(number, within(1e-5 + 1e-4 * Math.abs(number)));
        }
    }
}
