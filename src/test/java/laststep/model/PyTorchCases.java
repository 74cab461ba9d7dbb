package laststep.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import laststep.model.PyTorchCode.Part;
import laststep.nn.CellKind;
import laststep.nn.Golden;
import laststep.nn.NetworkSpec;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import laststep.text.TokenizerKind;

/** The classifiers whose lines docs/golden/pytorch_lines.py runs in PyTorch; {@link #main} prints them for it. */
public final class PyTorchCases {
    private PyTorchCases() {}

    /** By name: those of PyTorch's numbers, and one as a student sets it, with dropout. */
    static Map<String, NetworkSpec> all() {
        Map<String, NetworkSpec> cases = new LinkedHashMap<>();
        for (String name : Golden.names()) {
            if (name.endsWith("_h3")) {
                cases.put(name, new Golden(name).spec());
            }
        }
        cases.put(
                "with dropout",
                new NetworkSpec(5210, 128, 100, 2, 0.3f, CellKind.LSTM, Padding.PACKED, ReadOutKind.LAST, 2));
        return cases;
    }

    static PyTorchCode code(NetworkSpec spec) {
        return PyTorchCode.of(model(spec), spec.vocabularySize(), spec.classes());
    }

    static ModelSpec model(NetworkSpec spec) {
        return new ModelSpec(
                spec.wordVecDim(),
                spec.hiddenSize(),
                spec.nLayers(),
                spec.dropout(),
                spec.cell(),
                spec.readOut(),
                spec.padding(),
                TokenizerKind.WHITESPACE,
                256);
    }

    public static void main(String[] arguments) {
        ArrayNode cases = new ObjectMapper().createArrayNode();
        all().forEach((name, spec) -> {
            ObjectNode node = cases.addObject().put("name", name);
            ObjectNode define = node.putObject("define");
            ObjectNode forward = node.putObject("forward");
            for (Part part : Part.values()) {
                code(spec).definition(part).forEach(define.withArray(part.name())::add);
                code(spec).forward(part).forEach(forward.withArray(part.name())::add);
            }
        });
        System.out.println(cases);
    }
}
