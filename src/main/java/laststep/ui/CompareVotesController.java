package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.inspect.Comparison;
import laststep.inspect.ComparisonTable;
import laststep.inspect.CsvText;
import laststep.inspect.LogitDifference;
import laststep.inspect.Side;
import laststep.inspect.VotePair;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.workbench.CompareLanes;
import laststep.workbench.Compared;
import laststep.workbench.Spot;

/** Both answers, and which units make one class's logits differ: differences that sum to the difference. */
final class CompareVotesController {
    private final CompareLanes model;
    private final LaneSaving saving;
    private final Messages messages;
    private boolean filling;

    @FXML
    private VBox compareCard;

    @FXML
    private GridPane answers;

    @FXML
    private HBox votesHead;

    @FXML
    private VBox votesPart;

    @FXML
    private Label votesObstacle;

    @FXML
    private ChoiceBox<Optional<String>> compareLabel;

    @FXML
    private TableView<VotePair> pairVotes;

    @FXML
    private TableColumn<VotePair, VotePair> pairUnit;

    @FXML
    private TableColumn<VotePair, VotePair> pairLeft;

    @FXML
    private TableColumn<VotePair, VotePair> pairRight;

    @FXML
    private TableColumn<VotePair, VotePair> pairBar;

    @FXML
    private TableColumn<VotePair, VotePair> pairDifference;

    @FXML
    private Label biasLeft;

    @FXML
    private Label biasRight;

    @FXML
    private Label biasDifference;

    @FXML
    private Label logitLeft;

    @FXML
    private Label logitRight;

    @FXML
    private Label logitDifference;

    CompareVotesController(CompareLanes model, LaneSaving saving, Messages messages) {
        this.model = model;
        this.saving = saving;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("compare-votes.fxml", this, messages);
        Columns.text(pairUnit, row -> row.half().arrow() + " " + (row.unit() + 1));
        Columns.text(pairLeft, row -> signed(row.left()));
        Columns.text(pairRight, row -> signed(row.right()));
        Columns.text(pairDifference, row -> signed(row.difference()));
        Columns.cells(pairBar, this::showBar);
        pairVotes.getSelectionModel().selectedItemProperty().subscribe((before, now) -> pointAt(now));
        TableClipboard.copiesFrom(pairVotes, this::rows);
        votesHead
                .getChildren()
                .add(new LaneMenu(
                        messages.get("compare.votes.title"),
                        messages.get("compare.votes.about"),
                        saving,
                        messages,
                        () -> CardPicture.of(compareCard),
                        () -> CsvText.of(rows())));
        compareLabel.setOnAction(chosen -> {
            if (!filling) {
                model.label().set(compareLabel.getValue());
            }
        });
        return new View(
                root,
                Subscription.combine(
                        model.compared().subscribe(this::show), model.logits().subscribe(logits -> showVotes())));
    }

    private void show(Compared compared) {
        showAnswers(compared);
        showVotes(); // whether there are any, and why not
    }

    private String signed(double value) {
        return messages.get("inspect.signed", value);
    }

    private List<List<String>> rows() {
        LogitDifference logits = model.logits().get();
        return logits == null ? List.of() : ComparisonTable.logits(logits);
    }

    private void showAnswers(Compared compared) {
        answers.getChildren().clear();
        if (compared == null) {
            return;
        }
        Comparison comparison = compared.comparison();
        for (Side side : Side.values()) {
            Label head = new Label(side.sign());
            head.getStyleClass().add("sum-name");
            put(head, side.ordinal() + 1, 0);
            if (side != Side.DIFFERENCE) {
                head.setTooltip(new Tooltip(messages.word(compared.of(side).moment())));
            }
        }
        int row = 1;
        for (String label : comparison.shownLabels(CompareLanes.SHOWN_CLASSES)) {
            Label name = new Label(label, ClassMark.of(PairPrefixLane.index(comparison, label)));
            name.setMinWidth(0);
            answers.add(name, 0, row);
            for (Side side : Side.values()) {
                put(answer(comparison, side, label), side.ordinal() + 1, row);
            }
            row++;
        }
        for (String whose : whose(compared)) {
            Label line = new Label(whose);
            line.getStyleClass().add("lane-hint");
            line.setWrapText(true);
            line.setMinHeight(Label.USE_PREF_SIZE);
            answers.add(line, 0, row++, 4, 1);
        }
    }

