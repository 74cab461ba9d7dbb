package laststep.ui;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.ErrorReport;

/** The problems of this session, in a bubble. */
final class ProblemList {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 260;

    private final ErrorReport errors;
    private final Messages messages;
    private final Popover popover = new Popover();

    ProblemList(ErrorReport errors, Messages messages) {
        this.errors = errors;
        this.messages = messages;
    }

    void show(Node owner) {
        popover.setArrowLocation(ArrowLocation.BOTTOM_RIGHT);
        popover.setHeaderAlwaysVisible(true);
        popover.setDetachable(false);
        popover.setTitle(messages.get("problems.title"));
        popover.setContentNode(content());
        popover.show(owner);
    }

    private Node content() {
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                .withLocale(messages.getLocale())
                .withZone(ZoneId.systemDefault());
        VBox list = new VBox();
        list.getStyleClass().add("problem-list");
        for (ErrorReport.Entry entry : errors.entries()) {
            Label label = new Label(time.format(entry.time()) + "  " + messages.word(entry.problem()));
            label.setWrapText(true);
            list.getChildren().add(label);
        }
        Button clear = new Button(messages.get("problems.clear"));
        clear.setOnAction(clicked -> {
            errors.clear();
            popover.hide();
        });
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setMaxHeight(HEIGHT);
        VBox content = new VBox(scroll, clear);
        content.getStyleClass().add("problem-bubble");
        return content;
    }
}
