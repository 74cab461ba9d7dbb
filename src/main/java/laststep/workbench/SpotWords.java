package laststep.workbench;

import java.util.ArrayList;
import java.util.List;
import laststep.inspect.Inspection;
import laststep.inspect.ReadToken;
import laststep.message.Problem;

/**
 * What stands at a spot, in words and numbers.
 *
 * @param where the token, and the unit if there is one
 * @param values what the unit holds there, the quantity that is looked at first; or the probability of each class
 */
public record SpotWords(Problem where, List<Problem> values) {
    static SpotWords of(Inspection inspection, Spot spot, String quantity) {
        ReadToken token = inspection.tokens().get(spot.token());
        return spot.hasUnit() ? ofUnit(inspection, spot, token, quantity) : ofPrefix(inspection, spot, token);
    }

    private static SpotWords ofUnit(Inspection inspection, Spot spot, ReadToken token, String quantity) {
        Problem where = new Problem(
                "inspect.spot.unit",
                spot.token() + 1,
                token.surface(),
                spot.layer() + 1,
                new Problem(spot.half().key()),
                spot.unit() + 1);
        List<String> names = new ArrayList<>(inspection.quantities());
        if (names.remove(quantity)) {
            names.add(0, quantity);
        }
        return new SpotWords(
                where,
                names.stream()
                        .map(name -> new Problem(
                                "inspect.spot.value",
                                name,
                                inspection.value(spot.layer(), spot.half(), name, spot.unit(), spot.token())))
                        .toList());
    }

    private static SpotWords ofPrefix(Inspection inspection, Spot spot, ReadToken token) {
        String key = token.unknown() ? "inspect.spot.unknown" : "inspect.spot.prefix";
        Problem where = new Problem(key, spot.token() + 1, token.surface());
        if (!inspection.prefixes().known(spot.token())) {
            return new SpotWords(where, List.of());
        }
        return new SpotWords(
                where,
                inspection.prefixes().shown(InspectViewModel.SHOWN_CLASSES).stream()
                        .map(label -> new Problem(
                                "inspect.spot.probability",
                                inspection.labels().get(label),
                                inspection.prefixes().probability(label, spot.token())))
                        .toList());
    }
}
