package laststep.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import laststep.text.RowFindings.Kind;
import org.junit.jupiter.api.Test;

class RowFindingsTest {
    private static RowFindings of(Corpus corpus) {
        return RowFindings.of(corpus, ReadListener.NONE);
    }

    @Test
    void rowsThatStandThereTwiceAreFoundWithTheirFirst() {
        RowFindings findings = of(Corpora.of("a\tx", "b\ty", "a\tx", "a\tx", "b\tX"));
        assertThat(findings.rows(Kind.DUPLICATE)).containsExactly(2, 3);
        assertThat(findings.firstLike(3)).isZero();
        assertThat(findings.count(Kind.TWO_LABELS)).isZero();
    }

    @Test
    void aTextWithTwoLabelsIsNoDuplicate() {
        RowFindings findings = of(Corpora.of("a\tx", "b\ty", "b\tx"));
        assertThat(findings.rows(Kind.TWO_LABELS)).containsExactly(2);
        assertThat(findings.count(Kind.DUPLICATE)).isZero();
    }

    @Test
    void aTextInTwoPartsIsFoundWhateverItsLabel() {
        Corpus one = Corpora.of("a\tx", "b\ty", "a\tx", "b\tx", "b\tz");
        Corpus corpus = new Corpus(
                "n",
                "s",
                one.rows(),
                one.labels(),
                "",
                List.of(new CorpusFile("train.tsv", Part.TRAIN, 0), new CorpusFile("test.tsv", Part.TEST, 3)));
        RowFindings findings = of(corpus);
        assertThat(findings.rows(Kind.TWO_PARTS)).containsExactly(3);
        assertThat(findings.rows(Kind.TWO_LABELS)).containsExactly(3);
        assertThat(findings.rows(Kind.DUPLICATE)).containsExactly(2);
    }

    @Test
    void theListenerMayCancel() {
        assertThatThrownBy(() -> RowFindings.of(Corpora.of("a\tx", "b\ty"), (done, total) -> false))
                .isInstanceOf(CancellationException.class);
    }
}
