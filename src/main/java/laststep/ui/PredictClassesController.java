package laststep.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.ClassShare;
import laststep.workbench.PredictViewModel;
import laststep.workbench.PredictedSentence;

/** The probabilities of all classes, as bars that follow the typing. */
final class PredictClassesController {
    private final PredictViewModel model;
    private final IntegerProperty topK;
    private final Messages messages;
    private final List<ClassBar> shown = new ArrayList<>();
    private int offered = -1;

    @FXML
    private ToggleButton byIndex;

    @FXML
    private ToggleButton byProbability;

    @FXML
    private ChoiceBox<Integer> top;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox bars;

    @FXML
    private Label hint;

    PredictClassesController(PredictViewModel model, IntegerProperty topK, Messages messages) {
        this.model = model;
        this.topK = topK;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("predict-classes.fxml", this, messages);
        return new View(
                root,
                Subscription.combine(
                        model.answer().subscribe(this::show),
                        model.byProbability().subscribe(this::order),
                        TopChoice.follow(top, topK),
                        topK.subscribe(k -> show(model.answer().get()))));
    }

    /** Anew only for another number of classes: a choice that is being made is left alone. */
    private void offerTop(PredictedSentence answer) {
        int classes = answer == null ? 0 : answer.shares().size();
        if (classes != offered) {
            offered = classes;
            TopChoice.offer(top, classes, topK, messages);
        }
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

    /** As many as are wanted, the most probable ones, in the order that is wanted. */
    private List<ClassShare> shares(PredictedSentence answer) {
        List<ClassShare> best = answer.byProbability();
        int most = topK.get() == 0 ? best.size() : Math.min(topK.get(), best.size());
        return best.subList(0, most).stream()
                .sorted(Comparator.comparingInt(share -> model.byProbability().get() ? 0 : share.index()))
                .toList();
    }

    private void show(PredictedSentence answer) {
        offerTop(answer);
        hint.setVisible(answer == null);
        scroll.setVisible(answer != null);
        List<ClassShare> shares = answer == null ? List.of() : shares(answer);
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
