package laststep.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import laststep.inspect.InspectionTable;
import laststep.inspect.PrefixCurve;
import laststep.inspect.StepReading;
import laststep.workbench.InspectViewModel;
import laststep.workbench.LaneWording;
import laststep.workbench.Looked;
import laststep.workbench.Spot;

/** The class probabilities at every token, in one of the two senses: as curves or as a ribbon. */
final class PrefixLane extends Lane {
    /** As settings name the height of such lanes. */
    private static final String KIND = "answers";

    private static final double LEGEND_ROW = 17;

    private final StepReading reading;
    private final VBox legend = new VBox();
    private List<Integer> shown = List.of();
    private Looked legendOf;
    private int legendToken;

    PrefixLane(LaneContext context, StepReading reading) {
        super(context);
        this.reading = reading;
        getStyleClass().add("prefix-lane");
        String key = reading == StepReading.PREFIX ? "inspect.prefix" : "inspect.whole";
        String title = context.messages().get(key);
        head(
                title,
                LaneMenu.of(
                        this,
                        title,
                        context.messages().get(key + ".about"),
                        () -> InspectionTable.answers(context.inspection(), reading)));
        legend.getStyleClass().add("lane-legend");
        gutter(legend);
        resizable(KIND);
    }

    /** Another sentence, or another answer. */
    void show(Looked looked) {
        shown = looked == null ? List.of() : answers(looked).shown(InspectViewModel.SHOWN_CLASSES);
        fit();
        fillLegend(context().model().crosshair().spot().get());
        repaint();
    }

    /** The height may have changed. */
    void fit() {
        setHeight(KIND, Math.max(118, 32 + LEGEND_ROW * shown.size()));
    }

    private PrefixCurve answers(Looked looked) {
        return looked.inspection().answers(reading);
    }

    /** The classes, with what they get after the token that is pointed at, else after the last one. */
    private void fillLegend(Spot spot) {
        Looked looked = context().model().looked().get();
        int last = looked == null ? -1 : looked.inspection().tokens().size() - 1;
        int token = spot == null ? last : Math.min(spot.token(), last);
        if (looked == legendOf && token == legendToken) {
            return;
        }
        legendOf = looked;
        legendToken = token;
        legend.getChildren().clear();
        if (token < 0) {
            return;
        }
        PrefixCurve curve = answers(looked);
        if (!curve.complete()) {
            Label progress =
                    new Label(context().messages().get("inspect.prefix.reading", curve.knownCount(), curve.length()));
            progress.getStyleClass().add("lane-about");
            legend.getChildren().add(progress);
        }
        if (!curve.known(token)) {
            return;
        }
        int best = curve.mostProbable(token);
        for (int label : shown) {
            legend.getChildren().add(legendRow(looked, label, token, label == best));
        }
    }

    private HBox legendRow(Looked looked, int label, int token, boolean best) {
        Label name = new Label(looked.inspection().labels().get(label), ClassMark.of(label));
        name.setMinWidth(0);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label number = new Label(figure(answers(looked).probability(label, token)));
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(name, between, number);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add(best ? "legend-best" : "legend-row");
        return row;
    }

    private String figure(double probability) {
        return context().messages().get("inspect.probability", probability);
    }

    @Override
    void point(Spot spot) {
        super.point(spot);
        fillLegend(spot);
    }

    @Override
    LaneWording wording(Looked looked) {
        return LaneWording.answers(looked.inspection(), reading);
    }

    @Override
    void paintKey(LanePen pen, Looked looked, double right, double middle) {
        double x = right;
        for (int k = shown.size() - 1; k >= 0; k--) {
            int label = shown.get(k);
            String name = looked.inspection().labels().get(label);
            pen.words(name, LaneText.SMALL, colours().chart().mutedText(), TextAlignment.RIGHT, x, middle);
            x -= LaneText.width(name, LaneText.SMALL) + 13;
            pen.box(x, middle - 4.5, 9, 9, colours().of(label));
            x -= 12;
        }
    }

    @Override
    void paintAxis(LanePen pen, Looked looked, double height) {
        for (double tick : ClassPainter.TICKS) {
            pen.words(
                    context().messages().get("inspect.scale", tick),
                    LaneText.TINY,
                    colours().chart().mutedText(),
                    TextAlignment.RIGHT,
                    AXIS - 6,
                    ClassPainter.y(tick, height));
        }
    }

    @Override
    void paintColumns(LanePen pen, Looked looked, int first, int last, double height) {
        ClassPainter painter = new ClassPainter(pen, answers(looked), columns(), colours(), height);
        if (context().look().ribbon().get()) {
            painter.ribbon(shown, looked.inspection().labels(), first, last);
        } else {
            painter.curves(shown, looked.inspection().predicted(), first, last);
        }
        painter.figures(this::figure, first, last);
    }
}
