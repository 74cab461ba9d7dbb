package laststep.ui;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.inspect.Half;
import laststep.message.Messages;
import laststep.workbench.CorpusRow;
import laststep.workbench.InspectState;
import laststep.workbench.InspectViewModel;
import laststep.workbench.LaneChoice;
import laststep.workbench.Looked;

/** The Inspect place with a network: the sentence, what is chosen, and the lanes beside the votes, or the laboratory. */
final class InspectController {
    private final InspectViewModel model;
    private final LaneSaving saving;
    private final ObservableValue<LaneColours> colours;
    private final Messages messages;
    private final LaneWords words;
    private boolean filling;

    @FXML
    private TextField inspected;

    @FXML
    private Button pin;

    @FXML
    private Button pick;

    @FXML
    private Label moment;

    @FXML
    private Label note;

    @FXML
    private ChoiceBox<Integer> layer;

    @FXML
    private ChoiceBox<List<Half>> halves;

    @FXML
    private ChoiceBox<String> quantity;

    @FXML
    private ChoiceBox<Boolean> order;

    @FXML
    private ToggleButton seeStates;

    @FXML
    private ToggleButton seeLaboratory;

    @FXML
    private HBox choices;

    @FXML
    private HBox laneChoices;

    @FXML
    private StackPane middle;

    @FXML
    private VBox noSentence;

    @FXML
    private Label offer;

    @FXML
    private VBox examples;

    InspectController(
            InspectViewModel model, LaneSaving saving, ObservableValue<LaneColours> colours, Messages messages) {
        this.model = model;
        this.saving = saving;
        this.colours = colours;
        this.messages = messages;
        this.words = new LaneWords(messages);
    }

    View open() {
        VBox root = Views.load("inspect.fxml", this, messages);
        LanesView lanes = new LanesView(new LaneContext(model, messages, colours, new TokenColumns(), saving));
        View votes = new VotesController(model, messages).open();
        HBox shown = new HBox(lanes, votes.root());
        shown.getStyleClass().add("inspect-shown");
        HBox.setHgrow(lanes, Priority.ALWAYS);
        View laboratory = new LaboratoryController(model.laboratory(), saving, colours, messages).open();
        View laboratoryChoices = new LaboratoryChoices(model.laboratory(), messages).open();
        choices.getChildren().add(laboratoryChoices.root());
        middle.getChildren().addAll(0, List.of(shown, laboratory.root()));
        inspected.textProperty().bindBidirectional(model.sentence());
        SentencePicker picker = new SentencePicker(model.pool(), model::pick, messages);
        Subscription picking = picker.open();
        pick.setOnAction(pressed -> picker.show(pick));
        pin.setOnAction(pressed -> model.pin());
        Subscription choosing = choose();
        return new View(
                root,
                Subscription.combine(
                        lanes.listen(),
                        votes.listening(),
                        picking,
                        choosing,
                        model.sentence().subscribe(sentence -> offerPin()),
                        model.pinned().subscribe(sentence -> offerPin()),
                        laboratory.listening(),
                        laboratoryChoices.listening(),
                        see(shown, laboratory.root(), laboratoryChoices.root()),
                        model.looked().subscribe(this::show),
                        model.pool().examples().subscribe(this::offer),
                        model.state().subscribe(state -> noSentence.setVisible(state == InspectState.NO_SENTENCE))));
    }

    /** Either the hidden states are seen or the laboratory, each with its choices. */
    private Subscription see(Node states, Node laboratory, Node laboratoryChoices) {
        BooleanProperty open = model.laboratory().open();
        Runnable show = () -> {
            boolean something = model.state().get() == InspectState.SHOWN;
            seeStates.setSelected(!open.get());
            seeLaboratory.setSelected(open.get());
            states.setVisible(!open.get() && something);
            laboratory.setVisible(open.get() && something);
            offer(laneChoices, !open.get());
            offer(laboratoryChoices, open.get());
        };
        seeStates.setOnAction(pressed -> {
            open.set(false);
            show.run(); // one that was pressed stays so when it is pressed again
        });
        seeLaboratory.setOnAction(pressed -> {
            open.set(true);
            show.run();
        });
        return Subscription.combine(
                open.subscribe(is -> show.run()), model.state().subscribe(state -> show.run()));
    }

