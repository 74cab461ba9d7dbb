package laststep.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import laststep.inspect.GoldenModel;
import laststep.inspect.Half;
import laststep.inspect.Scale;
import laststep.message.Problem;
import laststep.workbench.HeatLane;
import laststep.workbench.InspectViewModel;
import laststep.workbench.LaneChoice;
import laststep.workbench.OpenModel;
import laststep.workbench.Spot;
import laststep.workbench.Theme;
import laststep.workbench.UnitSorting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the lanes draw, measured against the axes and colours they draw beside it, is what PyTorch computes. */
@ExtendWith(ApplicationExtension.class)
class LaneDrawingTest {
    private static final LaneColours COLOURS = LaneColours.of(Theme.LIGHT);

    @TempDir
    static Path folder;

    private final GoldenModel golden = new GoldenModel("lanes_lstm");
    private final int units = 6;
    private final int classes = 3;
    private InspectWindow window;
    private InspectViewModel model;

    @Start
    void start(Stage stage) {
        window = new InspectWindow(stage, folder);
        model = window.model();
        window.session().model().set(new OpenModel(golden.model(), new Problem("model.run", 1)));
        window.session().sentence().set(golden.sentence());
    }

    @Test
    void everyPixelOfEveryHeatMapHasTheColourOfPyTorchsNumber(FxRobot robot) {
        robot.interact(() -> {
            model.choice().layer().set(LaneChoice.ALL_LAYERS);
            model.choice().quantity().set(LaneChoice.ALL_QUANTITIES);
        });
        List<UnitLane> lanes = new ArrayList<>(robot.lookup(".unit-lane").queryAllAs(UnitLane.class));
        assertThat(lanes).hasSize(2 * 2 * 6);
        for (UnitSorting sorting : UnitSorting.values()) {
            robot.interact(() -> model.choice().sorting().set(sorting));
            WaitForAsyncUtils.waitForFxEvents();
            lanes.forEach(lane -> assertPixels(lane, draw(robot, lane)));
        }
    }

    private void assertPixels(UnitLane lane, RecordingPen drawn) {
        HeatLane of = lane.lane();
        Scale scale = of.map().scale();
        int[] palette = COLOURS.heat().of(scale);
        float[] expected = expected(of, of.quantity());
        assertThat(drawn.heats).hasSize(golden.length());
        for (RecordingPen.Heat heat : drawn.heats) {
            assertThat(heat.image().rows()).isEqualTo(units);
            for (int row = 0; row < units; row++) {
                double value = expected[heat.column() * units + of.map().order().unit(row)];
                assertThat(heat.image().pixel(row, heat.column()))
                        .as("%s, row %d, token %d", of.quantity(), row, heat.column())
                        .isIn(palette[scale.colour(value - 2e-5)], palette[scale.colour(value + 2e-5)]);
            }
        }
    }

    @Test
    void theCurvesOfOneUnitStandAtPyTorchsNumbers(FxRobot robot) {
        robot.interact(() -> model.crosshair().pin(new Spot(2, 1, Half.BACKWARD, 4)));
        robot.clickOn("#zoomIn").clickOn("#zoomIn").clickOn("#zoomIn");
        UnitCurveLane lane = robot.lookup(".unit-curve-lane").nth(1).queryAs(UnitCurveLane.class);
        assertThat(lane.unit()).isEqualTo(4);
        HeatLane of = model.lanes().get().get(1);
        RecordingPen drawn = draw(robot, lane);

        double zero = drawn.y("0");
        double upper = zero - drawn.words.get(2).y();
        double high = of.map().scale().high();
        high = Math.max(
                high,
                model.looked()
                        .get()
                        .inspection()
                        .heatmap(1, Half.BACKWARD, "c", of.map().order())
                        .scale()
                        .high());
        double closed = drawn.words.get(3).y();
        double open = drawn.words.get(4).y();
        List<String> quantities = model.looked().get().inspection().quantities();
        assertThat(drawn.marks).hasSize(quantities.size() * golden.length());
        for (int k = 0; k < drawn.marks.size(); k++) {
            String quantity = quantities.get(k / golden.length());
            int token = k % golden.length();
            double y = drawn.marks.get(k).y();
            double shown = "ifo".contains(quantity) ? (closed - y) / (closed - open) : (zero - y) / upper * high;
            assertThat(shown)
                    .as("%s, token %d", quantity, token)
                    .isCloseTo(expected(of, quantity)[token * units + 4], within(1e-4));
            assertThat(drawn.marks.get(k).x())
                    .isEqualTo(Lane.AXIS + lane.columns().centre(token));
        }
    }

    @Test
    void theCurvesOfTheClassesStandAtPyTorchsProbabilities(FxRobot robot) {
        for (int lane = 0; lane < 2; lane++) {
            RecordingPen drawn = draw(robot, prefixLane(robot, lane));
            float[] expected = golden.floats(lane == 0 ? "prefixes" : "steps");
            double zero = drawn.y("0");
            double one = drawn.y("1");
            int checked = 0;
            for (RecordingPen.Mark mark : drawn.marks) {
                if (mark.shape() == MapShape.DISC) {
                    int token = token(prefixLane(robot, lane), mark.x());
                    double shown = (zero - mark.y()) / (zero - one);
                    assertThat(shown).isCloseTo(expected[token * classes + label(mark.colour())], within(1e-4));
                    checked++;
                }
            }
            assertThat(checked).isEqualTo(classes * golden.length());
        }
    }

    @Test
    void theRibbonsPartsAreAsHighAsPyTorchsProbabilities(FxRobot robot) {
        for (int lane = 0; lane < 2; lane++) {
            PrefixLane shown = prefixLane(robot, lane);
            robot.interact(() -> shown.context().look().ribbon().set(true));
            RecordingPen drawn = draw(robot, shown);
            float[] expected = golden.floats(lane == 0 ? "prefixes" : "steps");
            double whole = drawn.y("0") - drawn.y("1");
            int checked = 0;
            for (RecordingPen.Box box : drawn.boxes) {
                if (!box.colour().equals(COLOURS.chart().grid())) {
                    int token = token(shown, box.x() + 5);
                    assertThat(box.height() / whole)
                            .isCloseTo(expected[token * classes + label(box.colour())], within(1e-4));
                    checked++;
                }
            }
            assertThat(checked).isEqualTo(classes * golden.length());
            robot.interact(() -> shown.context().look().ribbon().set(false));
        }
    }

    private static RecordingPen draw(FxRobot robot, Lane lane) {
        RecordingPen pen = new RecordingPen();
        robot.interact(() -> lane.paintWhole(
                pen, lane.context().model().looked().get(), lane.field().getHeight()));
        return pen;
    }

    private float[] expected(HeatLane of, String quantity) {
        return golden.floats(quantity + "/" + of.layer() + (of.half() == Half.FORWARD ? "f" : "b"));
    }

    private static PrefixLane prefixLane(FxRobot robot, int index) {
        return (PrefixLane) robot.lookup("#lanes")
                .queryAs(LanesView.class)
                .getChildrenUnmodifiable()
                .get(1 + index);
    }

    private static int token(Lane lane, double x) {
        return lane.columns().at(x - Lane.AXIS);
    }

    private int label(Color colour) {
        for (int label = 0; label < classes; label++) {
            if (COLOURS.of(label).equals(colour)) {
                return label;
            }
        }
        throw new AssertionError("no class has the colour " + colour);
    }
}
