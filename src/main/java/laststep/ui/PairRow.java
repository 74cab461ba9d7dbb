package laststep.ui;

import java.util.function.Supplier;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
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

    /** The lane's name in the gutter, and its menu. @param full what a picture of it is called @param lane null for the tokens' */
    void head(String title, String full, String about, Supplier<String> table, PairRow lane) {
        head(
                title,
                new LaneMenu(
                        full,
                        about,
                        context().saving(),
                        context().messages(),
                        () -> PairPicture.of(pair, full, lane),
                        table));
    }

    @Override
    boolean fits(Looked looked) {
        Compared compared = pair.model().compared().get();
        return compared != null
                && compared.comparison().columns().size() == columns().count();
    }

    @Override
    void paintAxis(GraphicsContext g, Looked looked, double height) {
        paintAxis(g, pair.comparison(), height);
    }

    @Override
    void paintColumns(GraphicsContext g, Looked looked, int first, int last, double height) {
        paintColumns(g, pair.comparison(), first, last, height);
    }

    /** As {@link Lane#paintAxis}. */
    abstract void paintAxis(GraphicsContext g, Comparison comparison, double height);

    /** As {@link Lane#paintColumns}. */
    abstract void paintColumns(GraphicsContext g, Comparison comparison, int first, int last, double height);

    /** Marks that a side has no token here. */
    void hatch(GraphicsContext g, double x, double y, double width, double height) {
        Color line = colours().chart().grid();
        g.save();
        g.beginPath();
        g.rect(x, y, width, height);
        g.clip();
        g.setStroke(line);
        g.setLineWidth(1);
        for (double along = -height; along < width; along += HATCH) {
            g.strokeLine(x + along, y + height, x + along + height, y);
        }
        g.restore();
    }
}
