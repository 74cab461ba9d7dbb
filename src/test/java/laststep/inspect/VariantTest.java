package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import laststep.model.ModelSpec;
import laststep.model.Models;
import laststep.model.TrainedModel;
import laststep.nn.CellKind;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import laststep.text.TokenizerKind;
import org.junit.jupiter.api.Test;

class VariantTest {
    private final Variant four = Variant.of(Models.random(12), "  w2 w3  w4 unheard ");

    @Test
    void untouchedItIsTheSentenceAsItWasTyped() {
        assertThat(four.sentence()).isEqualTo("w2 w3  w4 unheard").isEqualTo(four.original());
        assertThat(four.changed()).isFalse();
        assertThat(four.pieces()).extracting(Piece::text).containsExactly("w2", "w3", "w4", "unheard");
        assertThat(four.pieces()).extracting(Piece::id).containsExactly(2, 3, 4, Piece.NO_ID);
        assertThat(four.marks()).noneMatch(PieceMark::changed);
    }

    @Test
    void aWordIsReplacedByOneOrMore() {
        Variant now = four.replaced(1, " so \t very\n");

        assertThat(now.sentence()).isEqualTo("w2 so very  w4 unheard");
        assertThat(now.changed()).isTrue();
        assertThat(changes(now)).containsExactly("w3→so very");
        assertThat(now.replaced(1, "w3").changed()).isFalse();
        assertThat(now.replaced(1, "w3").pieces()).isEqualTo(four.pieces());
        assertThat(now.restored().sentence()).isEqualTo(four.original());
    }

    @Test
    void aWordIsLeftOutAndShownWhereItStood() {
        Variant now = four.without(1);

        assertThat(now.sentence()).isEqualTo("w2  w4 unheard");
        assertThat(now.marks()).extracting(PieceMark::text).containsExactly("w2", "w3", "w4", "unheard");
        assertThat(changes(now)).containsExactly("−w3");
        assertThat(four.without(0).sentence()).isEqualTo("w3  w4 unheard");
        assertThat(four.without(3).sentence()).isEqualTo("w2 w3  w4");
    }

    @Test
    void theLastWordStays() {
        Variant one = four.without(0).without(0).without(0);

        assertThat(one.sentence()).isEqualTo("unheard");
        assertThat(one.without(0)).isSameAs(one);
    }

    @Test
    void aMovedWordIsTheOnlyOneThatCountsAsMoved() {
        Variant last = four.moved(0, 3);
        assertThat(last.sentence()).isEqualTo("w3  w4 unheard w2");
        assertThat(changes(last)).containsExactly("↔w2");
        assertThat(four.moved(3, 0).sentence()).isEqualTo("unheard w2 w3  w4");
        assertThat(changes(four.moved(3, 0))).containsExactly("↔unheard");
        assertThat(four.moved(1, 99).sentence()).isEqualTo("w2  w4 unheard w3");
        assertThat(four.moved(2, -5).sentence()).isEqualTo("w4 w2 w3 unheard");
        assertThat(four.moved(1, 2).moved(2, 1).changed()).isFalse();
    }

    @Test
    void changesAddUp() {
        Variant now = four.replaced(0, "now").without(1).moved(0, 2).replaced(0, "then");

        assertThat(now.sentence()).isEqualTo("then unheard now");
        assertThat(changes(now)).containsExactly("−w3", "w4→then", "w2→now↔");
    }

    @Test
    void aParticleGoesWithWhatStandsBeforeIt() {
        Variant korean = Variant.of(model(TokenizerKind.NORI), "배송이 정말 빨라서 좋았네요.");
        assertThat(korean.pieces().get(1)).isEqualTo(new Piece("", "이", 1, Piece.NO_ID));

        assertThat(korean.replaced(0, "품질").sentence()).isEqualTo("품질이 정말 빨라서 좋았네요.");
        assertThat(korean.moved(0, 2).sentence()).isEqualTo("이 정말 배송 빨라서 좋았네요.");
        assertThat(korean.moved(2, 0).without(1).sentence()).isEqualTo("정말 이 빨라서 좋았네요.");
    }

    @Test
    void theJamoOfASyllableAreOnePiece() {
        Variant jamo = Variant.of(model(TokenizerKind.JAMO), "좋 아");

        assertThat(jamo.pieces()).extracting(Piece::text).containsSubsequence("좋", "아");
        assertThat(jamo.sentence()).isEqualTo("좋 아");
    }

    @Test
    void wordsBehindMaxLengthMoveUpWhenOneIsLeftOut() {
        String sentence = "w2 ".repeat(60).strip();
        Variant cut = Variant.of(Models.random(12), sentence);

        assertThat(cut.pieces()).hasSize(50); // what the model reads
        assertThat(cut.sentence()).isEqualTo(sentence);
        assertThat(cut.without(0).sentence()).isEqualTo("w2 ".repeat(59).strip());
    }

    @Test
    void noTokenIsNoPiece() {
        assertThat(Variant.of(Models.random(12), "   ").pieces()).isEmpty();
        assertThat(Variant.of(Models.random(12), "   ").marks()).isEmpty();
    }

    private static List<String> changes(Variant variant) {
        return variant.marks().stream()
                .filter(PieceMark::changed)
                .map(mark -> (mark.deleted() ? "−" : mark.replaced() ? mark.was() + "→" : "↔")
                        + mark.text()
                        + (mark.replaced() && mark.moved() ? "↔" : ""))
                .toList();
    }

    private static TrainedModel model(TokenizerKind tokenizer) {
        ModelSpec spec = new ModelSpec(5, 3, 1, 0, CellKind.LSTM, ReadOutKind.LAST, Padding.PACKED, tokenizer, 50);
        return Models.random(spec, 12);
    }
}
