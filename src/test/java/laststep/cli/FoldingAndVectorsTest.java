package laststep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;
import laststep.text.Tokenization;
import laststep.text.TokenizerKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How tokens are folded, and word vectors to begin with, on the command line. */
class FoldingAndVectorsTest {
    @TempDir
    private Path folder;

    private Path corpus;
    private Path model;

    @BeforeEach
    void write() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int k = 0; k < 20; k++) {
            rows.append("good\tGreat film of ").append(1980 + k).append("!\nbad\tPOOR film 3\n");
        }
        corpus = Files.writeString(folder.resolve("reviews.tsv"), rows);
        model = folder.resolve("m.laststep");
    }

    @Test
    void tokensAreFoldedInTrainingAndInWhatIsTypedLater() {
        train("--tokenizer", "words", "--lowercase", "--fold-digits");
        TrainedModel trained = ModelFile.read(model);

        assertThat(trained.spec().tokenization()).isEqualTo(new Tokenization(TokenizerKind.WORDS, true, true));
        assertThat(trained.vocabulary().tokens())
                .containsExactly("<unk>", "<pad>", "film", "!", "0", "0000", "great", "of", "poor");
        JsonNode trace = Cli.good("trace", "--model", model, "--text", "GREAT 2024?", "--json")
                .json();
        assertThat(trace.path("ids")).extracting(JsonNode::asInt).containsExactly(6, 5, 0);
    }

    @Test
    void anOptionMayBeSwitchedOffByItsValue() {
        train("--lowercase=false", "--fold_digits", "true");

        assertThat(ModelFile.read(model).spec().tokenization())
                .isEqualTo(new Tokenization(TokenizerKind.WHITESPACE, false, true));
        JsonNode info = Cli.good("info", "--model", model, "--json").json();
        assertThat(info.path("lowercase").asText()).isEqualTo("false");
        assertThat(info.path("fold_digits").asText()).isEqualTo("true");
    }

    @Test
    void aValueThatIsNeitherIsWrongUsage() {
        Cli wrong = Cli.run("train", "--corpus", corpus, "--lowercase=perhaps");

        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("lowercase is “perhaps”", "true, false");
    }

    @Test
    void theVectorsSayTheSizeAndHowManyTokensTheyCover() throws IOException {
        Path vectors = vectors("film 1 2 3\nGreat 4 5 6\nunheard 7 8 9\nof 1 1\n");
        Cli training = train("--vectors", vectors, "--lr", "1e-9", "--min-freq", 2);
        TrainedModel trained = ModelFile.read(model);

        assertThat(training.err())
                .contains("v.vec: 4 vectors of 3 numbers; 2 of 5 tokens of the vocabulary have one (40.0 %)")
                .contains("1 line of v.vec could not be understood");
        assertThat(trained.spec().wordVecDim()).isEqualTo(3);
        float[] embedding = trained.parameters().get(0).value().data;
        int great = 3 * trained.vocabulary().id("Great");
        assertThat(Arrays.copyOfRange(embedding, great, great + 3)).containsExactly(4, 5, 6);
    }

    @Test
    void vectorsOfAnotherSizeThanTheOneThatIsSetAreAFailure() throws IOException {
        Cli failed = Cli.run(
                "train",
                "--corpus",
                corpus,
                "--vectors",
                vectors("film 1 2 3\n"),
                "--word-vec-dim",
                4,
                "--n-epochs",
                1);

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).contains("have 3 numbers each, and word_vec_dim is 4");
    }

    @Test
    void aModelToStartFromHasVectorsOfItsOwn() throws IOException {
        train();
        Cli wrong = Cli.run("train", "--corpus", corpus, "--init-from", model, "--vectors", vectors("film 1 2 3\n"));

        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("leave out --vectors or --init-from");
    }

    private Path vectors(String text) throws IOException {
        return Files.writeString(folder.resolve("v.vec"), text);
    }

    private Cli train(Object... options) {
        Object[] always = {
            "train", "--corpus", corpus, "--model", model, "--n-epochs", 1, "--hidden-size", 3, "--valid-ratio", 0
        };
        return Cli.good(Stream.of(always, options).flatMap(Arrays::stream).toArray());
    }
}
