package laststep.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import laststep.model.PyTorchCode.Part;
import laststep.nn.NetworkSpec;
import laststep.nn.TextNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines are run in PyTorch by docs/golden/pytorch_lines.py, which wrote down what they make. */
class PyTorchCodeTest {
    private static JsonNode stored() {
        try (InputStream in = PyTorchCodeTest.class.getResourceAsStream("/golden/pytorch_lines.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<JsonNode> cases() {
        return StreamSupport.stream(stored().spliterator(), false);
    }

    @Test
    void everyCellPaddingAndReadOutWasRun() {
        List<String> names = new ArrayList<>();
        cases().forEach(stored -> names.add(stored.path("name").asText()));

        assertThat(names).containsExactlyElementsOf(PyTorchCases.all().keySet());
        assertThat(Set.copyOf(PyTorchCases.all().values().stream()
                        .map(spec -> "" + spec.cell() + spec.padding() + spec.readOut())
                        .toList()))
                .hasSize(3 * 2 * 4);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theLinesAreThoseThatWereRun(JsonNode stored) {
        PyTorchCode code = PyTorchCases.code(spec(stored));

        for (Part part : Part.values()) {
            assertThat(code.definition(part))
                    .containsExactlyElementsOf(lines(stored.path("define").path(part.name())));
            assertThat(code.forward(part))
                    .containsExactlyElementsOf(lines(stored.path("forward").path(part.name())));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theModuleTheyMakeHasTheNetworksParameters(JsonNode stored) {
        List<String> expected = new ArrayList<>();
        stored.path("parameters")
                .fields()
                .forEachRemaining(entry -> expected.add(entry.getKey() + " " + entry.getValue()));

        assertThat(TextNetwork.shapes(spec(stored)))
                .extracting(shape ->
                        shape.name() + " " + Arrays.toString(shape.sizes()).replace(" ", ""))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPartHasTheShapeAndTheParametersThatPyTorchFound(JsonNode stored) {
        NetworkSpec spec = spec(stored);
        List<NetworkPart> parts = NetworkPart.of(PyTorchCases.model(spec), spec.vocabularySize(), spec.classes());

        for (NetworkPart part : parts) {
            assertThat(part.shape(stored.path("n").asText(), stored.path("m").asText()))
                    .as(part.name())
                    .isEqualTo("("
                            + String.join(
                                    ", ",
                                    lines(stored.path("shapes").path(part.part().name())))
                            + ")");
            assertThat(part.parameters()).as(part.name()).isEqualTo(parameters(stored, part));
        }
    }

    private static long parameters(JsonNode stored, NetworkPart part) {
        String prefix = switch (part.part()) {
            case EMBEDDING -> "emb\\..*";
            case RECURRENT -> "rnn\\..*_l" + part.layer() + "(_reverse)?";
            case LINEAR -> "generator\\..*";
            default -> "";
        };
        long sum = 0;
        for (Map.Entry<String, JsonNode> entry : stored.path("parameters").properties()) {
            if (entry.getKey().matches(prefix)) {
                long product = 1;
                for (JsonNode size : entry.getValue()) {
                    product *= size.asLong();
                }
                sum += product;
            }
        }
        return sum;
    }

    @Test
    void beforeThereIsACorpusItsSizesAreNames() {
        PyTorchCode code = PyTorchCode.of(PyTorchCases.model(spec(stored().get(0))));

        assertThat(code.definition(Part.EMBEDDING)).containsExactly("self.emb = nn.Embedding(vocabulary_size, 5)");
        assertThat(code.definition(Part.LINEAR)).containsExactly("self.generator = nn.Linear(6, n_classes)");
    }

    private static NetworkSpec spec(JsonNode stored) {
        return PyTorchCases.all().get(stored.path("name").asText());
    }

    private static List<String> lines(JsonNode array) {
        List<String> lines = new ArrayList<>();
        array.forEach(line -> lines.add(line.asText()));
        return lines;
    }
}
