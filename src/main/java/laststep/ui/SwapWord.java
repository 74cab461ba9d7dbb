package laststep.ui;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import laststep.inspect.PieceMark;
import laststep.message.Messages;

/** One word of the sentence, as a button: pressed it is to be changed, dragged it moves. */
final class SwapWord extends Button {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass BEHIND = PseudoClass.getPseudoClass("drop-behind");

    private final int index;

    SwapWord(int index, PieceMark mark, Messages messages) {
        super(mark.text());
        this.index = index;
        setMnemonicParsing(false);
        getStyleClass().setAll("swap-word");
        if (mark.replaced()) {
            getStyleClass().add("replaced");
        }
        if (mark.moved()) {
            getStyleClass().add("moved");
        }
        setAccessibleText(new SwapWords(messages).accessible(mark));
        setAccessibleHelp(messages.get("swap.word.help"));
    }

    /** Its place in the sentence. */
    int index() {
        return index;
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    /** Shows that something would be dropped at its left or right edge. */
    void markDrop(boolean before, boolean behind) {
        pseudoClassStateChanged(BEFORE, before);
        pseudoClassStateChanged(BEHIND, behind);
    }
}
