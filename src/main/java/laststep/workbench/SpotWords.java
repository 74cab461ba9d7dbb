package laststep.workbench;

import java.util.ArrayList;
import java.util.List;
import laststep.inspect.Inspection;
import laststep.inspect.PrefixCurve;
import laststep.inspect.ReadToken;
import laststep.inspect.StepReading;
import laststep.message.Problem;

/**
 * What stands at a spot, in words and numbers.
 *
 * @param where the token, and the unit if there is one
 * @param values what the unit holds there, the quantity that is looked at first; or the probability of each class
 */
public record SpotWords(Problem where, List<Problem> values) {
    static SpotWords of(Inspection inspection, Spot spot, String quantity) {
        if (!spot.hasUnit()) {
            return ofAnswer(inspection, spot.token(), StepReading.PREFIX);
        }
        List<String> names = new ArrayList<>(inspection.quantities());
        if (names.remove(quantity)) {
            names.add(0, quantity);
        }
        return ofUnit(inspection, spot, names);
    }

    /** Some quantities of a unit at a token. */
    static SpotWords ofUnit(Inspection inspection, Spot spot, List<String> quantities) {
        Problem where = new Problem(
                "inspect.spot.unit",
                spot.token() + 1,
                inspection.tokens().get(spot.token()).surface(),
                spot.layer() + 1,
                new Problem(spot.half().key()),
                spot.unit() + 1);
        return new SpotWords(
                where,
                quantities.stream()
                        .map(name -> new Problem(
                                "inspect.spot.value",
                                name,
                                inspection.value(spot.layer(), spot.half(), name, spot.unit(), spot.token())))
                        .toList());
    }

    /** The class probabilities at a token; none if they are not known yet. */
    static SpotWords ofAnswer(Inspection inspection, int t, StepReading reading) {
        ReadToken token = inspection.tokens().get(t);
        Problem where = new Problem(key(token, reading), t + 1, token.surface());
        PrefixCurve answers = inspection.answers(reading);
        if (!answers.known(t)) {
            return new SpotWords(where, List.of());
        }
        return new SpotWords(
                where,
                answers.shown(InspectViewModel.SHOWN_CLASSES).stream()
                        .map(label -> new Problem(
                                "inspect.spot.probability",
                                inspection.labels().get(label),
                                answers.probability(label, t)))
                        .toList());
    }

    private static String key(ReadToken token, StepReading reading) {
        if (reading == StepReading.WHOLE_RUN) {
            return "inspect.spot.whole";
        }
        return token.unknown() ? "inspect.spot.unknown" : "inspect.spot.prefix";
    }
}
