package laststep.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.LapsePlayer;
import laststep.workbench.LapseViewModel;
import laststep.workbench.Looked;
import org.kordamp.ikonli.javafx.FontIcon;

/** Goes through the frames of a time-lapse: a slider, a button that plays, and one for each direction. */
final class LapsePlayerBar {
    private final LapseViewModel model;
    private final LapsePlayer player;
    private final Messages messages;
    private boolean filling;

    @FXML
    private ToggleButton play;

    @FXML
    private FontIcon playIcon;

    @FXML
    private Tooltip playWords;

    @FXML
    private Button back;

    @FXML
    private Slider frames;

    @FXML
    private Button forth;

    @FXML
    private Label frameMoment;

    @FXML
    private ChoiceBox<Integer> speed;

    LapsePlayerBar(LapseViewModel model, Messages messages) {
        this.model = model;
        this.player = model.player();
        this.messages = messages;
    }

    View open() {
        HBox root = Views.load("lapse-player.fxml", this, messages);
        Choices.fill(speed, LapsePlayer.SPEEDS, frames -> messages.get("lapse.speed.frames", frames));
        speed.valueProperty().bindBidirectional(player.speed());
        play.selectedProperty().bindBidirectional(player.playing());
        play.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        back.setOnAction(pressed -> player.step(-1));
        forth.setOnAction(pressed -> player.step(1));
        frames.valueProperty().subscribe((before, now) -> {
            if (!filling) {
                player.go((int) Math.round(now.doubleValue()));
            }
        });
        return new View(
                root,
                Subscription.combine(
                        player.last().subscribe(last -> fill()),
                        player.at().subscribe(at -> fill()),
                        player.playing().subscribe(this::word),
                        model.looked().subscribe(this::tell),
                        () -> speed.valueProperty().unbindBidirectional(player.speed()),
                        () -> play.selectedProperty().unbindBidirectional(player.playing())));
    }

    /** Space is the button's own; Enter, which AtlantaFX leaves alone, plays too. */
    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            play.fire();
            key.consume();
        }
    }

    private void fill() {
        filling = true; // what the model says is not what a hand does
        frames.setMax(Math.max(1, player.last().get()));
        frames.setValue(Math.max(0, player.at().get()));
        filling = false;
        boolean one = player.last().get() < 1;
        frames.setDisable(one);
        play.setDisable(one);
        back.setDisable(player.at().get() <= 0);
        forth.setDisable(player.at().get() >= player.last().get());
    }

    private void word(boolean playing) {
        playIcon.setIconLiteral(playing ? "fth-pause" : "fth-play");
        String words = messages.get(playing ? "lapse.pause" : "lapse.play");
        playWords.setText(words);
        play.setAccessibleText(words);
    }

    private void tell(Looked looked) {
        frameMoment.setText(looked == null ? "" : messages.word(looked.moment()));
        frames.setAccessibleText(
                looked == null
                        ? messages.get("lapse.frames")
                        : messages.get(
                                "lapse.frames.at",
                                player.at().get() + 1,
                                player.last().get() + 1,
                                messages.word(looked.moment())));
    }
}
