package laststep.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import laststep.inspect.map.Pca;
import laststep.message.Messages;
import laststep.text.Corpus;
import laststep.text.LabelSet;
import laststep.text.LabelledText;
import laststep.text.ReadListener;
import laststep.workbench.ErrorReport;
import laststep.workbench.InspectTab;
import laststep.workbench.Jobs;
import laststep.workbench.MapViewModel;
import laststep.workbench.Navigation;
import laststep.workbench.Place;
import laststep.workbench.Session;
import laststep.workbench.SettingsFile;
import laststep.workbench.Threads;
import laststep.workbench.TinyModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** How fast 50,000 points are; the bounds are wide, the figures printed. */
@Tag("long")
@ExtendWith(ApplicationExtension.class)
class MapSpeedTest {
    private static final int POINTS = 50_000;

    @TempDir
    static Path folder;

    private MapPane pane;
    private MapViewModel model;

    @Start
    void start(Stage stage) {
        ErrorReport errors = new ErrorReport(Clock.systemUTC());
        Threads threads = new Threads(new FxThread(), Runnable::run, Runnable::run, Runnable::run, Runnable::run);
        Navigation navigation = new Navigation(List.of(Place.values()));
        navigation.go(Place.INSPECT);
        Session session = new Session();
        session.corpus().set(TinyModel.loaded(many()));
        session.model().set(TinyModel.open(TinyModel.trained()));
        model = new MapViewModel(
                session,
                navigation,
                new SimpleObjectProperty<>(InspectTab.MAP),
                new Jobs(threads.fx(), errors, System::nanoTime),
                errors,
                threads);
        model.make();
        pane = new MapPane(
                model,
                new SettingsFile(folder, errors::report)
                        .load(Locale.ENGLISH)
                        .theme()
                        .map(LaneColours::of),
                Messages.english());
        pane.listen();
        stage.setScene(new Scene(new StackPane(pane), 760, 470));
        stage.show();
    }

    private static Corpus many() {
        Random random = new Random(1);
        List<String> words = List.of("a", "fine", "dull", "very", "so", "film", "song", "is", "this", "much", "of");
        List<LabelledText> rows = new ArrayList<>();
        for (int k = 0; k < POINTS; k++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 7; word++) {
                text.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            rows.add(new LabelledText(k + 1, List.of("good", "bad", "asking").get(k % 3), text.toString()));
        }
        return new Corpus("many", "many", rows, LabelSet.of(rows), "0");
    }

    @Test
    void fiftyThousandPointsFollowTheMouse(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.placed().get().placed()).isEqualTo(POINTS);
        double[] zoom = new double[80];
        double[] hover = new double[80];
        robot.interact(() -> {
            for (int k = 0; k < zoom.length; k++) {
                int frame = k;
                zoom[k] = timed(() -> {
                    pane.gestures().zoom(frame % 8 < 4);
                    pane.layout();
                });
                hover[k] = timed(() -> {
                    double x = pane.viewport().worldX(200 + frame * 3);
                    double y = pane.viewport().worldY(240);
                    pane.point(model.placed()
                            .get()
                            .index()
                            .nearest(x, y, 9 / pane.viewport().scale()));
                    pane.layout();
                });
            }
        });
        System.out.printf(
                "50,000 points, 760×470: zoom %.1f ms, hover %.2f ms in the median%n", median(zoom), median(hover));
        System.out.printf("frames a second while zooming: %.0f%n", framesASecond());
        assertThat(median(zoom)).isLessThan(100);
        assertThat(median(hover)).isLessThan(20);
    }

    private double framesASecond() {
        int[] frames = new int[1];
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pane.gestures().zoom(frames[0]++ % 8 < 4);
            }
        };
        long start = System.nanoTime();
        timer.start();
        WaitForAsyncUtils.sleep(3, TimeUnit.SECONDS);
        timer.stop();
        return frames[0] / ((System.nanoTime() - start) / 1e9);
    }

    @Test
    void theComponentsOfFiftyThousandVectorsTakeSeconds() {
        Random random = new Random(1);
        for (int size : new int[] {256, 1024}) {
            float[][] vectors = new float[size == 256 ? POINTS : 10_000][size];
            for (float[] vector : vectors) {
                for (int i = 0; i < size; i++) {
                    vector[i] = (float) (random.nextGaussian() / (1 + i));
                }
            }
            double milliseconds =
                    timed(() -> Pca.of(vectors, 2, ReadListener.NONE).projectAll(vectors));
            System.out.printf("PCA of %,d × %d: %.0f ms%n", vectors.length, size, milliseconds);
            assertThat(milliseconds).isLessThan(60_000);
        }
    }

    /** The thread's own time, in milliseconds: what else the machine does stays out of it. */
    private static double timed(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