    private void put(Label label, int column, int row) {
        answers.add(label, column, row);
        GridPane.setHalignment(label, HPos.RIGHT);
    }

    private Label answer(Comparison comparison, Side side, String label) {
        double value = comparison.answered(side, label);
        String key = side == Side.DIFFERENCE ? "inspect.signed" : "inspect.probability";
        Label number = new Label(Double.isNaN(value) ? "–" : messages.get(key, value));
        boolean answered = side != Side.DIFFERENCE
                && comparison
                        .inspection(side)
                        .labels()
                        .get(comparison.inspection(side).predicted())
                        .equals(label);
        number.getStyleClass().add(answered ? "sum-name" : "answer-number");
        return number;
    }

    /** Which network stands on which side. */
    private List<String> whose(Compared compared) {
        String left = messages.word(compared.left().moment());
        String right = messages.word(compared.right().moment());
        return left.equals(right)
                ? List.of(messages.get("compare.whose.both", left))
                : List.of(
                        messages.get("compare.whose", Side.LEFT.sign(), left),
                        messages.get("compare.whose", Side.RIGHT.sign(), right));
    }

    private void showVotes() {
        Compared compared = model.compared().get();
        LogitDifference logits = model.logits().get();
        votesPart.setVisible(logits != null);
        votesPart.setManaged(logits != null);
        Problem why =
                compared == null ? null : compared.comparison().votesObstacle().orElse(null);
        votesObstacle.setText(why == null ? "" : messages.word(why));
        votesObstacle.setVisible(why != null);
        votesObstacle.setManaged(why != null);
        if (logits == null || compared == null) {
            return;
        }
        fillLabels(compared.comparison(), logits.label());
        pairVotes.getSelectionModel().clearSelection();
        pairVotes.getItems().setAll(logits.votes());
        biasLeft.setText(signed(logits.leftBias()));
        biasRight.setText(signed(logits.rightBias()));
        biasDifference.setText(signed(logits.bias()));
        logitLeft.setText(signed(logits.leftLogit()));
        logitRight.setText(signed(logits.rightLogit()));
        logitDifference.setText(signed(logits.logit()));
    }

    private void fillLabels(Comparison comparison, String shown) {
        filling = true;
        List<Optional<String>> choices = new ArrayList<>(List.of(Optional.empty()));
        comparison.sharedLabels().forEach(name -> choices.add(Optional.of(name)));
        String answered = comparison
                .answering(shown)
                .map(side -> messages.get("compare.label.answer", shown, side.sign()))
                .orElse(shown);
        Choices.fill(compareLabel, choices, name -> name.orElse(answered));
        compareLabel.setValue(model.label().get().filter(comparison.sharedLabels()::contains));
        filling = false;
    }

    private void showBar(TableCell<VotePair, VotePair> cell, VotePair row) {
        LogitDifference logits = model.logits().get();
        if (logits != null && logits.largest() > 0 && model.compared().get() != null) {
            int label = PairPrefixLane.index(model.compared().get().comparison(), logits.label());
            cell.setGraphic(new VoteBar(row.difference() / logits.largest(), label));
        }
    }

    /** The unit of these votes, where the right side was read for its decision. */
    private void pointAt(VotePair row) {
        Compared compared = model.compared().get();
        if (row != null
                && compared != null
                && compared.comparison().unitsObstacle().isEmpty()) {
            Comparison comparison = compared.comparison();
            int column = comparison.decidingColumn(Side.RIGHT, row.half());
            int shown = column < 0 ? comparison.columns().size() - 1 : column;
            int layer = compared.left().inspection().layers() - 1;
            model.crosshair().pin(new Spot(shown, layer, row.half(), row.unit()));
        }
    }
}
