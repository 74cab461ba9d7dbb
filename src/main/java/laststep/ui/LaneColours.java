package laststep.ui;

import javafx.scene.paint.Color;
import laststep.ui.chart.ChartTheme;
import laststep.workbench.Theme;

/**
 * What the lanes are drawn with: the charts' colours, so that a class has the same one everywhere, and a few more.
 *
 * @param mark the last time step, and whatever decides
 * @param unknown the words the vocabulary does not know
 */
record LaneColours(ChartTheme chart, HeatColours heat, Color mark, Color unknown) {
    private static final LaneColours LIGHT =
            new LaneColours(ChartTheme.light(), HeatColours.light(), Color.web("#8250df"), Color.web("#9a6700"));
    private static final LaneColours DARK =
            new LaneColours(ChartTheme.dark(), HeatColours.dark(), Color.web("#bc8cff"), Color.web("#d29922"));

    static LaneColours of(Theme theme) {
        return switch (theme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
    }

    Color of(int label) {
        return chart.seriesColour(label);
    }
}
