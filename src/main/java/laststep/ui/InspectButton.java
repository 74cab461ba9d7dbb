package laststep.ui;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import laststep.message.Messages;
import org.kordamp.ikonli.javafx.FontIcon;

/** A column of buttons: one click from any row to what the network does while it reads it. */
final class InspectButton {
    private InspectButton() {}

    static <S> void column(TableColumn<S, S> column, Messages messages, Consumer<S> inspect) {
        column.setCellFactory(made -> new TableCell<>() {
            private final Button eye = new Button("", new FontIcon("fth-eye"));

            {
                eye.getStyleClass().addAll("flat", "button-icon", "small", "inspect-row");
                eye.setAccessibleText(messages.get("place.inspect"));
                eye.setTooltip(new Tooltip(messages.get("place.inspect")));
                eye.setFocusTraversable(false);
                eye.setOnAction(
                        pressed -> inspect.accept(getTableView().getItems().get(getIndex())));
            }

            @Override
            protected void updateItem(S row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty ? null : eye);
            }
        });
    }
}
