package laststep.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import laststep.message.ProblemException;
import laststep.nn.CellKind;
import laststep.nn.Padding;
import laststep.nn.Parameter;
import laststep.nn.ReadOutKind;
import laststep.text.Token;
import laststep.text.Tokenization;
import laststep.text.TokenizerKind;
import laststep.text.Vocabulary;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFileTest {
    private static final List<String> SENTENCES = List.of("w2 w3 w4", "", "w5", "nobody knows w2", "w6 w6 w6 w6 w6 w6");

    private final TrainedModel model = Models.random(12);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() {
        file = folder.resolve("m.laststep");
        ModelFile.write(model, file);
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void theSameWeightsAndAnswersComeBackToTheBit(CellKind cell) {
        TrainedModel before = Models.random(Models.spec(cell, Padding.BOOK, ReadOutKind.ENDS), 9);
        ModelFile.write(before, file);
        TrainedModel after = ModelFile.read(file);

        for (int k = 0; k < before.parameters().size(); k++) {
            Parameter expected = before.parameters().get(k);
            assertThat(after.parameters().get(k).value().data)
                    .as(expected.name())
                    .isEqualTo(expected.value().data);
        }
        for (String sentence : SENTENCES) {
            assertThat(after.predict(sentence).logProbabilities())
                    .isEqualTo(before.predict(sentence).logProbabilities());
        }
    }

    @Test
    void allThatIsKnownAboutTheModelComesBack() {
        TrainedModel after = ModelFile.read(file);

        assertThat(after.spec()).isEqualTo(model.spec());
        assertThat(after.labels()).isEqualTo(model.labels());
        assertThat(after.vocabulary().tokens()).isEqualTo(model.vocabulary().tokens());
        assertThat(after.record()).isEqualTo(model.record());
    }

    @Test
    void anyToolOpensIt() throws IOException {
        Map<String, byte[]> entries = entries();

        assertThat(entries.keySet())
                .containsExactlyInAnyOrder("model.json", "vocabulary.txt", "history.csv", "model.safetensors");
        assertThat(new String(entries.get("vocabulary.txt"), UTF_8))
                .startsWith("<unk>\n<pad>\nw2\n")
                .endsWith("w11\n");
        assertThat(new String(entries.get("model.json"), UTF_8)).contains("\"cell\" : \"lstm\"", "\"so-so\"");
        assertThat(Safetensors.read(entries.get("model.safetensors")).tensors())
                .containsKeys("emb.weight", "rnn.weight_hh_l1_reverse", "generator.bias");
    }

    @Test
    void theDigestOfTheWeightsIsThatOfTheBytesBehindTheHeader() throws Exception {
        byte[] file = entries().get("model.safetensors");
        int header = (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(file, Long.BYTES + header, file.length - Long.BYTES - header);

        assertThat(model.weightsSha256()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void tokensWithOddCharactersSurvive() {
        List<String> tokens =
                List.of("<unk>", "<pad>", "\u2028", "a\u0085b", "\t", "\r", "좋았네요", "👍🏽", "", "\uFEFF", "'\"");
        TrainedModel odd = TrainedModel.of(
                model.spec(), Vocabulary.ofTokens(tokens), model.labels(), Models.record(), weights(tokens.size()));
        ModelFile.write(odd, file);

        assertThat(ModelFile.read(file).vocabulary().tokens()).isEqualTo(tokens);
    }

    @Test
    void everyCutIsSaidInASentence() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int k = 0; k < 40; k++) {
            Path cut = Files.write(folder.resolve("cut.laststep"), Arrays.copyOf(whole, k * whole.length / 40));
            refused(cut, "problem.model.damaged");
        }
        refused(
                Files.write(folder.resolve("cut.laststep"), Arrays.copyOf(whole, whole.length - 1)),
                "problem.model.damaged");
    }

    /** Either the byte does not matter, and the answers are the same, or the file is refused. */
    @Test
    void aFlippedByteNeverChangesAnAnswer() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(1);
        float[] expected = model.predict("w2 w3 w4").logProbabilities();
        int refused = 0;
        for (int k = 0; k < 300; k++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
            Path path = Files.write(folder.resolve("flipped.laststep"), damaged);
            try {
                assertThat(ModelFile.read(path).predict("w2 w3 w4").logProbabilities())
                        .isEqualTo(expected);
            } catch (ProblemException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.json", "vocabulary.txt", "history.csv", "model.safetensors"})
    void aMissingEntryIsNamed(String name) throws IOException {
        Map<String, byte[]> entries = entries();
        entries.remove(name);
        rewrite(entries);

        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll(file.toString(), name);
    }

    @Test
    void aNewerFormatAsksForANewerProgram() throws IOException {
        replaceInJson("\"format_version\" : 2", "\"format_version\" : 3");

        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll("format 3", "newer Laststep");
    }

    @Test
    void howTokensAreFoldedComesBackAndSentencesAreReadSo() {
        ModelSpec spec = new ModelSpec(
                5, 3, 1, 0, CellKind.GRU, ReadOutKind.LAST, Padding.PACKED, TokenizerKind.WORDS, 50, true, true);
        TrainedModel folding = TrainedModel.of(
                spec,
                Vocabulary.ofTokens(List.of("<unk>", "<pad>", "film", "00", "w4")),
                model.labels(),
                Models.record(),
                Models.random(spec, 5).parameters().stream()
                        .map(Parameter::value)
                        .toList());
        ModelFile.write(folding, file);
        TrainedModel after = ModelFile.read(file);

        assertThat(after.spec()).isEqualTo(spec);
        assertThat(after.encode("FILM 19?").ids()).containsExactly(2, 3, Vocabulary.UNK);
        assertThat(after.encode("FILM 19?").tokens().get(1).end()).isEqualTo(7);
    }

    @Test
    void aModelOfFormatOneReadsItsSentencesAsItAlwaysDid() throws IOException {
        replaceInJson("\"format_version\" : 2", "\"format_version\" : 1");
        replaceInJson("\"tokenizer\" : \"whitespace\"", "\"tokenizer\" : \"words\"");
        replaceInJson(",\n    \"lowercase\" : false,\n    \"fold_digits\" : false", "");
        TrainedModel old = ModelFile.read(file);

        assertThat(old.spec().tokenization()).isEqualTo(Tokenization.of(TokenizerKind.JDK_WORDS));
        assertThat(old.encode("10점!").tokens()).extracting(Token::text).containsExactly("10점", "!");

        ModelFile.write(old, file);
        assertThat(ModelFile.read(file).spec()).isEqualTo(old.spec());
    }

    @Test
    void weightsThatAreNotFiniteAreNamed() {
        TrainedModel diverged = TrainedModel.of(
                model.spec(),
                model.vocabulary(),
                model.labels(),
                Models.record(),
                weights(model.vocabulary().size()));
        diverged.parameters().get(3).value().data[1] = Float.NaN;
        ModelFile.write(diverged, file);

        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll("rnn.bias_ih_l0", "not finite");
    }

    @Test
    void weightsOfAnotherShapeNameBothShapes() throws IOException {
        replaceInJson("\"hidden_size\" : 3", "\"hidden_size\" : 4");

        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll("rnn.weight_ih_l0", "[12, 5]", "[16, 5]");
    }

    @Test
    void weightsThatAreNotThereAreNamed() throws IOException {
        replaceInJson("\"n_layers\" : 2", "\"n_layers\" : 3");

        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll("rnn.weight_ih_l2", "[12, 6]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"spec\"",
                "\"labels\"",
                "\"run\"",
                "\"cell\"",
                "\"read_out\"",
                "\"padding\"",
                "\"tokenizer\"",
                "\"hidden_size\"",
                "\"max_length\"",
                "\"settings\"",
                "\"versions\""
            })
    void aDescriptionWithoutOneOfItsPartsIsDamaged(String name) throws IOException {
        replaceInJson(name, "\"other\"");

        refused(file, "problem.model.damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "{\"format_version\":2}", NULLS, LABEL_NULL})
    void aDescriptionThatIsNoneIsRefused(String json) throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put("model.json", json.getBytes(UTF_8));
        rewrite(entries);

        assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOf(ProblemException.class);
    }

    private static final String NULLS = "{\"format_version\":2,\"spec\":null,\"labels\":null,\"run\":null}";
    private static final String LABEL_NULL = "{\"format_version\":2,\"spec\":{\"word_vec_dim\":5,\"hidden_size\":3,"
            + "\"n_layers\":2,\"dropout\":0,\"cell\":\"lstm\",\"read_out\":\"last\",\"padding\":\"packed\","
            + "\"tokenizer\":\"chars\",\"max_length\":5},\"labels\":[null],\"run\":{}}";

    @Test
    void aHistoryThatIsNoneIsDamaged() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put("history.csv", "epoch\n1\n".getBytes(UTF_8));
        rewrite(entries);

        refused(file, "problem.model.damaged");
    }

    @Test
    void aVocabularyThatDoesNotBeginWithTheSpecialsIsRefused() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put("vocabulary.txt", "w2\nw3\n".getBytes(UTF_8));
        rewrite(entries);

        refused(file, "problem.corpus.vocabularyStart");
    }

    @Test
    void whatIsNotThereOrNoFileIsSaid() throws IOException {
        refused(folder.resolve("absent.laststep"), "problem.model.absent");
        refused(folder, "problem.model.folder");
        refused(Files.writeString(folder.resolve("text.laststep"), "label\ttext\n"), "problem.model.kind");
    }

    @Test
    void aFolderThatDoesNotExistIsSaidAndNothingIsLeft() {
        Path target = folder.resolve("absent").resolve("m.laststep");

        assertThatThrownBy(() -> ModelFile.write(model, target))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll(target.toString(), "no such file or folder");
        assertThat(folder.toFile().list()).containsExactly("m.laststep");
    }

    @Test
    void theModelThatWasThereIsStillGoodWhenSavingFails() {
        TrainedModel broken = Models.random(12);
        broken.parameters().get(0).value().data = null; // writing the weights now fails half-way

        assertThatThrownBy(() -> ModelFile.write(broken, file)).isInstanceOf(RuntimeException.class);
        assertThat(folder.toFile().list()).containsExactly("m.laststep");
        assertThat(ModelFile.read(file).predict("w2").logProbabilities())
                .isEqualTo(model.predict("w2").logProbabilities());
    }

    private static void refused(Path path, String key) {
        assertThatThrownBy(() -> ModelFile.read(path))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().key()).isEqualTo(key));
    }

    private List<FMatrixRMaj> weights(int vocabularySize) {
        return Models.random(model.spec(), vocabularySize).parameters().stream()
                .map(Parameter::value)
                .toList();
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toArray(ZipEntry[]::new)) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private void rewrite(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        Files.write(file, bytes.toByteArray());
    }

    private void replaceInJson(String text, String by) throws IOException {
        Map<String, byte[]> entries = entries();
        String json = new String(entries.get("model.json"), UTF_8);
        assertThat(json).contains(text);
        entries.put("model.json", json.replace(text, by).getBytes(UTF_8));
        rewrite(entries);
    }
}
