package laststep.nn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import laststep.math.Kernels;
import laststep.model.Safetensors;
import org.ejml.data.FMatrixRMaj;

/** One case of the numbers PyTorch computed; docs/golden/generate.py says what each tensor is. */
public final class Golden {
    private final String name;
    private final Safetensors.Contents contents;

    public Golden(String name) {
        this.name = name;
        try (InputStream in = Golden.class.getResourceAsStream("/golden/" + name + ".safetensors")) {
            contents = Safetensors.read(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every case there is. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String cell : List.of("lstm", "gru", "rnn")) {
            for (int layers : new int[] {1, 2, 4}) {
                names.add(cell + "_l" + layers + "_book_last_h3");
            }
            names.add(cell + "_l2_packed_last_h3");
            for (String readOut : List.of("ends", "mean", "max")) {
                names.add(cell + "_l2_packed_" + readOut + "_h3");
                names.add(cell + "_l2_book_" + readOut + "_h3");
            }
        }
        for (String stack : List.of("lstm_l1", "lstm_l2", "lstm_l4", "gru_l2", "rnn_l2")) {
            names.add(stack + "_book_last_h17");
            names.add(stack + "_packed_ends_h17");
        }
        return names;
    }

    public NetworkSpec spec() {
        return new NetworkSpec(
                meta("V"),
                meta("d"),
                meta("h"),
                meta("n_layers"),
                0,
                CellKind.valueOf(text("cell").toUpperCase(Locale.ROOT)),
                Padding.valueOf(text("padding").toUpperCase(Locale.ROOT)),
                ReadOutKind.valueOf(text("readout").toUpperCase(Locale.ROOT)),
                meta("C"));
    }

    /** The network with the case's initial weights. */
    public TextNetwork network(Kernels kernels, Workers workers) {
        TextNetwork network = new TextNetwork(spec(), kernels, workers);
        for (Parameter p : network.parameters()) {
            float[] values = floats("weights/" + p.name());
            assertThat(values).as(p.name()).hasSize(p.size());
            System.arraycopy(values, 0, p.value().data, 0, values.length);
        }
        network.weightsChanged();
        return network;
    }

    public int[] ids(int batch) {
        return ints("x" + batch);
    }

    public int[] lengths(int batch) {
        return ints("len" + batch);
    }

    public int[] labels(int batch) {
        return ints("y" + batch);
    }

    double number(String key) {
        return Double.parseDouble(text(key));
    }

    double[] numbers(String key) {
        try {
            return new ObjectMapper().readValue(text(key), double[].class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public float[] floats(String tensor) {
        assertThat(contents.tensors()).as(name).containsKey(tensor);
        return contents.tensors().get(tensor).floats();
    }

    /** Holds every number to |Δ| ≤ 1e-5 + 1e-4·|expected|. */
    public void check(String tensor, FMatrixRMaj actual) {
        float[] expected = floats(tensor);
        assertThat(actual.getNumElements()).as(name + " " + tensor).isEqualTo(expected.length);
        for (int k = 0; k < expected.length; k++) {
            close(tensor + "[" + k + "]", actual.data[k], expected[k]);
        }
    }

    /** Holds a number to |Δ| ≤ 1e-5 + 1e-4·|expected|. */
    public void close(String what, double actual, double expected) {
        if (!(Math.abs(actual - expected) <= 1e-5 + 1e-4 * Math.abs(expected))) {
            throw new AssertionError(name + ": " + what + " is " + actual + ", PyTorch says " + expected);
        }
    }

    private int meta(String key) {
        return Integer.parseInt(text(key));
    }

    private String text(String key) {
        assertThat(contents.metadata()).as(name).containsKey(key);
        return contents.metadata().get(key);
    }

    private int[] ints(String tensor) {
        return LongStream.of(contents.tensors().get(tensor).longs())
                .mapToInt(Math::toIntExact)
                .toArray();
    }
}
