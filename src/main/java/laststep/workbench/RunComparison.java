package laststep.workbench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laststep.message.Problem;

/**
 * The settings of some runs side by side.
 *
 * @param runs what they are called
 * @param lines a line for each setting
 */
public record RunComparison(List<Problem> runs, List<Line> lines) {
    /**
     * One setting of all runs.
     *
     * @param name a text as it stands, or a message
     * @param values likewise, one for each run; empty where it has none
     * @param differs whether they are not all the same
     */
    public record Line(Object name, List<Object> values, boolean differs) {}

    static RunComparison of(List<RunRow.Page> runs) {
        Map<Object, List<Object>> values = new LinkedHashMap<>();
        for (int k = 0; k < runs.size(); k++) {
            for (RunFact fact : RunFact.settings(runs.get(k))) {
                List<Object> line = values.computeIfAbsent(fact.name(), name -> empty(runs.size()));
                line.set(k, fact.value());
            }
        }
        List<Line> lines = new ArrayList<>();
        values.forEach((name, line) ->
                lines.add(new Line(name, line, line.stream().distinct().count() > 1)));
        return new RunComparison(runs.stream().map(RunRow.Page::title).toList(), lines);
    }

    private static List<Object> empty(int runs) {
        return new ArrayList<>(Collections.nCopies(runs, ""));
    }

    /** The lines where the runs differ. */
    public List<Line> differences() {
        return lines.stream().filter(Line::differs).toList();
    }
}
