package laststep.ui;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;

/** Choice boxes whose values are worded. */
final class Choices {
    private Choices() {}

    static <T> void fill(ChoiceBox<T> box, List<T> values, Function<T, String> wording) {
        reword(box, wording);
        box.getItems().setAll(values);
    }

    /** Words the values in another way; what is chosen stays. */
    static <T> void reword(ChoiceBox<T> box, Function<T, String> wording) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : wording.apply(value);
            }

            @Override
            public T fromString(String words) {
                throw new UnsupportedOperationException("nothing is typed into a choice box");
            }
        });
    }
}
