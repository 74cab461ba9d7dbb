package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laststep.inspect.BatchKind;
import laststep.inspect.BatchProbe;
import laststep.inspect.Laboratory;
import laststep.inspect.ReadOutWay;
import laststep.inspect.ReadToken;
import laststep.inspect.Reading;
import laststep.message.Messages;

/** The sentence in one mini-batch: the batch, the row as it is run, and what is answered. */
final class BatchCard extends VBox {
    private final BatchKind kind;
    private final Messages messages;
    private final Label title = new Label();
    private final Label row = new Label();
    private final Label longest = new Label();
    private final BatchSketch sketch;
    private final BatchLine book;
    private final BatchLine gathered;
    private final BatchLine packed;
    private final FlowPane tokens = new FlowPane();
    private final Label none;
    private List<ReadToken> shownTokens = List.of();

    BatchCard(BatchKind kind, ObservableValue<LaneColours> colours, Messages messages) {
        this.kind = kind;
        this.messages = messages;
        sketch = new BatchSketch(colours);
        book = new BatchLine("laboratory.line.book", messages);
        gathered = new BatchLine("laboratory.line.gathered", messages);
        packed = new BatchLine("laboratory.line.packed", messages);
        packed.getStyleClass().add("packed-line");
        none = new Label(messages.get("laboratory.batch.none"));
        none.setWrapText(true);
        none.getStyleClass().add("hint");
        title.getStyleClass().add("batch-title");
        row.getStyleClass().add("batch-row");
        longest.getStyleClass().add("batch-longest");
        Stream.of(title, row, longest).forEach(label -> label.setMinWidth(0));
        tokens.getStyleClass().add("tokens");
        tokens.setPrefWrapLength(10);
        getStyleClass().add("batch");
        setId("batch-" + kind.name().toLowerCase(Locale.ROOT));
        setMinWidth(0);
        setPrefWidth(10); // all three share the width
        getChildren().addAll(title, none, row, book, gathered, packed, sketch, longest, tokens);
    }

    /** @param titleKey what this mini-batch is called @param probe null if there is none */
    void show(String titleKey, Laboratory laboratory, BatchProbe probe, ReadOutWay way) {
        title.setText(messages.get(titleKey));
        Stream.of(row, sketch, longest, tokens, book, gathered, packed).forEach(part -> shown(part, probe != null));
        shown(none, probe == null);
        if (probe == null) {
            return;
        }
        row.setText(messages.get(
                "laboratory.batch.row", probe.row() + 1, probe.rows(), probe.paddedLength(), probe.pads()));
        longest.setText(probe.longest()
                .map(text -> messages.get("laboratory.batch.longest", text))
                .orElse(messages.get(
                        kind == BatchKind.NEIGHBOURS ? "laboratory.batch.type" : "laboratory.batch.nobody")));
        longest.setTooltip(probe.longest().map(Tooltip::new).orElse(null));
        sketch.show(probe);
        sketch.setAccessibleText(row.getText());
        int answer = laboratory.predicted(new Reading(way, true));
        book.show(laboratory, label -> probe.probability(way, false, label), answer);
        gathered.show(laboratory, probe::gathered, answer);
        shown(gathered, way == ReadOutWay.LAST);
        packed.show(laboratory, label -> probe.probability(way, true, label), answer);
        show(laboratory.tokens(), probe.pads());
    }

    private static void shown(Region part, boolean is) {
        part.setVisible(is);
        part.setManaged(is);
    }

    private void show(List<ReadToken> sentence, int pads) {
        List<ReadToken> whole = new ArrayList<>(sentence);
        Stream.generate(() -> ReadToken.PAD).limit(pads).forEach(whole::add);
        if (!whole.equals(shownTokens)) {
            shownTokens = whole;
            tokens.getChildren().setAll(whole.stream().map(this::chip).toList());
        }
    }

    private Label chip(ReadToken token) {
        Label chip = new Label(token.surface());
        chip.getStyleClass().add("token");
        if (token == ReadToken.PAD) {
            chip.getStyleClass().add("pad");
        } else if (token.unknown()) {
            chip.getStyleClass().add("unknown");
            chip.setTooltip(new Tooltip(messages.get("laboratory.token.unknown", token.surface())));
        }
        return chip;
    }
}
