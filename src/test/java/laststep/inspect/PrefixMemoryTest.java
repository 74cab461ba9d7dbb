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
        assertThat(seen.prefixes().knownCount()).isZero();
        assertThat(seen.prefixes().shown(3)).isEmpty();
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
    void aWordMoreLeavesOneToBeRead() {
        complete(model, memory.begin(model, "w2 w9 w4"));

        PrefixCurve longer = memory.begin(model, "w2 w9 w4 w7").prefixes();
        assertThat(longer.known(2)).isTrue();
        assertThat(longer.known(3)).isFalse();
        PrefixCurve changed = memory.begin(model, "w2 w8 w4").prefixes();
        assertThat(changed.known(0)).isTrue();
        assertThat(changed.knownCount()).isEqualTo(1);
    }

    @Test
    void anotherModelIsAskedAnew() {
        complete(model, memory.begin(model, "w2 w9 w4"));

        assertThat(memory.begin(Models.random(12), "w2 w9 w4").prefixes().knownCount())
                .isZero();
    }

    @Test
    void aHeavyNetworkIsReadInSmallPieces() {
        TrainedModel heavy = Models.random(HEAVY, 12);
        Inspection seen = memory.begin(heavy, "w2 w9 w4 w7 ".repeat(30));

        Inspection more = memory.more(heavy, seen);
        assertThat(more.prefixes().knownCount()).isBetween(1, 40);
        assertThat(more.prefixes().known(0)).isTrue();
        assertThat(more.prefixes().known(49)).isFalse();
    }

    private Inspection complete(TrainedModel asked, Inspection begun) {
        Inspection seen = begun;
        while (!seen.prefixes().complete()) {
            seen = memory.more(asked, seen);
        }
        return seen;
    }
}
