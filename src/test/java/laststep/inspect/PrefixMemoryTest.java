package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import laststep.model.ModelSpec;
import laststep.model.Models;
import laststep.model.TrainedModel;
import laststep.nn.CellKind;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import laststep.text.TokenizerKind;
import org.junit.jupiter.api.Test;

class PrefixMemoryTest {
    /** Five million weights. */
    private static final ModelSpec HEAVY =
            new ModelSpec(5, 400, 2, 0, CellKind.LSTM, ReadOutKind.LAST, Padding.PACKED, TokenizerKind.WHITESPACE, 50);

    private final TrainedModel model = Models.random(12);
    private final PrefixMemory memory = new PrefixMemory();

    @Test
    void prefixesReadBitByBitAreThoseReadAtOnce() {
        Inspection seen = memory.begin(model, "w2 w9 w4 w7");
        assertThat(seen.prefixes().knownCount()).isEqualTo(1); // the last one is the whole sentence
        assertThat(seen.prefixes().shown(3)).containsExactly(0, 1, 2);
        assertThat(seen.prefixes().flips()).isEmpty();

        Inspection all = complete(model, seen);
        PrefixCurve whole = Inspection.of(model, "w2 w9 w4 w7").prefixes();
        for (int t = 0; t < 4; t++) {
            for (int label = 0; label < 3; label++) {
                assertThat(all.prefixes().probability(label, t)).isEqualTo(whole.probability(label, t));
            }
        }
    }

    @Test
    void aWordMoreLeavesNothingToBeRead() {
        complete(model, memory.begin(model, "w2 w9 w4"));

        assertThat(memory.begin(model, "w2 w9 w4 w7").prefixes().complete()).isTrue();
        PrefixCurve changed = memory.begin(model, "w2 w8 w4").prefixes();
        assertThat(changed.known(0)).isTrue();
        assertThat(changed.known(1)).isFalse();
    }

    @Test
    void anotherModelIsAskedAnew() {
        complete(model, memory.begin(model, "w2 w9 w4"));

        assertThat(memory.begin(Models.random(12), "w2 w9 w4").prefixes().knownCount())
                .isEqualTo(1);
        assertThat(memory.begin(model, "w2 w9 w5").prefixes().knownCount()).isEqualTo(1);
    }

    @Test
    void aHeavyNetworkIsReadInSmallPieces() {
        TrainedModel heavy = Models.random(HEAVY, 12);
        Inspection seen = memory.begin(heavy, "w2 w9 w4 w7 ".repeat(30));

        Inspection more = memory.more(heavy, seen);
        assertThat(more.prefixes().knownCount()).isBetween(2, 40);
        assertThat(more.prefixes().known(0)).isTrue();
        assertThat(more.prefixes().known(48)).isFalse();
    }

    private Inspection complete(TrainedModel asked, Inspection begun) {
        Inspection seen = begun;
        while (!seen.prefixes().complete()) {
            seen = memory.more(asked, seen);
        }
        return seen;
    }
}
