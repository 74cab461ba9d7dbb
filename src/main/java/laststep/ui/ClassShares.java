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
    /** Pieces of less cannot be seen, and a thousand classes would be a thousand nodes. */
    private static final double SMALLEST = 0.01;

    private static final int MOST_NAMED = 12;
    private static final double NUMBER_WIDTH = 42;
    private static final double HEIGHT = 9;

    private final List<Region> pieces = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private final Label largest;

    ClassShares(VocabularyRow row, List<String> labels, Messages messages) {
        for (int label = 0; label < row.ofClasses().length; label++) {
            if (row.share(label) >= SMALLEST) {
                Region piece = new Region();
                piece.getStyleClass().add(ClassMark.styleClass(label));
                pieces.add(piece);
                shares.add(row.share(label));
            }
        }
        largest = new Label(messages.get("corpus.share", row.share(row.mainClass())));
        getChildren().addAll(pieces);
        getChildren().add(largest);
        String words = IntStream.range(0, row.ofClasses().length)
                .filter(label -> row.ofClasses()[label] > 0)
                .limit(MOST_NAMED)
                .mapToObj(label ->
                        messages.get("corpus.share.class", labels.get(label), row.share(label), row.ofClasses()[label]))
                .collect(Collectors.joining("\n"));
        setAccessibleText(words);
        Tooltip.install(this, new Tooltip(words));
    }

    // laid out by hand: the pieces' widths are shares of what there is
    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - NUMBER_WIDTH);
        double x = 0;
        for (int i = 0; i < pieces.size(); i++) {
            pieces.get(i).resizeRelocate(x, (getHeight() - HEIGHT) / 2, width * shares.get(i), HEIGHT);
            x += width * shares.get(i);
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
