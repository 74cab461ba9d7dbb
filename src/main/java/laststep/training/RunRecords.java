package laststep.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laststep.math.KernelChoice;
import laststep.model.RunRecord;

/** Writes down where a model comes from. */
final class RunRecords {
    private RunRecords() {}

    static RunRecord of(TrainingConfig config, TrainingData data, int threads) {
        return new RunRecord(
                data.corpus().name(),
                data.corpus().sha256(),
                Setting.textsOf(config),
                KernelChoice.best().name(),
                threads,
                versions(),
                0,
                0,
                List.of());
    }

    private static Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        String own = RunRecords.class.getPackage().getImplementationVersion();
        versions.put("laststep", own == null ? "development" : own);
        versions.put("java", System.getProperty("java.version"));
        versions.put("java_vm", System.getProperty("java.vm.name"));
        versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return versions;
    }
}
