package laststep.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import laststep.math.KernelChoice;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;
import laststep.training.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code laststep info}: what a model file holds and where it comes from. */
@Command(name = "info", mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--model", required = true, paramLabel = "MODEL", descriptionKey = "cli.option.model")
    private Path model;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    InfoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ObjectNode description = describe(ModelFile.read(model));
        if (json) {
            console.data(description);
        } else {
            description
                    .fields()
                    .forEachRemaining(field -> console.data(field.getKey() + "\t"
                            + (field.getValue().isTextual() ? field.getValue().asText() : field.getValue())));
        }
        console.flush();
        return 0;
    }

    private static ObjectNode describe(TrainedModel model) {
        ObjectNode node = Json.object();
        for (Map.Entry<Setting, String> setting : Setting.textsOf(model.spec()).entrySet()) {
            node.put(setting.getKey().id(), setting.getValue());
        }
        node.put("vocabulary_size", model.vocabulary().size());
        node.put("parameters", model.parameterCount());
        ArrayNode labels = node.putArray("labels");
        model.labels().names().forEach(labels::add);
        node.put("weights_sha256", model.weightsSha256());
        node.put("corpus", model.record().corpus());
        node.put("corpus_sha256", model.record().corpusSha256());
        node.put("epoch", model.record().epoch()).put("step", model.record().step());
        ObjectNode settings = node.putObject("training");
        model.record().settings().forEach(settings::put);
        node.put("trained_with_kernels", model.record().kernels());
        node.put("trained_with_threads", model.record().threads());
        ObjectNode versions = node.putObject("versions");
        model.record().versions().forEach(versions::put);
        return node.put("kernels", KernelChoice.best().name());
    }
}
