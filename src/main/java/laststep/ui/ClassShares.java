package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import laststep.message.Messages;
import laststep.workbench.VocabularyRow;

/** Which share of a token's occurrences is in which class: a bar in pieces of the classes' colours, and the largest one. */
final class ClassShares extends StackPane {
    /** A thousand classes would be a thousand nodes a row: of so many the number and the tooltip tell alone. */
    private static final int MOST_PIECES = 60;

    private static final int MOST_NAMED = 12;
    private static final double NUMBER_WIDTH = 42;
    private static final double HEIGHT = 9;

    /** One for each class, kept: a node that comes while the table lays itself out is given neither size nor colour. */
    private final List<Region> pieces = new ArrayList<>();

    private final Label largest = new Label();
    private final Tooltip words = new Tooltip();
    private final List<String> labels;
    private final Messages messages;
    private VocabularyRow row;

    ClassShares(List<String> labels, Messages messages) {
        this.labels = labels;
        this.messages = messages;
        for (int label = 0; label < Math.min(labels.size(), MOST_PIECES); label++) {
            Region piece = new Region();
            piece.getStyleClass().add(ClassMark.styleClass(label));
            pieces.add(piece);
        }
        getChildren().addAll(pieces);
        getChildren().add(largest);
        Tooltip.install(this, words);
    }

    boolean isOf(List<String> theseLabels) {
        return labels.equals(theseLabels);
    }

    /** Shows another token. */
    void show(VocabularyRow another) {
        row = another;
        largest.setText(messages.get("corpus.share", row.share(row.mainClass())));
        words.setText(IntStream.range(0, row.ofClasses().length)
                .filter(label -> row.ofClasses()[label] > 0)
                .limit(MOST_NAMED)
                .mapToObj(label ->
                        messages.get("corpus.share.class", labels.get(label), row.share(label), row.ofClasses()[label]))
                .collect(Collectors.joining("\n")));
        setAccessibleText(words.getText());
        layoutChildren(); // a table fills its cells while it lays itself out, when nobody may ask for it
    }

    // laid out by hand: the pieces' widths are shares of what there is
    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - NUMBER_WIDTH);
        double x = 0;
        for (int label = 0; label < pieces.size(); label++) {
            double share = row == null ? 0 : row.share(label);
            pieces.get(label).resizeRelocate(x, (getHeight() - HEIGHT) / 2, width * share, HEIGHT);
            x += width * share;
        }
        double text = largest.prefWidth(-1);
        largest.resizeRelocate(
                getWidth() - text, (getHeight() - largest.prefHeight(-1)) / 2, text, largest.prefHeight(-1));
    }

    @Override
    protected double computeMinWidth(double height) {
        return NUMBER_WIDTH;
    }
}
