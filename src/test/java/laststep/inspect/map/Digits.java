package laststep.inspect.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What scikit-learn says of handwritten digits: docs/golden/maps.py. */
final class Digits {
    static final JsonNode SAYS = read();

    private Digits() {}

    private static JsonNode read() {
        try (InputStream in = Digits.class.getResourceAsStream("/map/digits.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static float[][] points() {
        return matrix(SAYS.get("points"));
    }

    static float[][] matrix(JsonNode rows) {
        List<float[]> matrix = new ArrayList<>();
        for (JsonNode row : rows) {
            float[] numbers = new float[row.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (float) row.get(i).asDouble();
            }
            matrix.add(numbers);
        }
        return matrix.toArray(float[][]::new);
    }

    /**
     * Whether neighbours on a map are neighbours indeed, between 0 and 1 (Venna and Kaski 2001): 1 − 2 / (n·k·(2n − 3k − 1))
     * · Σ over each point's k nearest on the map of max(0, rank among the vectors − k).
     */
    static double trustworthiness(float[][] vectors, float[][] places, int k) {
        int n = vectors.length;
        double penalty = 0;
        for (int i = 0; i < n; i++) {
            List<Integer> among = order(vectors, i);
            for (int near : order(places, i).subList(0, k)) {
                penalty += Math.max(0, among.indexOf(near) + 1 - k);
            }
        }
        return 1 - penalty * 2 / (n * k * (2.0 * n - 3 * k - 1));
    }

    private static List<Integer> order(float[][] rows, int of) {
        return Near.to(rows[of], rows, Distance.EUCLID, other -> other != of, rows.length).stream()
                .map(Near::index)
                .toList();
    }
}
