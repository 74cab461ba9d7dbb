package laststep.ui.chart;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.util.Duration;
import laststep.message.Messages;

/** For looking: a window with every chart, the loss live. Arguments: language (en or ko), theme (light or dark). */
final class ChartDemo {
    private ChartDemo() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        Application.launch(Window.class, args);
    }

    public static final class Window extends Application {
        private final ExecutorService renderer = Executors.newSingleThreadExecutor();
        private final long[] handOvers = new long[1_000];
        private int handOver;
        private int step = 50;

        @Override
        public void start(Stage stage) {
            List<String> arguments = getParameters().getRaw();
            Messages messages = Messages.of(Locale.forLanguageTag(arguments.get(0)));
            boolean dark = arguments.get(1).equals("dark");
            Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
            List<ChartContent> contents = List.of(
                    SampleCharts.loss(messages, step),
                    SampleCharts.accuracy(messages),
                    SampleCharts.norms(messages, 9, new ChartAxes(null, true)),
                    SampleCharts.manyClasses(messages, 1_000),
                    SampleCharts.twoClasses(messages),
                    SampleCharts.lengths(messages, 30));
            GridPane grid = new GridPane(12, 12);
            grid.setPadding(new Insets(12));
            ChartServices services = new ChartServices(
                    renderer,
                    this::onFxThread,
                    (name, extension) -> Optional.of(Path.of(name)),
                    Throwable::printStackTrace);
            for (int i = 0; i < contents.size(); i++) {
                ChartPane pane = new ChartPane(services);
                pane.setTheme(dark ? ChartTheme.dark() : ChartTheme.light());
                pane.setPrefSize(600, 260);
                pane.show(contents.get(i));
                StackPane card = new StackPane(pane);
                card.setStyle("-fx-background-color: -color-bg-default; -fx-background-radius: 6");
                grid.add(card, i % 2, i / 2);
                if (i == 0) {
                    live(pane, messages);
                }
            }
            grid.setStyle("-fx-background-color: -color-bg-subtle");
            for (String font : List.of("Pretendard-Regular.otf", "Pretendard-Bold.otf")) {
                Font.loadFont(
                        ChartDemo.class.getResource("/laststep/fonts/" + font).toExternalForm(), 0);
            }
            Scene scene = new Scene(grid);
            scene.getStylesheets().add("/laststep/ui/laststep.css");
            stage.setScene(scene);
            stage.show();
        }

        private void live(ChartPane pane, Messages messages) {
            Timeline shows = new Timeline(new KeyFrame(Duration.millis(250), event -> {
                step = Math.min(2_000, step + 25);
                pane.show(SampleCharts.loss(messages, step));
            }));
            shows.setCycleCount(Timeline.INDEFINITE);
            shows.play();
        }

        private void onFxThread(Runnable task) {
            Platform.runLater(() -> {
                long start = System.nanoTime();
                task.run();
                handOvers[handOver++ % handOvers.length] = System.nanoTime() - start;
                if (handOver % 40 == 0) {
                    long[] sorted = Arrays.copyOfRange(handOvers, Math.max(0, handOver - 40), handOver);
                    Arrays.sort(sorted);
                    System.out.printf(
                            "FX thread: median %.3f ms, worst of 40 %.3f ms%n", sorted[20] / 1e6, sorted[39] / 1e6);
                }
            });
        }

        @Override
        public void stop() {
            renderer.shutdown();
        }
    }
}
