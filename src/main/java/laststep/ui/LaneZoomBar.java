package laststep.ui;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import laststep.message.Messages;
import org.kordamp.ikonli.javafx.FontIcon;

/** − and +, and between them which units are seen. */
final class LaneZoomBar extends HBox {
    private final UnitRows rows;
    private final Messages messages;
    private final Button further;
    private final Button nearer;
    private final Label seen = new Label();

    LaneZoomBar(LaneZoom zoom, UnitRows rows, Messages messages) {
        this.rows = rows;
        this.messages = messages;
        further = button("fth-minus", "zoomOut", "inspect.zoom.out", zoom::out);
        nearer = button("fth-plus", "zoomIn", "inspect.zoom.in", zoom::in);
        seen.setId("zoomed");
        seen.setMinWidth(Region.USE_PREF_SIZE);
        seen.setTooltip(new Tooltip(messages.get("inspect.zoom.about")));
        getChildren().addAll(further, seen, nearer);
        getStyleClass().add("zoom-bar");
    }

    private Button button(String icon, String id, String key, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setId(id);
        button.setAccessibleText(messages.get(key));
        button.setTooltip(new Tooltip(messages.get("inspect.zoom.about")));
        button.setOnAction(pressed -> action.run());
        return button;
    }

    Subscription listen() {
        return rows.window().subscribe(this::show);
    }

    private void show(UnitRows.Window window) {
        further.setDisable(window.isWhole());
        nearer.setDisable(window.count() <= 1);
        if (window.isWhole()) {
            seen.setText(messages.get("inspect.zoom.all", window.total()));
        } else if (window.isSingle()) {
            seen.setText(messages.get("inspect.zoom.one", window.total()));
        } else {
            seen.setText(messages.get("inspect.zoom.some", window.count(), window.total()));
        }
    }
}
