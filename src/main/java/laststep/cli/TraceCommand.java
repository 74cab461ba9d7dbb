package laststep.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laststep.model.LayerTrace;
import laststep.model.ModelFile;
import laststep.model.Trace;
import laststep.model.TrainedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code laststep trace}: what every unit, gate, layer and direction did at every token of one sentence. */
@Command(name = "trace", mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--model", required = true, paramLabel = "MODEL", descriptionKey = "cli.option.model")
    private Path model;

    @Option(names = "--text", required = true, paramLabel = "SENTENCE", descriptionKey = "cli.option.text")
    private String text;

    @Option(names = "--json", descriptionKey = "cli.option.jsonTrace")
    private boolean json;

    TraceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TrainedModel classifier = ModelFile.read(model);
        Trace trace = classifier.trace(text);
        if (json) {
            console.data(json(trace, classifier));
        } else {
            prefixes(trace, classifier);
        }
        console.flush();
        return 0;
    }

    private static ObjectNode json(Trace trace, TrainedModel classifier) {
        ObjectNode node = Json.object();
        ArrayNode tokens = node.putArray("tokens");
        trace.prediction().encoded().tokens().forEach(token -> tokens.add(token.text()));
        ArrayNode ids = node.putArray("ids");
        Arrays.stream(trace.prediction().encoded().ids()).forEach(ids::add);
        ArrayNode layers = node.putArray("layers");
        for (LayerTrace layer : trace.layers()) {
            ObjectNode entry = layers.addObject();
            entry.put("layer", layer.layer());
            entry.put("direction", layer.directionName());
            layer.quantities().forEach(name -> entry.set(name, Json.matrix(layer.quantity(name))));
        }
        node.set("read_out", Json.array(trace.readOut()));
        node.set("logits", Json.array(trace.logits()));
        node.set("prefix_probabilities", Json.matrix(prefixProbabilities(trace, classifier)));
        node.set("log_probabilities", Json.array(trace.prediction().logProbabilities()));
        ArrayNode labels = node.putArray("labels");
        classifier.labels().names().forEach(labels::add);
        return node.put("label", classifier.labels().name(trace.prediction().label()));
    }

    private static float[][] prefixProbabilities(Trace trace, TrainedModel classifier) {
        return classifier.prefixProbabilities(trace.prediction().encoded().ids());
    }

    /** A line a token: the class probabilities after reading so far. */
    private void prefixes(Trace trace, TrainedModel classifier) {
        float[][] probabilities = prefixProbabilities(trace, classifier);
        console.data("\t" + String.join("\t", classifier.labels().names()));
        for (int t = 0; t < trace.tokens(); t++) {
            float[] row = probabilities[t];
            String numbers = IntStream.range(0, row.length)
                    .mapToObj(k -> String.format(Locale.ROOT, "%.4f", row[k]))
                    .collect(Collectors.joining("\t"));
            console.data(trace.prediction().encoded().tokens().get(t).text() + "\t" + numbers);
        }
    }
}
