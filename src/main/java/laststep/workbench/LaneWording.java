package laststep.workbench;

import java.util.List;
import java.util.stream.IntStream;
import laststep.inspect.Half;
import laststep.inspect.Inspection;
import laststep.inspect.PrefixCurve;
import laststep.inspect.ReadToken;
import laststep.inspect.StepReading;
import laststep.message.Problem;

/**
 * What a lane shows, in words.
 *
 * @param head what it is of
 * @param lines one for each token
 */
public record LaneWording(Problem head, List<SpotWords> lines) {
    public LaneWording {
        lines = List.copyOf(lines);
    }

    /** Each token, and whether the vocabulary knows it. */
    public static LaneWording tokens(Inspection of) {
        return new LaneWording(
                new Problem("inspect.words.tokens", of.tokens().size()),
                steps(of)
                        .mapToObj(t -> {
                            ReadToken token = of.tokens().get(t);
                            String key = token.unknown() ? "inspect.words.unknown" : "inspect.words.token";
                            return new SpotWords(new Problem(key, t + 1, token.surface()), List.of());
                        })
                        .toList());
    }

    /** At each token the probability of the classes, as far as they are known. */
    public static LaneWording answers(Inspection of, StepReading reading) {
        PrefixCurve answers = of.answers(reading);
        String key = reading == StepReading.PREFIX ? "inspect.words.prefix" : "inspect.words.whole";
        return new LaneWording(
                new Problem(key, answers.knownCount(), answers.flips().size()),
                steps(of)
                        .filter(answers::known)
                        .mapToObj(t -> SpotWords.ofAnswer(of, t, reading))
                        .toList());
    }

    /** At each token the unit whose value is largest, whatever its sign. */
    public static LaneWording units(Inspection of, HeatLane lane) {
        Problem head = new Problem(
                "inspect.words.units",
                lane.quantity(),
                lane.layer() + 1,
                new Problem(lane.half().key()),
                of.units(),
                of.tokens().size());
        return new LaneWording(
                head,
                steps(of)
                        .mapToObj(t -> SpotWords.ofUnit(
                                of,
                                new Spot(t, lane.layer(), lane.half(), largest(of, lane, t)),
                                List.of(lane.quantity())))
                        .toList());
    }

    private static int largest(Inspection of, HeatLane lane, int token) {
        int largest = 0;
        for (int unit = 1; unit < of.units(); unit++) {
            if (Math.abs(lane.map().value(unit, token)) > Math.abs(lane.map().value(largest, token))) {
                largest = unit;
            }
        }
        return largest;
    }

    /** At each token all that is known of one unit. */
    public static LaneWording unit(Inspection of, int layer, Half half, int unit) {
        return new LaneWording(
                new Problem("inspect.words.unit", unit + 1, layer + 1, new Problem(half.key())),
                steps(of)
                        .mapToObj(t -> SpotWords.ofUnit(of, new Spot(t, layer, half, unit), of.quantities()))
                        .toList());
    }

    private static IntStream steps(Inspection of) {
        return IntStream.range(0, of.tokens().size());
    }
}
