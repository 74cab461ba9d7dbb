package laststep.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordNetGlossesTest {
    @Test
    void aSenseGivesItsGlossAndItsKindOfThing() throws IOException {
        assertThat(choose(
                        "  1 This software and database is being provided to you  ",
                        "02086723 05 n 01 dog 0 001 @ 02085998 n 0000 | a domestic animal; \"the dog barked\"; \"a hound\"  ",
                        "07711080 13 n 01 bean 0 001 @ 07710283 n 0000 | an edible seed: \"a bowl of beans\"  ",
                        "13387877 21 n 01 coin 0 001 @ 13387000 n 0000 | a metal piece used as money  "))
                .containsOnly(Map.entry("a domestic animal", "animal"), Map.entry("an edible seed", "food"));
    }

    @Test
    void aGlossOfThingsOfTwoKindsIsLeftOut() throws IOException {
        assertThat(choose(
                        "07711080 13 n 01 x 0 000 | grown for its seeds",
                        "12345678 20 n 01 x 0 000 | grown for its seeds",
                        "12345679 20 n 01 y 0 000 | a tall tree"))
                .containsOnly(Map.entry("a tall tree", "plant"));
    }

    @Test
    void eightKindsOfThingAreEquallyFrequent() {
        Map<String, Long> classes = SampleCorpora.load("wordnet-glosses").corpus().rows().stream()
                .collect(Collectors.groupingBy(LabelledText::label, Collectors.counting()));

        assertThat(classes)
                .hasSize(8)
                .containsKeys("person", "animal", "plant", "food", "place")
                .allSatisfy((kind, rows) -> assertThat(rows).isEqualTo(1_250));
    }

    @Test
    void noGlossCarriesAnExampleOrASpaceAtItsEnds() {
        assertThat(SampleCorpora.load("wordnet-glosses").corpus().rows())
                .extracting(LabelledText::text)
                .allSatisfy(text -> assertThat(text)
                        .isNotBlank()
                        .isEqualTo(text.strip())
                        .doesNotContain("; \"")
                        .doesNotContain("\t"));
    }

    @Test
    void theLicenceOfWordNetComesWithTheProgram() throws IOException {
        assertThat(Files.readString(Path.of("resources/laststep/samples/WORDNET-LICENSE.txt")))
                .contains("WordNet 3.1 Copyright 2011 by Princeton University.  All rights reserved.")
                .contains("agree to comply with");
    }

    private static Map<String, String> choose(String... lines) throws IOException {
        byte[] data = String.join("\n", lines).getBytes(StandardCharsets.US_ASCII);
        return WordNetGlosses.choose(new ByteArrayInputStream(data), 10, 1);
    }
}
