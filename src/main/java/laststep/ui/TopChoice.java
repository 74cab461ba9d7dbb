package laststep.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.ChoiceBox;
import javafx.util.Subscription;
import laststep.message.Messages;

/** How many of the most probable classes are shown: some usual numbers, or all. */
final class TopChoice {
    private static final List<Integer> NUMBERS = List.of(1, 2, 3, 5, 10, 20);

    private TopChoice() {}

    /** Offers what makes a difference with so many classes. */
    static void offer(ChoiceBox<Integer> box, int classes, IntegerProperty topK, Messages messages) {
        int chosen = topK.get();
        Choices.fill(
                box,
                Stream.concat(Stream.of(0), NUMBERS.stream().filter(k -> k < classes || k == chosen))
                        .toList(),
                k -> k == 0 ? messages.get("predict.topK.all") : messages.get("predict.topK.best", k));
        box.setValue(chosen);
    }

    /** The box and the number follow each other. */
    static Subscription follow(ChoiceBox<Integer> box, IntegerProperty topK) {
        return box.valueProperty()
                .subscribe(chosen -> {
                    if (chosen != null) {
                        topK.set(chosen);
                    }
                })
                .and(topK.subscribe(k -> box.setValue(k.intValue())));
    }
}
