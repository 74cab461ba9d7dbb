package laststep.ui.chart;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small button in a chart's corner: copy, save, and what the chart is. */
final class ChartMenu extends MenuButton {
    private static final double ABOUT_WIDTH = 320;

    private final MenuItem copy = item("chart-copy");
    private final MenuItem png = item("chart-png");
    private final MenuItem svg = item("chart-svg");
    private final MenuItem csv = item("chart-csv");
    private final MenuItem about = item("chart-about");
    private ChartContent content;
    private boolean zooming;

    ChartMenu(ChartPane pane, ChartActions actions) {
        setGraphic(new FontIcon("fth-more-horizontal"));
        getStyleClass().addAll("chart-menu", Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, Tweaks.NO_ARROW);
        copy.setOnAction(event -> actions.copy(content, pane.getWidth(), pane.getHeight()));
        png.setOnAction(event -> actions.save(Export.PNG, content, pane.getWidth(), pane.getHeight()));
        svg.setOnAction(event -> actions.save(Export.SVG, content, pane.getWidth(), pane.getHeight()));
        csv.setOnAction(event -> actions.save(Export.CSV, content, pane.getWidth(), pane.getHeight()));
        about.setOnAction(event -> showAbout());
        getItems().addAll(copy, png, svg, csv, new SeparatorMenuItem(), about);
        setVisible(false);
    }

    /** Serves this content from now on, in its language. */
    void serve(ChartContent newContent) {
        boolean newWords = content == null
                || content.messages() != newContent.messages()
                || !content.title().equals(newContent.title());
        content = newContent;
        setAccessibleHelp(content.accessibleText());
        if (newWords) {
            word();
        }
        setVisible(true);
    }

    /** Tells from now on how to zoom, too. */
    void tellHowToZoom() {
        zooming = true;
    }

    private void word() {
        setAccessibleText(content.messages().get("chart.menu", content.title()));
        copy.setText(content.messages().get("chart.menu.copy"));
        png.setText(content.messages().get("chart.menu.png"));
        svg.setText(content.messages().get("chart.menu.svg"));
        csv.setText(content.messages().get("chart.menu.csv"));
        about.setText(content.messages().get("chart.menu.about"));
    }

    private void showAbout() {
        String about = content.about();
        Label words = new Label(zooming ? about + "\n\n" + content.messages().get("chart.zoom.help") : about);
        words.setWrapText(true);
        words.setPrefWidth(ABOUT_WIDTH);
        words.getStyleClass().add("chart-about");
        Popover popover = new Popover(words);
        popover.setTitle(content.title());
        popover.setHeaderAlwaysVisible(true);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.show(this);
    }

    private static MenuItem item(String id) {
        MenuItem item = new MenuItem();
        item.setId(id);
        return item;
    }
}
