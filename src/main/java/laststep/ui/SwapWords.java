package laststep.ui;

import java.util.List;
import java.util.stream.Collectors;
import laststep.inspect.PieceMark;
import laststep.message.Messages;

/** What was changed in a sentence, in words. */
record SwapWords(Messages messages) {
    /** All changes, such as “good → bad, − not”; empty for none. */
    String changes(List<PieceMark> marks) {
        return marks.stream()
                .filter(PieceMark::changed)
                .map(mark -> messages.get(key("swap.change.", mark), mark.text(), mark.was()))
                .collect(Collectors.joining(messages.get("swap.change.and")));
    }

    /** A word, and what happened to it. */
    String accessible(PieceMark mark) {
        return mark.changed() ? messages.get(key("swap.accessible.", mark), mark.text(), mark.was()) : mark.text();
    }

    private static String key(String prefix, PieceMark mark) {
        if (mark.deleted()) {
            return prefix + "deleted";
        }
        return prefix + (mark.replaced() ? mark.moved() ? "both" : "replaced" : "moved");
    }
}
