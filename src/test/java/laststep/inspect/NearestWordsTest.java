package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import laststep.model.Models;
import laststep.model.TrainedModel;
import laststep.nn.Golden;
import org.junit.jupiter.api.Test;

class NearestWordsTest {
    private static final TrainedModel MODEL = Models.golden(new Golden("lstm_l2_packed_last_h3"));

    /** docs/golden/nearest_words.py says what the file holds: every word of two vocabularies. */
    @Test
    void orderAndCosinesArePyTorchs() throws IOException {
        List<String> lines;
        try (InputStream in = NearestWordsTest.class.getResourceAsStream("/golden/nearest_words.tsv")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        assertThat(lines).hasSize(18);
        for (String line : lines) {
            String[] fields = line.split("\t");
            TrainedModel model = Models.golden(new Golden(fields[0]));
            List<NearWord> nearest = NearestWords.of(model, piece(model, "w" + fields[1]), 100);
            assertThat(nearest).as(line).hasSize(fields.length - 2);
            for (int k = 0; k < nearest.size(); k++) {
                String[] expected = fields[k + 2].split(":");
                assertThat(nearest.get(k).text()).isEqualTo("w" + expected[0]);
                assertThat(nearest.get(k).cosine()).isCloseTo(Double.parseDouble(expected[1]), within(1e-8));
            }
        }
    }

    @Test
    void onlySoManyAreOffered() {
        List<NearWord> all = NearestWords.of(MODEL, piece(MODEL, "w4"), 100);

        assertThat(NearestWords.of(MODEL, piece(MODEL, "w4"), 3)).isEqualTo(all.subList(0, 3));
    }

    @Test
    void aTypedWordIsLookedUp() {
        Piece typed = Variant.of(MODEL, "w5").replaced(0, "w4").pieces().get(0);

        assertThat(NearestWords.of(MODEL, typed, 2)).isEqualTo(NearestWords.of(MODEL, piece(MODEL, "w4"), 2));
    }

    @Test
    void whatTheVocabularyDoesNotKnowAsOneWordHasNone() {
        assertThat(NearestWords.of(MODEL, piece(MODEL, "unheard"), 5)).isEmpty();
        assertThat(NearestWords.of(
                        MODEL,
                        Variant.of(MODEL, "w5").replaced(0, "w4 w3").pieces().get(0),
                        5))
                .isEmpty();
    }

    private static Piece piece(TrainedModel model, String word) {
        return Variant.of(model, word).pieces().get(0);
    }
}
