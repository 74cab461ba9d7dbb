package laststep.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import laststep.model.Models;
import laststep.model.Safetensors;
import laststep.model.Safetensors.Tensor;
import laststep.nn.Golden;
import laststep.nn.NetworkSpec;
import laststep.nn.TextNetwork;

/** What a person brings from PyTorch: a safetensors file of the weights, a vocabulary and a labels file, in a folder. */
final class SavedWeights {
    /** By PyTorch's names. A test may change them, and then {@link #save} again. */
    final Map<String, Tensor> tensors = new LinkedHashMap<>();

    final Path weights;
    final Path vocabulary;
    final Path labels;
    private final NetworkSpec spec;

    /** The initial weights of a case of PyTorch's numbers, in three files. */
    SavedWeights(Golden golden, Path folder) throws IOException {
        spec = golden.spec();
        weights = folder.resolve("weights.safetensors");
        vocabulary = folder.resolve("vocabulary.txt");
        labels = folder.resolve("labels.txt");
        for (TextNetwork.Shape shape : TextNetwork.shapes(spec)) {
            tensors.put(shape.name(), Tensor.of(golden.floats("weights/" + shape.name()), shape.sizes()));
        }
        save();
        Files.write(vocabulary, Models.words(spec.vocabularySize()).tokens());
        Files.write(
                labels,
                IntStream.range(0, spec.classes()).mapToObj(k -> "class" + k).toList());
    }

    void save() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Safetensors.write(tensors, bytes);
        Files.write(weights, bytes.toByteArray());
    }

    /** The call that makes a model of them; shapes cannot tell padding and read-out. */
    Object[] importInto(Path model) {
        List<Object> arguments = new ArrayList<>(List.of("import", "--safetensors", weights));
        arguments.addAll(List.of("--vocabulary", vocabulary, "--labels", labels, "--model", model));
        arguments.addAll(List.of("--padding", spec.padding().name().toLowerCase(Locale.ROOT)));
        arguments.addAll(List.of("--readout", spec.readOut().name().toLowerCase(Locale.ROOT)));
        return arguments.toArray();
    }
}
