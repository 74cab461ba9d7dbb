package laststep.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the reading of one sentence grew: what a time-lapse has kept so far.
 *
 * @param sentence that was traced
 * @param frames in the order of their steps; empty before the first
 */
public record Film(String sentence, List<LapseFrame> frames, LapseCost cost) {
    public Film {
        frames = List.copyOf(frames);
    }

    /** The last frame at this step or before; the first if there is none before. To be asked only if there are frames. */
    public int at(long step) {
        int at = 0;
        while (at + 1 < frames.size() && frames.get(at + 1).step() <= step) {
            at++;
        }
        return at;
    }

    /** At most so many classes, in their own order: those that the whole sentence ever made most probable come first. */
    public List<Integer> shown(int most) {
        if (frames.isEmpty()) {
            return List.of();
        }
        int classes = frames.get(0).inspection().labels().size();
        double[] highest = new double[classes];
        for (LapseFrame frame : frames) {
            for (int label = 0; label < classes; label++) {
                highest[label] = Math.max(highest[label], frame.inspection().probability(label));
            }
        }
        List<Integer> shown =
                new ArrayList<>(IntStream.range(0, classes).boxed().toList());
        shown.sort(Comparator.comparingDouble(label -> -highest[label]));
        return shown.stream().limit(most).sorted().toList();
    }
}
