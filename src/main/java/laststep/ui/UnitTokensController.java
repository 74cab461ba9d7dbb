package laststep.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.inspect.ShownSentence;
import laststep.inspect.TokenValue;
import laststep.inspect.UnitReport;
import laststep.inspect.UnitTable;
import laststep.message.Messages;

/** The tokens at which a unit is largest and smallest, each in its sentence. */
final class UnitTokensController {
    private final UnitsContext context;
    private final Messages messages;

    @FXML
    private VBox tokensCard;

    @FXML
    private HBox tokensHead;

    @FXML
    private Label largestTitle;

    @FXML
    private ListView<TokenValue> largest;

    @FXML
    private ListView<TokenValue> lowest;

    UnitTokensController(UnitsContext context) {
        this.context = context;
        messages = context.messages();
    }

    View open() {
        VBox root = Views.load("unit-tokens.fxml", this, messages);
        for (ListView<TokenValue> list : List.of(largest, lowest)) {
            list.setCellFactory(made -> new Cell(list));
            list.setOnKeyPressed(key -> {
                if (key.getCode() == KeyCode.ENTER) {
                    open(list.getSelectionModel().getSelectedItem());
                    key.consume();
                }
            });
        }
        tokensHead
                .getChildren()
                .add(LaneMenu.of(
                        tokensCard,
                        messages.get("units.tokens"),
                        messages.get("units.tokens.about"),
                        context.saving(),
                        messages,
                        () -> UnitTable.tokens(
                                context.scan(), context.model().report().get())));
        return new View(
                root,
                Subscription.combine(
                        context.model().report().subscribe(this::show),
                        context.colours().subscribe(theme -> {
                            largest.refresh();
                            lowest.refresh();
                        })));
    }

    private void show(UnitReport report) {
        if (report != null) {
            largestTitle.setText(
                    messages.get("units.tokens.largest", context.words().of(report.unit())));
            largest.getItems().setAll(report.top());
            lowest.getItems().setAll(report.bottom());
            largest.scrollTo(0);
            lowest.scrollTo(0);
        }
    }

    private void open(TokenValue at) {
        if (at != null) {
            context.model().open(at.sentence(), at.token());
        }
    }

    private final class Cell extends ContextCell<TokenValue> {
        Cell(ListView<TokenValue> list) {
            super(place -> open(list.getItems().get(place)));
        }

        @Override
        void fill(TokenValue at) {
            UnitReport report = context.model().report().get();
            ShownSentence shown = context.scan().shown(at.sentence());
            show(
                    context.words().value(at.value()),
                    report.values().sentences().label(at.sentence()),
                    shown.before(at.token()),
                    shown.span(at.token(), at.token() + 1),
                    shown.behind(at.token()));
            TokenColours.paint(
                    token(), at.value(), report.scale(), context.colours().getValue());
        }
    }
}
