package laststep.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import laststep.message.Problem;
import laststep.model.RunRecord;
import laststep.training.Rerun;

/**
 * Something to know of a run; both are texts as they stand, or messages.
 *
 * @param name what it is
 * @param value empty if it does not exist
 */
public record RunFact(Object name, Object value) {
    private static RunFact of(String key, Object value) {
        return new RunFact(new Problem("runs.fact." + key), value);
    }

    /** What it learnt from, and how: the same names for every run, but for settings a run does not have. */
    static List<RunFact> settings(RunRow.Page run) {
        RunRecord record = run.info().origin().record();
        List<RunFact> facts = new ArrayList<>();
        facts.add(of("corpus", run.corpus()));
        facts.add(of("file", file(run)));
        facts.add(of("import", options(run.info().origin().importOptions())));
        facts.add(of("digest", Rerun.shortened(record.corpusSha256())));
        record.settings()
                .forEach((name, value) ->
                        facts.add(new RunFact(name, value.length() == 64 ? Rerun.shortened(value) : value)));
        String vectors = run.info().origin().vectors();
        facts.add(of("vectors", vectors == null ? "" : vectors));
        facts.add(of("kernels", record.kernels()));
        record.versions().forEach((name, value) -> facts.add(new RunFact(name, value)));
        return facts;
    }

    /** Empty for a sample. */
    private static String file(RunRow.Page run) {
        return run.corpus() instanceof Problem ? "" : run.info().origin().source();
    }

    private static String options(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
