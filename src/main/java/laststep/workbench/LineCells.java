package laststep.workbench;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of an answered line for copying and saving: number, the most probable classes each with its probability, sentence,
 * unknown words, tokens cut.
 */
public final class LineCells {
    private final List<String> labels;
    private final int classes;

    /** @param topK how many classes; 0 for all */
    LineCells(List<String> labels, int topK) {
        this.labels = labels;
        this.classes = topK == 0 ? labels.size() : Math.min(topK, labels.size());
    }

    /** How many classes a row has. */
    public int classes() {
        return classes;
    }

    public List<String> of(PredictedLine line) {
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(line.number()));
        for (int index : line.best(classes)) {
            cells.add(labels.get(index));
            cells.add(Double.toString(line.probability(index)));
        }
        cells.add(line.text());
        cells.add(String.join(" ", line.unknown()));
        cells.add(Integer.toString(line.cut()));
        return cells;
    }
}
