package laststep.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import laststep.inspect.Side;
import laststep.message.Problem;
import laststep.workbench.CompareLanes;
import laststep.workbench.Compared;
import laststep.workbench.PairLane;
import laststep.workbench.Spot;

/** Both sides in common columns: tokens, prefix curves, and under each other the heat maps of A, of B, and of what differs. */
final class PairLanes extends LaneStack {
    private final PairContext pair;
    private final CompareLanes model;
    private final PairTokenLane tokenLane;
    private final PairPrefixLane prefixLane;
    private final LaneReadOut readOut;
    private final Label obstacle = new Label();
    private List<PairUnitLane> unitLanes = List.of();

    PairLanes(PairContext pair) {
        super(pair.lanes(), "pairColumns");
        this.pair = pair;
        model = pair.model();
        tokenLane = new PairTokenLane(pair);
        prefixLane = new PairPrefixLane(pair);
        setId("pairLanes");
        readOut = new LaneReadOut(pair.lanes(), "pairWhere", "pairValues");
        obstacle.setId("obstacle");
        obstacle.getStyleClass().addAll("hint", "compare-obstacle");
        obstacle.setWrapText(true);
        getChildren().addAll(tokenLane, prefixLane, heatScroll(), scrollBar(), readOut);
    }

    Subscription listen() {
        return Subscription.combine(
                model.compared().subscribe(this::show),
                model.pairs().subscribe(lanes -> showLanes()),
                model.obstacle().subscribe(why -> showLanes()),
                model.crosshair().spot().subscribe(this::point),
                pair.lanes().columns().offset().subscribe(offset -> repaint()),
                pair.lanes().colours().subscribe(colours -> recolour()));
    }

    private void show(Compared compared) {
        if (compared == null) {
            return; // something else is shown in this place
        }
        pair.lanes().columns().show(compared.comparison().tokens());
        prefixLane.show(compared);
        point(model.crosshair().spot().get());
        repaint();
        requestLayout();
    }

    private void showLanes() {
        List<PairLane> lanes = model.pairs().get();
        Problem why = model.obstacle().get();
        if (why != null) {
            obstacle.setText(pair.messages().word(why));
            unitLanes = List.of();
            heat().getChildren().setAll(obstacle);
        } else if (fit(lanes)) {
            for (int k = 0; k < lanes.size(); k++) {
                unitLanes.get(k).show(lanes.get(k));
            }
        } else {
            unitLanes = lanes.stream().map(lane -> new PairUnitLane(pair, lane)).toList();
            heat().getChildren().setAll(unitLanes);
        }
        requestLayout();
    }

    private boolean fit(List<PairLane> lanes) {
        boolean fit = lanes.size() == unitLanes.size() && !lanes.isEmpty();
        for (int k = 0; fit && k < lanes.size(); k++) {
            fit = unitLanes.get(k).fits(lanes.get(k));
        }
        return fit;
    }

    private Stream<Lane> lanes() {
        return Stream.concat(Stream.of(tokenLane, prefixLane), unitLanes.stream());
    }

    private void repaint() {
        lanes().forEach(Lane::repaint);
    }

    private void recolour() {
        unitLanes.forEach(PairUnitLane::recolour);
        repaint();
    }

    @Override
    protected void layoutChildren() {
        fitColumns();
        scrollBar().setManaged(scrollBar().isVisible());
        double room = heatRoom();
        int atOnce = Math.max(1, Math.min(unitLanes.size(), Side.values().length));
        unitLanes.forEach(lane -> lane.fill((room - 4) / atOnce - heat().getSpacing()));
        super.layoutChildren();
        repaint();
    }

    private void point(Spot spot) {
        lanes().forEach(lane -> lane.point(spot));
        readOut.show(spot);
        setAccessibleText(accessibleText(model.compared().get()));
    }

    private String accessibleText(Compared compared) {
        if (compared == null) {
            return "";
        }
        String sides = Stream.of(Side.LEFT, Side.RIGHT)
                .map(side -> {
                    var reading = compared.of(side).inspection();
                    return side.sign() + ": "
                            + pair.messages()
                                    .get(
                                            "inspect.accessible",
                                            reading.tokens().size(),
                                            reading.labels().get(reading.predicted()),
                                            reading.probability(reading.predicted()));
                })
                .collect(Collectors.joining(" "));
        return sides + " " + readOut.words();
    }

    @Override
    void moveSpot(int tokens, int rows) {
        Compared compared = model.compared().get();
        if (compared != null) {
            int columns = compared.comparison().columns().size();
            model.crosshair().move(tokens, rows, columns, model.lanes().get());
        }
    }
}
