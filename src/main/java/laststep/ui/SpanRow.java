package laststep.ui;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import laststep.inspect.ReadToken;
import laststep.workbench.SpanViewModel;
import laststep.workbench.TokenSpan;

/** The tokens of the sentence, of which some are marked: by dragging, or by arrow keys with Shift. */
final class SpanRow extends FlowPane {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final SpanViewModel model;
    private int anchor = -1;
    private int end = -1;

    SpanRow(SpanViewModel model) {
        this.model = model;
        setId("spanRow");
        getStyleClass().add("span-row");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, mouse -> extend(tokenAt(mouse)));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void show(List<ReadToken> tokens) {
        getChildren().setAll(tokens.stream().map(SpanRow::chip).toList());
        anchor = -1;
        mark(model.span().get());
    }

    private static Label chip(ReadToken token) {
        Label chip = new Label(token.surface());
        chip.getStyleClass().add("span-token");
        if (token.unknown()) {
            chip.getStyleClass().add("text-unknown");
        }
        return chip;
    }

    void mark(TokenSpan span) {
        for (int t = 0; t < getChildren().size(); t++) {
            getChildren().get(t).pseudoClassStateChanged(MARKED, span != null && span.holds(t));
        }
        setAccessibleText(model.spanText());
    }

    private int tokenAt(MouseEvent mouse) {
        List<Node> chips = getChildren();
        for (int t = 0; t < chips.size(); t++) {
            if (chips.get(t).getBoundsInParent().contains(mouse.getX(), mouse.getY())) {
                return t;
            }
        }
        return -1;
    }

    private void pressed(MouseEvent mouse) {
        requestFocus();
        int token = tokenAt(mouse);
        if (token >= 0 && mouse.isShiftDown() && anchor >= 0) {
            extend(token);
        } else if (token >= 0) {
            begin(token);
        }
    }

    private void begin(int token) {
        anchor = token;
        extend(token);
    }

    private void extend(int token) {
        if (token >= 0 && anchor >= 0) {
            end = token;
            model.span().set(TokenSpan.between(anchor, end));
        }
    }

    private void pressed(KeyEvent key) {
        int by = switch (key.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        int last = getChildren().size() - 1;
        if (by == 0 || last < 0) {
            return;
        }
        int to = Math.max(0, Math.min(last, anchor < 0 ? (by > 0 ? 0 : last) : end + by));
        if (key.isShiftDown() && anchor >= 0) {
            extend(to);
        } else {
            begin(to);
        }
        key.consume();
    }
}
