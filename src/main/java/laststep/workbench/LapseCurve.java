package laststep.workbench;

import java.util.List;
import laststep.inspect.Film;
import laststep.runs.CurvePoint;

/**
 * How probable the whole sentence made one class, frame by frame.
 *
 * @param label its index, by which it is coloured
 * @param points at each frame's step ŷ of the class
 */
public record LapseCurve(int label, String name, List<CurvePoint> points) {
    public LapseCurve {
        points = List.copyOf(points);
    }

    /** A curve for each class that can be told apart in one picture; none before the first frame. */
    static List<LapseCurve> of(Film film) {
        return film.shown(InspectViewModel.SHOWN_CLASSES).stream()
                .map(label -> of(film, label))
                .toList();
    }

    private static LapseCurve of(Film film, int label) {
        return new LapseCurve(
                label,
                film.frames().get(0).inspection().labels().get(label),
                film.frames().stream()
                        .map(frame ->
                                new CurvePoint(frame.step(), frame.inspection().probability(label)))
                        .toList());
    }
}
