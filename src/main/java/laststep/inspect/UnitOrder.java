package laststep.inspect;

import java.util.List;
import java.util.stream.IntStream;

/**
 * In which order the units of one half stand below each other.
 *
 * @param units the unit of each row, from the top; every unit once
 */
public record UnitOrder(List<Integer> units) {
    public UnitOrder {
        units = List.copyOf(units);
    }

    /** As the weights have them. */
    public static UnitOrder byIndex(int size) {
        return new UnitOrder(IntStream.range(0, size).boxed().toList());
    }

    /** Those of {@code half} with the largest votes first, whatever their sign. */
    public static UnitOrder byVote(Contribution contribution, Half half) {
        return new UnitOrder(contribution.votes().stream()
                .filter(vote -> vote.half() == half)
                .map(Vote::unit)
                .toList());
    }

    /** Those that rise and fall together over the tokens beside each other. @param values (m×H) a row a token. Not modified */
    static UnitOrder byLikeness(float[][] values) {
        return Likeness.order(values);
    }

    public int size() {
        return units.size();
    }

    /** The unit that stands in this row. */
    public int unit(int row) {
        return units.get(row);
    }

    /** In which row the unit stands. */
    public int row(int unit) {
        return units.indexOf(unit);
    }
}
