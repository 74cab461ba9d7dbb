package laststep.inspect;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laststep.message.Problem;

/**
 * Two sentences as one network read them, or one as two networks did: token by token where both have the token. What one
 * side does not have is NaN. Columns, layers and units are counted from 0.
 */
public final class Comparison {
    private final Inspection left;
    private final Inspection right;
    private final Alignment alignment;
    /** How many tokens of each side stand in the columns up to each one. */
    private final int[] leftRead;

    private final int[] rightRead;

    private Comparison(Inspection left, Inspection right) {
        this.left = left;
        this.right = right;
        alignment = Alignment.of(left.tokens(), right.tokens());
        leftRead = read(Side.LEFT);
        rightRead = read(Side.RIGHT);
    }

    public static Comparison of(Inspection left, Inspection right) {
        return new Comparison(left, right);
    }

    private int[] read(Side side) {
        int[] read = new int[columns().size()];
        int count = 0;
        for (int column = 0; column < read.length; column++) {
            count += columns().get(column).of(side) < 0 ? 0 : 1;
            read[column] = count;
        }
        return read;
    }

    public List<Alignment.Column> columns() {
        return alignment.columns();
    }

    /** @param side one of the two */
    public Inspection inspection(Side side) {
        return side == Side.RIGHT ? right : left;
    }

    /** What a side has in a column, if it has something. @param side one of the two */
    public Optional<ReadToken> token(Side side, int column) {
        int token = columns().get(column).of(side);
        return token < 0
                ? Optional.empty()
                : Optional.of(inspection(side).tokens().get(token));
    }

    /** A token of each column, whichever side has it. */
    public List<ReadToken> tokens() {
        return IntStream.range(0, columns().size())
                .mapToObj(column -> token(Side.LEFT, column)
                        .or(() -> token(Side.RIGHT, column))
                        .orElseThrow())
                .toList();
    }

    /** Whether both sides have the same tokens. */
    public boolean sameTokens() {
        return columns().stream().allMatch(Alignment.Column::shared);
    }

    /** The classes that both know by the same name, in the order of the left side's. */
    public List<String> sharedLabels() {
        return left.labels().stream().filter(right.labels()::contains).toList();
    }

    /** Why the units cannot be compared one by one; empty if they can. */
    public Optional<Problem> unitsObstacle() {
        if (left.layers() != right.layers()) {
            return Optional.of(new Problem("compare.obstacle.layers", left.layers(), right.layers()));
        }
        if (left.units() != right.units()) {
            return Optional.of(new Problem("compare.obstacle.units", left.units(), right.units()));
        }
        return Optional.empty();
    }

    /** Why a quantity cannot be compared, although the units can; empty if it can. */
    public Optional<Problem> quantityObstacle(String quantity) {
        return left.quantities().contains(quantity) && right.quantities().contains(quantity)
                ? Optional.empty()
                : Optional.of(new Problem("compare.obstacle.quantity", quantity));
    }

    /** Why there is no common logit to take apart; empty if there is. */
    public Optional<Problem> votesObstacle() {
        if (sharedLabels().isEmpty()) {
            return Optional.of(new Problem("compare.obstacle.labels"));
        }
        return left.units() == right.units()
                ? Optional.empty()
                : Optional.of(new Problem("compare.obstacle.votes", 2 * left.units(), 2 * right.units()));
    }

    /** One quantity of one unit in a column; NaN where a side it needs has no token. To be asked if nothing hinders it. */
    public double value(Side side, int layer, Half half, String quantity, int unit, int column) {
        if (side == Side.DIFFERENCE) {
            return value(Side.RIGHT, layer, half, quantity, unit, column)
                    - value(Side.LEFT, layer, half, quantity, unit, column);
        }
        int token = columns().get(column).of(side);
        return token < 0 ? Double.NaN : inspection(side).value(layer, half, quantity, unit, token);
    }

    /**
     * What one half of one layer did on a side, or by how much both differ, a column a token of either. Both sides have one
     * scale, and so have both halves. To be asked if nothing hinders it.
     */
    public Heatmap heatmap(Side side, int layer, Half half, String quantity, UnitOrder order) {
        return new Heatmap(values(side, layer, half, quantity), order, scale(side, layer, quantity));
    }

    private float[][] values(Side side, int layer, Half half, String quantity) {
        float[][] values = new float[columns().size()][left.units()];
        for (int column = 0; column < values.length; column++) {
            for (int unit = 0; unit < left.units(); unit++) {
                values[column][unit] = (float) value(side, layer, half, quantity, unit, column);
            }
        }
        return values;
    }

    private Scale scale(Side side, int layer, String quantity) {
        if (side == Side.DIFFERENCE) {
            return Scale.about(largest(Stream.of(side), layer, quantity));
        }
        double largest = quantity.equals("c") ? largest(Stream.of(Side.LEFT, Side.RIGHT), layer, quantity) : 0;
        return Scale.of(quantity, largest);
    }

