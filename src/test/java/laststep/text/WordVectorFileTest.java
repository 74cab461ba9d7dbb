package laststep.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import laststep.message.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordVectorFileTest {
    private static final Set<String> WANTED = Set.of("좋", "good", "2", ".", "é");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 2\ngood 1.5 -2e-1\nbad 0 1\n좋 3 4\n", // fastText
                "3 2\ngood 1.5 -0.2 \nbad 0 1 \n좋 3 4 \n", // word2vec
                "good 1.5 -0.2\nbad 0 1\n좋 3 4", // GloVe
                "good\t1.5\t-0.2\r\nbad\t0\t1\r\n좋\t3\t4\r\n"
            })
    void everyWayToWriteThemIsRead(String text) throws IOException {
        WordVectors vectors = read(text);

        assertThat(vectors.dim()).isEqualTo(2);
        assertThat(vectors.inFile()).isEqualTo(3);
        assertThat(vectors.skipped()).isZero();
        assertThat(vectors.vectors()).containsOnlyKeys("good", "좋");
        assertThat(vectors.of("good")).containsExactly(1.5f, -.2f);
        assertThat(vectors.of("좋")).containsExactly(3, 4);
        assertThat(vectors.of("bad")).isNull();
        assertThat(new WordVectorFile(folder.resolve("v.vec")).dim()).isEqualTo(2);
    }

    @Test
    void aNumberMayBeAWord() throws IOException {
        assertThat(read("good 1 2 3\n2 4 5 6\n").of("2")).containsExactly(4, 5, 6);
    }

    @Test
    void aWordMayHoldSpaces() throws IOException {
        WordVectors vectors = read(". . . 7 8\n. 1 2\n".replaceFirst("^", "good 3 4\n"));

        assertThat(vectors.of(".")).containsExactly(1, 2);
        assertThat(vectors.skipped()).isZero();
    }

    @Test
    void wordsAreComposedAsCorporaAre() throws IOException {
        assertThat(read("e\u0301 1 2\n").of("é")).containsExactly(1, 2);
    }

    @Test
    void ofTwoVectorsOfAWordTheFirstCounts() throws IOException {
        assertThat(read("good 1 2\ngood 3 4\n").of("good")).containsExactly(1, 2);
    }

    @Test
    void aLineThatCannotBeUnderstoodIsCountedAndTheOthersAreRead() throws IOException {
        WordVectors vectors = read("좋 1 2\ngood 1\n. 1 NaN\n2 1 x\né 5 6\n");

        assertThat(vectors.skipped()).isEqualTo(3);
        assertThat(vectors.vectors()).containsOnlyKeys("좋", "é");
    }

    @Test
    void aGzippedFileIsReadAsItIsAndItsDigestIsOfItsBytes() throws Exception {
        Path file = folder.resolve("v.vec.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("1 2\ngood 1 2\n".getBytes(StandardCharsets.UTF_8));
        }
        WordVectors vectors = new WordVectorFile(file).read(WANTED::contains, ReadListener.NONE);

        assertThat(vectors.of("good")).containsExactly(1, 2);
        assertThat(vectors.name()).isEqualTo("v.vec.gz");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertThat(vectors.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "good", "label\ttext\n", "good one two\n", "3 0\n", "2 2\ngood \0\1\2\3\n"})
    void whatIsNoneIsRefusedInASentence(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("does not hold word vectors");
    }

    @Test
    void aFileOfOneEndlessLineIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("v.vec"), new byte[1 << 20]);

        assertThatThrownBy(() -> new WordVectorFile(file).dim()).isInstanceOf(ProblemException.class);
    }

    @Test
    void moreNumbersThanWordVecDimMayHaveAreRefused() {
        assertThatThrownBy(() -> read("1 5000\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("5,000");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path absent = folder.resolve("absent.vec");

        assertThatThrownBy(() -> new WordVectorFile(absent).read(WANTED::contains, ReadListener.NONE))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll(absent.toString(), "no such file");
    }

    @Test
    void theListenerMayCancel() throws IOException {
        Path file = Files.writeString(folder.resolve("v.vec"), "good 1 2\n");

        assertThatThrownBy(() -> new WordVectorFile(file).read(WANTED::contains, (done, total) -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void coverageIsOfTheVocabularyAndOfItsTokens() throws IOException {
        Corpus corpus = Corpora.of("a\tgood good 좋 rare", "b\tgood other other");
        TokenCounts counts = TokenCounts.of(
                TokenizedCorpus.of(corpus, TokenizerKind.WHITESPACE.create(), ReadListener.NONE), new int[] {0, 1});
        WordVectors vectors = read("good 1 2\n좋 3 4\n");

        VectorCoverage coverage = VectorCoverage.of(counts, vectors);

        assertThat(coverage.types(counts.types())).isEqualTo(2);
        assertThat(coverage.tokens(counts.types())).isEqualTo(4);
        assertThat(coverage.types(counts.kept(2, 0))).isEqualTo(1);
        assertThat(coverage.tokens(counts.kept(2, 0))).isEqualTo(3);
        assertThat(vectors.covered(Vocabulary.ofTokens(List.of("<unk>", "<pad>", "good", "other"))))
                .isEqualTo(1);
    }

    private WordVectors read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("v.vec"), text);
        return new WordVectorFile(file).read(WANTED::contains, ReadListener.NONE);
    }
}
