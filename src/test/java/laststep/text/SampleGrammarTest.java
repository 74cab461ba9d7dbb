package laststep.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import laststep.message.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleGrammarTest {
    @Test
    void thePolarityIsTheLabelAndIsTurnedRoundOnTheWay() {
        assertThat(written(4, "rule s", "  {word}", "  not {word~}", "rule word", "  + good", "  - bad"))
                .containsOnly(
                        Map.entry("good", "yes"),
                        Map.entry("bad", "no"),
                        Map.entry("not bad", "yes"),
                        Map.entry("not good", "no"));
    }

    @Test
    void aSignSetsThePolarityWhateverItWas() {
        assertThat(written(
                        2,
                        "rule s",
                        "  {end} {word+} {word-}",
                        "rule end",
                        "  + A",
                        "  - B",
                        "rule word",
                        "  + x",
                        "  - y"))
                .containsOnlyKeys("A x y", "B x y");
    }

    @Test
    void aTableGivesTheFormThatIsAskedForAndPassesItOn() {
        assertThat(written(
                        2,
                        "rule s",
                        "  {clause and} {clause end}",
                        "rule clause: it {verb}",
                        "table verb: and | end",
                        "  + drops, | drops.",
                        "  - rises, | rises."))
                .containsOnlyKeys("it drops, it drops.", "it rises, it rises.");
    }

    @Test
    void aWordWithoutTheFormIsNotUsed() {
        assertThat(written(
                        2,
                        "rule s: {sign} {word b}",
                        "rule sign",
                        "  + p",
                        "  - n",
                        "table word: a | b",
                        "  x | .",
                        "  y | z"))
                .containsOnlyKeys("p z", "n z");
    }

    @Test
    void whatIsSaidOnceIsNotSaidAgainInTheSentence() {
        assertThat(written(4, "rule s: {end} {thing} {thing}", "rule end", "  + p", "  - n", "rule thing once: a | b"))
                .containsOnlyKeys("p a b", "p b a", "n a b", "n b a");
    }

    @Test
    void anOptionalSymbolIsThereInSomeSentencesOnly() {
        assertThat(written(4, "rule s: {end} {extra?}", "rule extra: really", "rule end", "  + p", "  - n"))
                .containsOnlyKeys("p", "n", "p really", "n really");
    }

    @Test
    void aHeavierAlternativeIsWrittenMoreOften() {
        StringBuilder words = new StringBuilder("  a0");
        for (int i = 1; i < 1000; i++) {
            words.append(" | a").append(i);
        }
        Map<String, String> labels =
                written(400, "rule s", "  9* heavy {n}", "  light {n}", "rule n", words.toString());

        assertThat(labels.keySet()).filteredOn(s -> s.startsWith("heavy")).hasSizeBetween(330, 390);
    }

    @Test
    void sentencesTooShortOrTooLongAreNotKept() {
        assertThat(written(1, "words 2 3", "rule s: a | a b | a b c d")).containsOnlyKeys("a b");
    }

    @Test
    void aGrammarWithoutEnoughSentencesSaysHowManyItHas() {
        assertThatThrownBy(() -> written(3, "rule s: a | b"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("test.grammar")
                .hasMessageContaining("it wrote 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rules s; 2; no heading",
                "rule s/ {t}; 3; no “t”",
                "rule s/ {t +}; 3; no reference",
                "rule s/ {t; 3; never closed",
                "rule s/ a || b; 3; between two bars",
                "rule s/rule s: a; 3; defined before",
                "rule s/ {t}/rule t/ + a; 3; nothing for the polarity - ",
                "rule s; 2; nothing for the polarity",
                "rule s: {t a}/table t: a | b/ x; 4; 2 columns and this line 1",
                "rule s: {t c}/table t: a | b/ x | y; 2; the form “c”",
            })
    void aMistakeIsReportedWithItsLine(String lines, String line, String reason) {
        assertThatThrownBy(() -> read(lines.split("/")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("test.grammar, line " + line + ":")
                .hasMessageContaining(reason);
    }

    @Test
    void alternativesBeforeAnyHeadingAreReported() {
        assertThatThrownBy(() -> GrammarReader.read("test.grammar", Arrays.asList("# comment", "", "  a | b")))
                .hasMessageContaining("line 3:")
                .hasMessageContaining("before any heading");
    }

    @Test
    void aGrammarWithoutClassesIsReported() {
        assertThatThrownBy(() -> GrammarReader.read("test.grammar", Arrays.asList("rule s: a")))
                .hasMessageContaining("line 1:")
                .hasMessageContaining("without its classes");
    }

    private static Map<String, String> written(int sentences, String... lines) {
        return read(lines).write(sentences, 7);
    }

    /** A grammar of these lines, below the one that names its classes. */
    private static SampleGrammar read(String... lines) {
        return GrammarReader.read(
                "test.grammar",
                Stream.concat(Stream.of("classes yes no"), Arrays.stream(lines)).toList());
    }
}
