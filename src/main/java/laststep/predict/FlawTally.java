package laststep.predict;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import laststep.message.Problem;
import laststep.text.LineFlaw;
import laststep.text.SentenceLine;

/** Counts the odd lines among very many, and remembers where the first of them stand. */
public final class FlawTally {
    private static final int NAMED = 5;

    private final Map<LineFlaw, Long> counts = new EnumMap<>(LineFlaw.class);
    private final Map<LineFlaw, List<Long>> first = new EnumMap<>(LineFlaw.class);

    public void add(SentenceLine line) {
        for (LineFlaw flaw : line.flaws()) {
            counts.merge(flaw, 1L, Long::sum);
            List<Long> named = first.computeIfAbsent(flaw, none -> new ArrayList<>());
            if (named.size() < NAMED) {
                named.add(line.number());
            }
        }
    }

    /**
     * A sentence for each kind of flaw there was.
     *
     * @param encoding what the lines were read as
     */
    public List<Problem> problems(String encoding) {
        return counts.keySet().stream()
                .map(flaw -> new Problem(key(flaw), counts.get(flaw), numbers(flaw), encoding))
                .toList();
    }

    private static String key(LineFlaw flaw) {
        return switch (flaw) {
            case NOT_ENCODED -> "problem.lines.notEncoded";
            case ZERO -> "problem.lines.zero";
            case TOO_LONG -> "problem.lines.tooLong";
        };
    }

    private String numbers(LineFlaw flaw) {
        String named = first.get(flaw).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return counts.get(flaw) > NAMED ? named + ", …" : named;
    }
}
