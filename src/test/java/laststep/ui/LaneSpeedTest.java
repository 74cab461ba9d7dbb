package laststep.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;
import laststep.inspect.Half;
import laststep.inspect.Inspection;
import laststep.message.Problem;
import laststep.model.ModelSpec;
import laststep.model.Models;
import laststep.nn.CellKind;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import laststep.text.TokenizerKind;
import laststep.training.TrainingConfig;
import laststep.workbench.InspectViewModel;
import laststep.workbench.LaneChoice;
import laststep.workbench.Looked;
import laststep.workbench.OpenModel;
import laststep.workbench.Spot;
import laststep.workbench.UnitSorting;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * How soon a typed character is on all lanes, and whether large networks follow the mouse. Drawn is when the whole window,
 * laid out and painted, is a picture: all of it, though on screen only what has changed is painted. The figures are
 * printed and stand in docs/performance.md.
 */
@Tag("long")
@ExtendWith(ApplicationExtension.class)
class LaneSpeedTest {
    private static final double MEDIAN_MILLIS = 50;
    private static final double MOST_MILLIS = 100;
    private static final int WARM_UP = 60;
    private static final int CHARACTERS = 200;

    @TempDir
    static Path folder;

    private final ExecutorService looking = Executors.newSingleThreadExecutor();
    private final SoftAssertions softly = new SoftAssertions();
    private InspectWindow window;
    private InspectViewModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        window = new InspectWindow(stage, folder, looking);
        model = window.model();
        scene = stage.getScene();
    }

    @AfterEach
    void end() {
        looking.shutdown();
    }

    /** The settings a training starts with, and 30 tokens. */
    @Test
    void aTypedCharacterIsOnAllLanes(FxRobot robot) throws Exception {
        open(robot, TrainingConfig.defaults().model());
        String sentence = sentence(29);
        type(robot, "at the end, h of both halves", sentence + " ", "");
        type(robot, "at the beginning: every prefix is another", "", " " + sentence);
        robot.interact(() -> model.choice().quantity().set(LaneChoice.ALL_QUANTITIES));
        type(robot, "at the end, all states and gates: 12 heat maps", sentence + " ", "");
        robot.interact(() -> model.choice().sorting().set(UnitSorting.LIKENESS));
        type(robot, "the same, by likeness", sentence + " ", "");
        softly.assertAll(); // all figures are printed first
    }

    private void type(FxRobot robot, String what, String before, String after) throws Exception {
        double[] millis = new double[CHARACTERS];
        double[] read = new double[CHARACTERS];
        for (int k = -WARM_UP; k < CHARACTERS; k++) {
            String word = "w" + (1000 + 7 * Math.floorMod(k, 300)); // each of them known, none seen before
            double[] one = typed(robot, before + word + after);
            if (k >= 0) {
                millis[k] = one[0];
                read[k] = one[1];
            }
        }
        Arrays.sort(millis);
        Arrays.sort(read);
        double median = millis[CHARACTERS / 2];
        double most = millis[CHARACTERS * 95 / 100];
        System.out.printf(
                "A typed character, %s: %.1f ms in the median (%.1f ms until read), %.1f ms at the 95th percentile, "
                        + "%.1f ms at most%n",
                what, median, read[CHARACTERS / 2], most, millis[CHARACTERS - 1]);
        softly.assertThat(median).as(what).isLessThanOrEqualTo(MEDIAN_MILLIS);
        softly.assertThat(most).as(what + ", 95 %").isLessThanOrEqualTo(MOST_MILLIS);
    }

    /** Until the sentence with all its prefixes is painted; and how much of that was before its lanes were handed over. */
    private double[] typed(FxRobot robot, String sentence) throws Exception {
        String last = sentence.substring(sentence.lastIndexOf(' ') + 1);
        String first = sentence.split(" ")[0];
        CompletableFuture<double[]> painted = new CompletableFuture<>();
        Subscription[] watching = new Subscription[1];
        long[] start = new long[1];
        robot.interact(() -> {
            watching[0] = model.lanes().subscribe((before, lanes) -> {
                Looked looked = model.looked().get();
                if (looked != null && isOf(looked.inspection(), first, last)) {
                    watching[0].unsubscribe();
                    long read = System.nanoTime();
                    new FxThread().execute(() -> {
                        scene.snapshot(null);
                        painted.complete(new double[] {(System.nanoTime() - start[0]) / 1e6, (read - start[0]) / 1e6});
                    });
                }
            });
            start[0] = System.nanoTime();
            window.session().sentence().set(sentence);
        });
        double[] millis = painted.get(10, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        return millis;
    }

    private static boolean isOf(Inspection seen, String first, String last) {
        return seen.prefixes().complete()
                && seen.tokens().size() == 30
                && seen.tokens().get(0).text().equals(first)
                && seen.tokens().get(29).text().equals(last);
    }

    /** 300 tokens, 1,000 units a half. */
    @Test
    void aThousandUnitsAndHundredsOfTokensFollowTheMouse(FxRobot robot) {
        open(
                robot,
                new ModelSpec(
                        16,
                        1000,
                        1,
                        0,
                        CellKind.LSTM,
                        ReadOutKind.LAST,
                        Padding.PACKED,
                        TokenizerKind.WHITESPACE,
                        512));
        robot.interact(() -> window.session().sentence().set(sentence(300)));
        settleOn(robot, 300);
        follow(robot, "h of both halves", 45);
        robot.interact(() -> model.choice().quantity().set(LaneChoice.ALL_QUANTITIES));
        follow(robot, "all states and gates", 30);
    }

    private void follow(FxRobot robot, String what, double least) {
        WaitForAsyncUtils.waitForFxEvents();
        Random random = new Random(3);
        long[] busy = new long[2];
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                long start = System.nanoTime();
                model.crosshair()
                        .hover(new Spot(random.nextInt(25), 0, Half.values()[random.nextInt(2)], random.nextInt(1000)));
                busy[0] += System.nanoTime() - start;
                busy[1]++;
            }
        };
        robot.interact(timer::start);
        WaitForAsyncUtils.sleep(1, TimeUnit.SECONDS);
        robot.interact(() -> Arrays.fill(busy, 0));
        long start = System.nanoTime();
        WaitForAsyncUtils.sleep(4, TimeUnit.SECONDS);
        robot.interact(timer::stop);
        double frames = busy[1] / ((System.nanoTime() - start) / 1e9);
        System.out.printf(
                "300 tokens, 1,000 units, %s: %.0f frames a second, %.2f ms of work for each%n",
                what, frames, busy[0] / 1e6 / busy[1]);
        assertThat(frames).as(what).isGreaterThan(least);
    }

    private void settleOn(FxRobot robot, int tokens) {
        try {
            WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> {
                boolean[] done = new boolean[1];
                robot.interact(() -> {
                    Looked looked = model.looked().get();
                    done[0] = looked != null
                            && looked.inspection().tokens().size() == tokens
                            && looked.inspection().prefixes().complete();
                });
                return done[0];
            });
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError("the sentence was not read in two minutes", late);
        }
    }

    private void open(FxRobot robot, ModelSpec spec) {
        robot.interact(() ->
                window.session().model().set(new OpenModel(Models.random(spec, 5000), new Problem("model.run", 1))));
    }

    private static String sentence(int words) {
        return IntStream.range(0, words).mapToObj(k -> "w" + (2 + 3 * k)).collect(Collectors.joining(" "));
    }
}
