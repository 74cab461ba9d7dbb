package laststep.ui;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import laststep.message.Messages;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small button of a lane or a card: copy, save, and what it is. It says what a chart's button says. */
final class LaneMenu extends MenuButton {
    private static final double ABOUT_WIDTH = 340;

    /**
     * @param title names the picture, and the files
     * @param picture draws the lane as it is now
     * @param table writes it as comma-separated values
     */
    LaneMenu(
            String title,
            String about,
            LaneSaving saving,
            Messages messages,
            Supplier<Image> picture,
            Supplier<String> table) {
        setGraphic(new FontIcon("fth-more-horizontal"));
        getStyleClass().addAll("lane-menu", Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, Tweaks.NO_ARROW);
        setAccessibleText(messages.get("inspect.menu", title));
        add(messages.get("chart.menu.copy"), () -> saving.copy(picture.get()));
        add(messages.get("chart.menu.png"), () -> saving.png(title, picture.get()));
        add(messages.get("chart.menu.csv"), () -> saving.csv(title, table.get()));
        getItems().add(new SeparatorMenuItem());
        add(messages.get("chart.menu.about"), () -> show(title, about));
    }

    /** Of a lane, in every way: as pixels, vectors, words and numbers. */
    static LaneMenu of(Lane lane, String title, String about, Supplier<String> table) {
        return of(lane.context(), title, about, () -> new LanePicture(lane.context(), title, lane), table);
    }

    /** Of something that is drawn in every way. */
    static LaneMenu of(
            LaneContext context, String title, String about, Supplier<Drawn> picture, Supplier<String> table) {
        Messages messages = context.messages();
        LaneMenu menu = new LaneMenu(
                title, about, context.saving(), messages, () -> picture.get().image(), table);
        menu.offerSvg(() -> context.saving().svg(title, () -> picture.get().svg()), messages);
        MenuItem words = new MenuItem(messages.get("inspect.menu.words"));
        words.setOnAction(chosen -> context.saving().copy(picture.get().words()));
        menu.getItems().add(1, words);
        return menu;
    }

    /** Of a card of labels, lists and tables: as pixels, vectors and numbers. */
    static LaneMenu of(
            Region card, String title, String about, LaneSaving saving, Messages messages, Supplier<String> table) {
        LaneMenu menu = new LaneMenu(title, about, saving, messages, () -> CardPicture.of(card), table);
        menu.offerSvg(() -> saving.svg(title, () -> CardSvg.of(card, title)), messages);
        return menu;
    }

    /** Offers a vector picture, too. */
    void offerSvg(Runnable save, Messages messages) {
        MenuItem item = new MenuItem(messages.get("chart.menu.svg"));
        item.setOnAction(chosen -> save.run());
        getItems().add(2, item);
    }

    private void add(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(chosen -> action.run());
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
