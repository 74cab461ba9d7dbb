package laststep.ui;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import laststep.workbench.HeatLane;
import laststep.workbench.Looked;
import laststep.workbench.Spot;
import laststep.workbench.SpotWords;

/** The line under the lanes: what is pointed at, in words and numbers. */
final class LaneReadOut extends HBox {
    private final LaneContext context;
    private final Label where = new Label();
    private final Label values = new Label();

    LaneReadOut(LaneContext context, String whereId, String valuesId) {
        this.context = context;
        where.setId(whereId);
        where.getStyleClass().add("read-out-where");
        where.setMinWidth(Region.USE_PREF_SIZE);
        values.setId(valuesId);
        values.setMinWidth(0);
        getChildren().addAll(where, values);
        getStyleClass().add("read-out");
    }

    /** Puts something behind, on the right. */
    void add(Node node) {
        HBox.setHgrow(values, Priority.ALWAYS);
        values.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(node);
    }

    /** @param spot what is pointed at, or null */
    void show(Spot spot) {
        Looked looked = context.model().looked().get();
        if (spot != null && looked != null && spot.token() < context.columns().count()) {
            SpotWords words = context.model().words(spot, quantity(spot));
            where.setText(context.messages().word(words.where()));
            values.setText(words.values().stream().map(context.messages()::word).collect(Collectors.joining("    ")));
        } else {
            where.setText(looked == null ? "" : context.messages().get("inspect.hint"));
            values.setText("");
        }
    }

    /** The first that is shown of the unit. */
    private String quantity(Spot spot) {
        return context.model().lanes().get().stream()
                .filter(lane -> lane.holds(spot))
                .map(HeatLane::quantity)
                .findFirst()
                .orElse("h");
    }

    String words() {
        return where.getText() + " " + values.getText();
    }
}
