package laststep.ui;

import java.util.function.Supplier;
import laststep.inspect.Comparison;
import laststep.workbench.Compared;
import laststep.workbench.Looked;

/** A lane of a comparison: its columns are the tokens of either side. */
abstract class PairRow extends Lane {
    /** Between the lines that mark a place where there is nothing. */
    private static final double HATCH = 6;

    private final PairContext pair;

    PairRow(PairContext pair) {
        super(pair.lanes());
        this.pair = pair;
    }

    PairContext pair() {
        return pair;
    }

    /** The lane's name in the gutter, and its menu. @param full what a picture of it is called */
    void head(String title, String full, String about, Supplier<String> table) {
        head(title, LaneMenu.of(context(), full, about, () -> new PairPicture(pair, full, this), table));
    }

    @Override
    boolean fits(Looked looked) {
        Compared compared = pair.model().compared().get();
        return compared != null
                && compared.comparison().columns().size() == columns().count();
    }

    @Override
    void paintAxis(LanePen pen, Looked looked, double height) {
        paintAxis(pen, pair.comparison(), height);
    }

    @Override
    void paintColumns(LanePen pen, Looked looked, int first, int last, double height) {
        paintColumns(pen, pair.comparison(), first, last, height);
    }

    /** As {@link Lane#paintAxis}. */
    abstract void paintAxis(LanePen pen, Comparison comparison, double height);

    /** As {@link Lane#paintColumns}. */
    abstract void paintColumns(LanePen pen, Comparison comparison, int first, int last, double height);

    /** Marks that a side has no token here. */
    void hatch(LanePen pen, double x, double y, double width, double height) {
        LanePen.Line line = new LanePen.Line(colours().chart().grid(), 1);
        for (double along = HATCH - height; along < width; along += HATCH) {
            double from = Math.max(0, along);
            double to = Math.min(width, along + height);
            pen.line(line, x + from, y + height - (from - along), x + to, y + height - (to - along));
        }
    }
}
