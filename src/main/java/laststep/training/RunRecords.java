package laststep.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laststep.math.KernelChoice;
import laststep.model.RunRecord;
import laststep.training.TrainingStart.FromCheckpoint;
import laststep.training.TrainingStart.FromModel;

/** Writes down where a model comes from. */
final class RunRecords {
    /** The SHA-256 of a validation corpus of its own. */
    static final String VALID = "valid";
    /** The SHA-256 of the weights it went on from. */
    static final String INIT_FROM = "init_from";

    /** The SHA-256 of the file of word vectors it began with. */
    static final String VECTORS = "vectors";

    private RunRecords() {}

    static RunRecord of(TrainingConfig config, TrainingData data, TrainingStart start, int threads) {
        return new RunRecord(
                data.corpus().name(),
                data.corpus().sha256(),
                settings(config, data, start),
                KernelChoice.best().name(),
                threads,
                versions(),
                0,
                0,
                List.of());
    }

    /** What was set, and by their digests what else the weights depend on. */
    private static Map<String, String> settings(TrainingConfig config, TrainingData data, TrainingStart start) {
        if (start instanceof FromCheckpoint from) {
            Map<String, String> settings =
                    new LinkedHashMap<>(from.checkpoint().model().record().settings());
            settings.putAll(Setting.textsOf(config));
            return settings;
        }
        Map<String, String> settings = Setting.textsOf(config);
        if (data.validCorpus() != data.corpus()) {
            settings.put(VALID, data.validCorpus().sha256());
        }
        if (start instanceof FromModel from) {
            settings.put(INIT_FROM, from.model().weightsSha256());
        } else if (data.vectors() != null) {
            settings.put(VECTORS, data.vectors().sha256());
        }
        return settings;
    }

    static Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        String own = RunRecords.class.getPackage().getImplementationVersion();
        versions.put("laststep", own == null ? "development" : own);
        versions.put("java", System.getProperty("java.version"));
        versions.put("java_vm", System.getProperty("java.vm.name"));
        versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return versions;
    }
}
