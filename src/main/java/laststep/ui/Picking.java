package laststep.ui;

import java.util.function.Consumer;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

/** Lets a row of a table lead somewhere as soon as it is chosen, by mouse or keyboard. */
final class Picking {
    private Picking() {}

    static <S> Subscription rowOf(TableView<S> table, Consumer<S> picked) {
        return table.getSelectionModel().selectedItemProperty().subscribe((before, now) -> {
            if (now != null) {
                picked.accept(now);
            }
        });
    }
}