    private void offerPin() {
        String sentence = model.sentence().get().strip();
        boolean pinned = sentence.equals(model.pinned().get());
        pin.setDisable(sentence.isEmpty() || pinned);
        pin.setText(messages.get(pinned && !sentence.isEmpty() ? "lapse.inspect.pinned" : "lapse.inspect.pin"));
    }

    private static void offer(Node choices, boolean is) {
        choices.setVisible(is);
        choices.setManaged(is);
    }

    private Subscription choose() {
        LaneChoice choice = model.choice();
        Choices.fill(halves, LaneWords.HALVES, words::of);
        Choices.fill(
                order,
                List.of(false, true),
                byVote -> messages.get(byVote ? "inspect.order.vote" : "inspect.order.index"));
        halves.valueProperty().bindBidirectional(choice.halves());
        order.setOnAction(chosen -> choice.byVote().set(order.getValue()));
        layer.setOnAction(chosen -> {
            if (!filling && layer.getValue() != null) {
                choice.layer().set(layer.getValue());
            }
        });
        quantity.setOnAction(chosen -> {
            if (!filling && quantity.getValue() != null) {
                choice.quantity().set(quantity.getValue());
            }
        });
        return Subscription.combine(
                choice.layer().subscribe(chosen -> fillChoices()),
                choice.quantity().subscribe(chosen -> fillChoices()),
                choice.byVote().subscribe(order::setValue),
                () -> halves.valueProperty().unbindBidirectional(choice.halves()),
                () -> inspected.textProperty().unbindBidirectional(model.sentence()));
    }

    private void show(Looked looked) {
        if (looked == null) {
            return;
        }
        moment.setText(messages.word(looked.moment()));
        String notes = looked.untrained() ? messages.get("inspect.untrained") : "";
        if (looked.inspection().cut() > 0) {
            notes = (notes + " "
                            + messages.get("inspect.cut", looked.inspection().cut()))
                    .trim();
        }
        note.setText(notes);
        note.setVisible(!notes.isEmpty());
        note.setManaged(!notes.isEmpty());
        fillChoices();
    }

    /** Another network may have other layers and gates; what is chosen stays chosen if it has it. */
    private void fillChoices() {
        List<Integer> layers = model.layers();
        List<String> quantities = model.quantities();
        if (layers.isEmpty()) {
            return;
        }
        filling = true;
        if (!layer.getItems().equals(layers)) {
            Choices.fill(
                    layer,
                    layers,
                    number -> words.layer(
                            number, model.looked().get().inspection().layers()));
        }
        if (!quantity.getItems().equals(quantities)) {
            Choices.fill(quantity, quantities, name -> messages.get("inspect.quantity." + name));
        }
        int chosen = model.choice().layer().get();
        layer.setValue(layers.contains(chosen) ? chosen : LaneChoice.TOPMOST);
        String name = model.choice().quantity().get();
        quantity.setValue(quantities.contains(name) ? name : quantities.get(0));
        filling = false;
    }

    private void offer(List<CorpusRow> rows) {
        offer.setText(messages.get(rows.isEmpty() ? "inspect.choose.type" : "inspect.choose.what"));
        examples.getChildren().setAll(rows.stream().map(this::example).toList());
    }

    private Node example(CorpusRow row) {
        Button example = new Button(row.text(), ClassMark.of(model.pool().labelIndex(row.label())));
        example.setMnemonicParsing(false);
        example.getStyleClass().add("example");
        example.setMaxWidth(Double.MAX_VALUE);
        example.setOnAction(pressed -> model.pick(row));
        return example;
    }
}