    private double largest(Stream<Side> sides, int layer, String quantity) {
        return sides.flatMap(side -> Stream.of(Half.values()).map(half -> values(side, layer, half, quantity)))
                .flatMap(Stream::of)
                .flatMapToDouble(row -> IntStream.range(0, row.length).mapToDouble(unit -> Math.abs(row[unit])))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
    }

    /** How many tokens a side has read when it comes out of a column. @param side one of the two */
    public int read(Side side, int column) {
        return side == Side.RIGHT ? rightRead[column] : leftRead[column];
    }

    /**
     * ŷ of a class after what a side has read up to a column; NaN if it does not know the class, has read nothing or has
     * not been run on that prefix yet. Of the difference, right minus left.
     */
    public double probability(Side side, String label, int column) {
        if (side == Side.DIFFERENCE) {
            return probability(Side.RIGHT, label, column) - probability(Side.LEFT, label, column);
        }
        Inspection of = inspection(side);
        int index = of.labels().indexOf(label);
        int last = read(side, column) - 1;
        return index < 0 || last < 0 || !of.prefixes().known(last)
                ? Double.NaN
                : of.prefixes().probability(index, last);
    }

    /** A side's answer after what it has read up to a column, if it is known. @param side one of the two */
    public Optional<String> answer(Side side, int column) {
        Inspection of = inspection(side);
        int last = read(side, column) - 1;
        return last < 0 || !of.prefixes().known(last)
                ? Optional.empty()
                : Optional.of(of.labels().get(of.prefixes().mostProbable(last)));
    }

    /** Whether both answer, and not the same. */
    public boolean differ(int column) {
        Optional<String> one = answer(Side.LEFT, column);
        Optional<String> other = answer(Side.RIGHT, column);
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    /** The columns at which the answers part: they differ there, and not in the column before. */
    public List<Integer> partings() {
        return IntStream.range(0, columns().size())
                .filter(column -> differ(column) && (column == 0 || !differ(column - 1)))
                .boxed()
                .toList();
    }

    /**
     * At most so many classes, the left side's first: those that a side answers, after the whole sentence or a prefix, and
     * then the most probable ones.
     */
    public List<String> shownLabels(int most) {
        Set<String> all = new LinkedHashSet<>(left.labels());
        all.addAll(right.labels());
        Set<String> chosen = new LinkedHashSet<>();
        chosen.add(left.labels().get(left.predicted()));
        chosen.add(right.labels().get(right.predicted()));
        IntStream.range(0, columns().size())
                .forEach(column -> Stream.of(Side.LEFT, Side.RIGHT)
                        .forEach(side -> answer(side, column).ifPresent(chosen::add)));
        all.stream()
                .sorted(Comparator.comparingDouble(label -> -Math.max(last(left, label), last(right, label))))
                .forEach(chosen::add);
        Set<String> shown = new LinkedHashSet<>(chosen.stream().limit(most).toList());
        return all.stream().filter(shown::contains).toList();
    }

    private static double last(Inspection of, String label) {
        int index = of.labels().indexOf(label);
        return index < 0 ? 0 : of.probability(index);
    }

    /** ŷ of a class after the whole sentence; NaN if a side does not know it. Of the difference, right minus left. */
    public double answered(Side side, String label) {
        if (side == Side.DIFFERENCE) {
            return answered(Side.RIGHT, label) - answered(Side.LEFT, label);
        }
        int index = inspection(side).labels().indexOf(label);
        return index < 0 ? Double.NaN : inspection(side).probability(index);
    }

    /** Whose answer a class is, B's rather than A's; empty if it is nobody's. */
    public Optional<Side> answering(String label) {
        return Stream.of(Side.RIGHT, Side.LEFT)
                .filter(side -> inspection(side)
                        .labels()
                        .get(inspection(side).predicted())
                        .equals(label))
                .findFirst();
    }

    /** Why the logits of a class differ. @param label one of {@link #sharedLabels}. To be asked if nothing hinders it */
    public LogitDifference logits(String label) {
        return LogitDifference.of(
                label,
                left.contribution(left.labels().indexOf(label)),
                right.contribution(right.labels().indexOf(label)));
    }

    /** In which column a half of the topmost layer is read for the decision; −1 if at none, or at all of them. */
    public int decidingColumn(Side side, Half half) {
        if (side == Side.DIFFERENCE) {
            int one = decidingColumn(Side.LEFT, half);
            return one == decidingColumn(Side.RIGHT, half) ? one : -1;
        }
        return alignment.columnOf(side, inspection(side).decidingToken(half).orElse(-1));
    }

    /** In which column a side's last time step stands; −1 if it has no token. @param side one of the two */
    public int lastColumn(Side side) {
        return alignment.columnOf(side, inspection(side).tokens().size() - 1);
    }
}
