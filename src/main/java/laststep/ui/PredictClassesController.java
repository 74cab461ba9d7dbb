package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.ClassShare;
import laststep.workbench.PredictViewModel;
import laststep.workbench.PredictedSentence;

/** The probabilities of all classes, as bars that follow the typing. */
final class PredictClassesController {
    private final PredictViewModel model;
    private final Messages messages;
    private final List<ClassBar> shown = new ArrayList<>();

    @FXML
    private ToggleButton byIndex;

    @FXML
    private ToggleButton byProbability;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox bars;

    @FXML
    private Label hint;

    PredictClassesController(PredictViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("predict-classes.fxml", this, messages);
        return new View(
                root,
                model.answer().subscribe(this::show).and(model.byProbability().subscribe(this::order)));
    }

    @FXML
    private void orderByIndex() {
        model.byProbability().set(false);
        order(false); // a pressed order stays pressed
    }

    @FXML
    private void orderByProbability() {
        model.byProbability().set(true);
        order(true);
    }

    private void order(boolean probability) {
        byIndex.setSelected(!probability);
        byProbability.setSelected(probability);
        show(model.answer().get());
    }

    private void show(PredictedSentence answer) {
        hint.setVisible(answer == null);
        scroll.setVisible(answer != null);
        List<ClassShare> shares =
                answer == null ? List.of() : model.byProbability().get() ? answer.byProbability() : answer.shares();
        while (shown.size() < shares.size()) {
            shown.add(new ClassBar(messages));
        }
        shown.subList(shares.size(), shown.size()).clear();
        if (bars.getChildren().size() != shown.size()) {
            bars.getChildren().setAll(shown);
        }
        for (int row = 0; row < shares.size(); row++) {
            shown.get(row).show(shares.get(row), shares.get(row).equals(answer.winner()));
        }
    }
}
