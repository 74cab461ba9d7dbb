package laststep.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;
import laststep.inspect.ShownSentence;
import laststep.inspect.UnitReport;
import laststep.inspect.UnitTable;
import laststep.message.Messages;

/** Whole sentences, every token on the colour of the unit's value there (Karpathy et al. 2015). */
final class UnitTextController {
    private static final int ROWS_OF_TABLE = 1000;

    /** In which order the sentences stand. */
    enum Order {
        FILE,
        FALLING,
        RISING
    }

    private final UnitsContext context;
    private final Messages messages;

    @FXML
    private VBox textCard;

    @FXML
    private HBox textHead;

    @FXML
    private Label textTitle;

    @FXML
    private ChoiceBox<Order> sentenceOrder;

    @FXML
    private ListView<Integer> text;

    UnitTextController(UnitsContext context) {
        this.context = context;
        messages = context.messages();
    }

    View open() {
        VBox root = Views.load("unit-text.fxml", this, messages);
        Choices.fill(
                sentenceOrder,
                List.of(Order.values()),
                order -> messages.get("units.order." + order.name().toLowerCase(Locale.ROOT)));
        sentenceOrder.setValue(Order.FALLING);
        sentenceOrder.setOnAction(chosen -> show(context.model().report().get()));
        text.setCellFactory(made -> new Sentence());
        textHead.getChildren()
                .add(LaneMenu.of(
                        textCard,
                        messages.get("units.text"),
                        messages.get("units.text.about"),
                        context.saving(),
                        messages,
                        () -> UnitTable.text(
                                context.scan(), context.model().report().get(), firstRows())));
        return new View(
                root,
                Subscription.combine(
                        context.model().report().subscribe(this::show),
                        context.colours().subscribe(theme -> text.refresh())));
    }

    private int[] firstRows() {
        return text.getItems().stream()
                .limit(ROWS_OF_TABLE)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void show(UnitReport report) {
        if (report == null) {
            return;
        }
        textTitle.setText(context.words().of(report.unit()));
        text.getItems().setAll(order(report));
        text.scrollTo(0);
    }

    private List<Integer> order(UnitReport report) {
        int count = report.values().sentences().size();
        if (sentenceOrder.getValue() == Order.FILE) {
            return IntStream.range(0, count).boxed().toList();
        }
        int[] falling = report.falling();
        return sentenceOrder.getValue() == Order.FALLING
                ? Arrays.stream(falling).boxed().toList()
                : IntStream.range(0, count)
                        .mapToObj(k -> falling[count - 1 - k])
                        .toList();
    }

    private final class Sentence extends ListCell<Integer> {
        private final TextFlow flow = new TextFlow();
        private final HBox line = new HBox();

        Sentence() {
            getStyleClass().add("text-cell");
            flow.setMinWidth(0);
            HBox.setHgrow(flow, Priority.ALWAYS);
            line.getStyleClass().add("text-line");
            setPrefWidth(0); // long sentences are wrapped, not scrolled to
        }

        @Override
        protected void updateItem(Integer sentence, boolean empty) {
            super.updateItem(sentence, empty);
            setGraphic(empty ? null : line);
            if (!empty) {
                fill(sentence);
            }
        }

        private void fill(int sentence) {
            UnitReport report = context.model().report().get();
            ShownSentence shown = context.scan().shown(sentence);
            Label number = new Label(context.words().value(report.number(sentence)));
            number.getStyleClass().add("context-number");
            line.getChildren()
                    .setAll(number, ClassMark.of(report.values().sentences().label(sentence)), flow);
            flow.getChildren().clear();
            StringBuilder spoken = new StringBuilder();
            for (int t = 0; t < shown.tokens().size(); t++) {
                double value = report.values().value(sentence, t);
                ShownSentence.Piece piece = shown.tokens().get(t);
                flow.getChildren().addAll(plain(piece.gap()), coloured(piece, value, sentence, t, report));
                spoken.append(piece.token().surface())
                        .append(' ')
                        .append(context.words().value(value))
                        .append(", ");
            }
            flow.getChildren().add(plain(shown.tail()));
            setAccessibleText(spoken.toString());
        }

        private Text plain(String words) {
            Text between = new Text(words);
            between.getStyleClass().add("text-between");
            return between;
        }

        private Label coloured(ShownSentence.Piece piece, double value, int sentence, int t, UnitReport report) {
            Label token = new Label(piece.token().surface());
            token.getStyleClass().add("text-token");
            if (piece.token().unknown()) {
                token.getStyleClass().add("text-unknown");
            }
            TokenColours.paint(token, value, report.scale(), context.colours().getValue());
            token.setOnMouseClicked(click -> context.model().open(sentence, t));
            return token;
        }
    }
}
