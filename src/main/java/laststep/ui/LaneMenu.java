package laststep.ui;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import laststep.workbench.Looked;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small button of a lane: copy, save, and what the lane is. It says what a chart's button says. */
final class LaneMenu extends MenuButton {
    private static final double ABOUT_WIDTH = 340;

    /**
     * @param picture draws the lane as it is now
     * @param table writes it as comma-separated values
     */
    LaneMenu(String title, String about, LaneContext context, Supplier<Image> picture, Function<Looked, String> table) {
        setGraphic(new FontIcon("fth-more-horizontal"));
        getStyleClass().addAll("lane-menu", Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, Tweaks.NO_ARROW);
        setAccessibleText(context.messages().get("inspect.menu", title));
        LaneSaving saving = context.saving();
        add(context, "chart.menu.copy", () -> saving.copy(picture.get()));
        add(context, "chart.menu.png", () -> saving.png(title, picture.get()));
        add(
                context,
                "chart.menu.csv",
                () -> saving.csv(title, table.apply(context.model().looked().get())));
        getItems().add(new SeparatorMenuItem());
        add(context, "chart.menu.about", () -> show(title, about));
    }

    private void add(LaneContext context, String key, Runnable action) {
        MenuItem item = new MenuItem(context.messages().get(key));
        item.setOnAction(chosen -> {
            if (context.model().looked().get() != null) {
                action.run();
            }
        });
        getItems().add(item);
    }

    private void show(String title, String about) {
        Label words = new Label(about);
        words.setWrapText(true);
        words.setPrefWidth(ABOUT_WIDTH);
        Popover popover = new Popover(words);
        popover.setTitle(title);
        popover.setHeaderAlwaysVisible(true);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.LEFT_TOP);
        popover.show(this);
    }
}
