package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.inspect.Contribution;
import laststep.inspect.Half;
import laststep.inspect.Inspection;
import laststep.inspect.UnitRef;
import laststep.inspect.Vote;
import laststep.message.Messages;
import laststep.workbench.InspectViewModel;
import laststep.workbench.Looked;
import laststep.workbench.Spot;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the last time step held, and how that became a class: the votes, the bias, and their sum. */
final class VotesController {
    private final InspectViewModel model;
    private final Messages messages;
    private boolean filling;
    private Inspection shown;

    @FXML
    private Label votesTitle;

    @FXML
    private ChoiceBox<Optional<String>> label;

    @FXML
    private TableView<Vote> votes;

    @FXML
    private TableColumn<Vote, Vote> unit;

    @FXML
    private TableColumn<Vote, Vote> h;

    @FXML
    private TableColumn<Vote, Vote> vote;

    @FXML
    private TableColumn<Vote, Vote> bar;

    @FXML
    private VBox card;

    @FXML
    private ToggleButton switchOff;

    @FXML
    private Slider hold;

    @FXML
    private Hyperlink browseVote;

    @FXML
    private Label bias;

    @FXML
    private Label logit;

    @FXML
    private Label probability;

    @FXML
    private Label votesInfo;

    VotesController(InspectViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("inspect-votes.fxml", this, messages);
        Columns.cells(unit, this::showUnit);
        Columns.cells(h, this::showNumber);
        Columns.text(vote, row -> messages.get("inspect.vote.value", row.value()));
        Columns.cells(bar, this::showBar);
        votes.getSelectionModel().selectedItemProperty().subscribe((before, now) -> pointAt(now));
        browseVote
                .disableProperty()
                .bind(votes.getSelectionModel().selectedItemProperty().isNull());
        label.setOnAction(chosen -> {
            if (!filling) {
                model.label().set(label.getValue());
            }
        });
        View whatIf = new WhatIfController(model, messages).open();
        card.getChildren().add(card.getChildren().indexOf(votesInfo), whatIf.root());
        return new View(
                root,
                Subscription.combine(
                        new HoldControls(model, votes, switchOff, hold).open(),
                        whatIf.listening(),
                        model.contribution().subscribe(this::show),
                        model.held().subscribe(held -> offerInfo())));
    }

    private void show(Contribution contribution) {
        Looked looked = model.looked().get();
        if (contribution == null || looked == null) {
            return;
        }
        Inspection inspection = looked.inspection();
        votesTitle.setText(
                messages.get(inspection.decidesAtLastStep() ? "inspect.lastStep.title" : "inspect.readOut.title"));
        fillLabels(inspection);
        fillVotes(contribution, inspection);
        bias.setText(messages.get("inspect.vote.value", contribution.bias()));
        logit.setText(messages.get("inspect.vote.value", contribution.logit()));
        probability.setText(messages.get(
                "inspect.probability.of",
                model.held().get().isNothing()
                        ? inspection.probability(contribution.label())
                        : inspection.answer(model.held().get()).probabilities()[contribution.label()]));
        votesInfo.setText(info(inspection));
    }

    /** A number that is held keeps its row chosen, as one may go on moving it; another sentence chooses none. */
    private void fillVotes(Contribution contribution, Inspection inspection) {
        Vote chosen = votes.getSelectionModel().getSelectedItem();
        boolean same = inspection == shown;
        shown = inspection;
        filling = true;
        votes.getSelectionModel().clearSelection();
        votes.getItems().setAll(contribution.votes());
        if (chosen != null && same) {
            votes.getItems().stream()
                    .filter(vote -> vote.half() == chosen.half() && vote.unit() == chosen.unit())
                    .forEach(vote -> votes.getSelectionModel().select(vote));
        }
        filling = false;
    }

    /** There is no room for both the explanation and what the held numbers change. */
    private void offerInfo() {
        votesInfo.setVisible(model.held().get().isNothing());
        votesInfo.setManaged(votesInfo.isVisible());
    }

    /** A number that is held has a lock beside its unit. */
    private void showUnit(TableCell<Vote, Vote> cell, Vote row) {
        Label name = new Label(row.half().arrow() + " " + (row.unit() + 1));
        if (isHeld(row)) {
            name.setGraphic(new FontIcon("fth-lock"));
            name.setContentDisplay(ContentDisplay.RIGHT);
        }
        cell.setGraphic(name);
    }

    private void showNumber(TableCell<Vote, Vote> cell, Vote row) {
        Label number = new Label(messages.get("inspect.signed", row.h()));
        if (isHeld(row)) {
            number.getStyleClass().add("vote-held");
        }
        cell.setGraphic(number);
    }

    private boolean isHeld(Vote row) {
        Looked looked = model.looked().get();
        return looked != null
                && model.held().get().at(row.place(looked.inspection().units())).isPresent();
    }

    private String info(Inspection inspection) {
        if (inspection.decidesAtLastStep()) {
            return inspection.layers() == 1
                    ? messages.get("inspect.lastStep.one")
                    : messages.get("inspect.lastStep.more", inspection.layers() - 1);
        }
        return messages.get(
                inspection.decidingToken(Half.BACKWARD).isPresent() ? "inspect.readOut.ends" : "inspect.readOut.all");
    }

    private void fillLabels(Inspection inspection) {
        filling = true;
        List<Optional<String>> choices = new ArrayList<>(List.of(Optional.empty()));
        inspection.labels().forEach(name -> choices.add(Optional.of(name)));
        String predicted = inspection.labels().get(inspection.predicted());
        Choices.fill(label, choices, name -> name.orElse(messages.get("inspect.label.predicted", predicted)));
        label.setValue(model.label().get().filter(inspection.labels()::contains));
        filling = false;
    }

    private void showBar(TableCell<Vote, Vote> cell, Vote row) {
        Contribution contribution = model.contribution().get();
        if (contribution != null && contribution.largestVote() > 0) {
            cell.setGraphic(new VoteBar(row.value() / contribution.largestVote(), contribution.label()));
        }
    }

    @FXML
    private void browse() {
        Vote vote = votes.getSelectionModel().getSelectedItem();
        Looked looked = model.looked().get();
        if (vote != null && looked != null) {
            model.browse(new UnitRef(looked.inspection().layers() - 1, vote.half(), "h", vote.unit()));
        }
    }

    /** The unit of this vote, where it was read for the decision. */
    private void pointAt(Vote row) {
        Looked looked = model.looked().get();
        if (row != null && looked != null && !filling) {
            int last = looked.inspection().tokens().size() - 1;
            int token = looked.inspection().decidingToken(row.half()).orElse(last);
            Spot spot = new Spot(token, looked.inspection().layers() - 1, row.half(), row.unit());
            model.crosshair().pin(spot);
        }
    }
}
