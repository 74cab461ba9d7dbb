package laststep.ui;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;

/** Moves a word with the mouse; where it would go is marked. */
final class SwapDrag {
    private static final double BEGINS = 6;

    private final List<SwapWord> words;
    private final BiConsumer<Integer, Integer> move;
    private Point2D pressedAt;
    private boolean dragging;

    /** @param words in their order; outlives this @param move is given the index of a word and the one it gets */
    SwapDrag(List<SwapWord> words, BiConsumer<Integer, Integer> move) {
        this.words = List.copyOf(words);
        this.move = move;
    }

    void listenTo(SwapWord word) {
        word.addEventFilter(MouseEvent.MOUSE_PRESSED, mouse -> {
            pressedAt = new Point2D(mouse.getSceneX(), mouse.getSceneY());
            dragging = false;
        });
        word.addEventFilter(MouseEvent.MOUSE_DRAGGED, mouse -> {
            dragging |= pressedAt != null && pressedAt.distance(mouse.getSceneX(), mouse.getSceneY()) > BEGINS;
            if (dragging) {
                mark(place(mouse));
            }
        });
        word.addEventFilter(MouseEvent.MOUSE_RELEASED, mouse -> {
            mark(-1);
            if (dragging) {
                int place = place(mouse);
                move.accept(word.index(), place > word.index() ? place - 1 : place);
            }
        });
    }

    /** Whether what has been pressed was moved, and so is not meant to be chosen. */
    boolean justMoved() {
        return dragging;
    }

    private void mark(int place) {
        for (int k = 0; k < words.size(); k++) {
            words.get(k).markDrop(k == place, place == words.size() && k == words.size() - 1);
        }
    }

    /** Before which word the mouse is, line by line; the number of words if behind all. */
    private int place(MouseEvent mouse) {
        for (int k = 0; k < words.size(); k++) {
            Bounds bounds = words.get(k).localToScene(words.get(k).getLayoutBounds());
            boolean above = mouse.getSceneY() < bounds.getMinY();
            boolean inLine = mouse.getSceneY() <= bounds.getMaxY();
            if (above || inLine && mouse.getSceneX() < bounds.getCenterX()) {
                return k;
            }
        }
        return words.size();
    }
}
