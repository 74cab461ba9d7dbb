package laststep.ui;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.inspect.Film;
import laststep.inspect.LapseFrame;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.ui.chart.ChartPane;
import laststep.ui.chart.LapseChart;
import laststep.workbench.LapseCurve;
import laststep.workbench.LapseViewModel;
import laststep.workbench.SentencePool;

/** The time-lapse: the sentence that is pinned, the player, and what the network made of it at one step. */
final class LapseController {
    private static final double LOWEST_CHART = 98;
    private static final double HIGHEST_CHART = 200;
    /** A legend of more letters than this stands in a line of its own, */
    private static final int LETTERS = 45;
    /** which is so high. */
    private static final double LEGEND = 26;

    private static final double CHART_SHARE = 0.18;

    private final LapseViewModel model;
    private final SentencePool pool;
    private final LaneSaving saving;
    private final ObservableValue<LaneColours> colours;
    private final Messages messages;
    private final ChartPane chart;
    private final StackPane card = new StackPane();

    @FXML
    private TextField pinned;

    @FXML
    private Button pin;

    @FXML
    private Button unpin;

    @FXML
    private Button pick;

    @FXML
    private Label note;

    @FXML
    private VBox empty;

    @FXML
    private Label emptyTitle;

    @FXML
    private VBox shown;

    LapseController(
            LapseViewModel model,
            SentencePool pool,
            LaneSaving saving,
            ObservableValue<LaneColours> colours,
            Charts charts,
            Messages messages) {
        this.model = model;
        this.pool = pool;
        this.saving = saving;
        this.colours = colours;
        this.messages = messages;
        chart = charts.pane();
    }

    View open() {
        VBox root = Views.load("lapse.fxml", this, messages);
        View player = new LapsePlayerBar(model, messages).open();
        View facts = new LapseFacts(model, messages).open();
        LanesView lanes = new LanesView(new LaneContext(model, messages, colours, new TokenColumns(), saving));
        VBox.setVgrow(lanes, Priority.ALWAYS);
        fillCard();
        shown.getChildren().addAll(player.root(), card, facts.root(), lanes);
        SentencePicker picker = new SentencePicker(pool, row -> model.pin(row.text()), messages);
        Subscription picking = picker.open();
        pick.setOnAction(pressed -> picker.show(pick));
        pin.setOnAction(pressed -> model.pin(pinned.getText()));
        pinned.setOnAction(entered -> model.pin(pinned.getText()));
        unpin.setOnAction(pressed -> model.pin(""));
        pinned.textProperty().subscribe(typed -> offerPins());
        return new View(
                root,
                Subscription.combine(
                        player.listening(),
                        facts.listening(),
                        lanes.listen(),
                        picking,
                        model.film().subscribe(this::show),
                        model.pinned().subscribe(now -> fillSentence()),
                        model.note().subscribe(this::tell),
                        model.curves().subscribe(this::fit),
                        model.looked().subscribe(looked -> draw())));
    }

    private void fillCard() {
        chart.setId("lapseChart");
        card.getChildren().add(chart);
        card.getStyleClass().addAll("card", "lapse-chart");
        chart.setMinHeight(0);
        card.setMaxHeight(HIGHEST_CHART);
        card.prefHeightProperty().bind(shown.heightProperty().multiply(CHART_SHARE)); // the lanes need the room
    }

    private void show(Film film) {
        boolean something = film != null && !film.frames().isEmpty();
        shown.setVisible(something);
        empty.setVisible(!something);
        emptyTitle.setText(messages.get(film == null ? "lapse.empty.title" : "lapse.empty.waiting"));
        fillSentence();
    }

    /** The pinned sentence stands in the field; if none is, the one that was traced, unless a person is typing. */
    private void fillSentence() {
        String wanted = model.pinned().get();
        Film film = model.film().get();
        String standing = wanted.isEmpty() && film != null ? film.sentence() : wanted;
        boolean typing =
                pinned.isFocused() && wanted.isEmpty() && !pinned.getText().isEmpty();
        if (!typing && !pinned.getText().equals(standing)) {
            pinned.setText(standing);
        }
        offerPins();
    }

    private void offerPins() {
        String typed = pinned.getText().strip();
        pin.setDisable(typed.isEmpty() || typed.equals(model.pinned().get()));
        unpin.setDisable(model.pinned().get().isEmpty());
    }

    private void tell(Problem words) {
        note.setText(words == null ? "" : messages.word(words));
        note.setVisible(words != null);
        note.setManaged(words != null);
    }

    private void fit(List<LapseCurve> curves) {
        int letters = curves.stream().mapToInt(curve -> curve.name().length()).sum();
        card.setMinHeight(letters > LETTERS ? LOWEST_CHART + LEGEND : LOWEST_CHART);
        draw();
    }

    private void draw() {
        chart.show(new LapseChart(
                messages,
                model.curves().get(),
                model.frame().map(LapseFrame::step).orElse(-1L)));
    }
}
