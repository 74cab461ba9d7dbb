package laststep.ui;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.inspect.ClassDistribution;
import laststep.inspect.SentenceValue;
import laststep.inspect.Separation;
import laststep.inspect.TokenAverage;
import laststep.inspect.UnitReport;
import laststep.inspect.UnitTable;
import laststep.message.Messages;
import laststep.ui.chart.ChartPane;
import laststep.ui.chart.UnitValuesChart;
import laststep.workbench.UnitsViewModel;

/** A unit's figures: how it is distributed in each class, how well it tells them apart, and its favourite tokens. */
final class UnitFiguresController {
    /** Tokens that occur this seldom are left out, where there are others: their mean says little. */
    private static final int SELDOM = 5;

    private final UnitsContext context;
    private final UnitsViewModel model;
    private final Messages messages;
    private final UnitWords words;
    private final ChartPane chart;

    @FXML
    private ChoiceBox<SentenceValue> value;

    @FXML
    private VBox chartCard;

    @FXML
    private VBox classesCard;

    @FXML
    private HBox classesHead;

    @FXML
    private TableView<Integer> classes;

    @FXML
    private TableColumn<Integer, Integer> label;

    @FXML
    private TableColumn<Integer, Integer> mean;

    @FXML
    private TableColumn<Integer, Integer> auc;

    @FXML
    private TableColumn<Integer, Integer> threshold;

    @FXML
    private TableColumn<Integer, Integer> accuracy;

    @FXML
    private VBox favouritesCard;

    @FXML
    private HBox favouritesHead;

    @FXML
    private Label favouritesTitle;

    @FXML
    private ToggleButton smallest;

    @FXML
    private TableView<TokenAverage> favourites;

    @FXML
    private TableColumn<TokenAverage, TokenAverage> token;

    @FXML
    private TableColumn<TokenAverage, TokenAverage> tokenMean;

    @FXML
    private TableColumn<TokenAverage, TokenAverage> tokenCount;

    UnitFiguresController(UnitsContext context, Charts charts) {
        this.context = context;
        model = context.model();
        messages = context.messages();
        words = context.words();
        chart = charts.pane();
    }

    View open() {
        VBox root = Views.load("unit-figures.fxml", this, messages);
        chart.setId("unitChart");
        VBox.setVgrow(chart, Priority.ALWAYS);
        chartCard.getChildren().add(chart);
        Choices.fill(value, List.of(SentenceValue.values()), kind -> messages.get(kind.key()));
        value.valueProperty().bindBidirectional(model.value());
        Columns.cells(label, (cell, index) -> {
            cell.setText(report().values().sentences().labelNames().get(index));
            cell.setGraphic(ClassMark.of(index));
        });
        Columns.text(mean, index -> words.number(distribution().means()[index]));
        Columns.text(auc, index -> words.number(separation(index).auc()));
        Columns.text(threshold, index -> threshold(separation(index)));
        Columns.text(accuracy, index -> percent(separation(index).accuracy()));
        Columns.text(token, average -> context.scan().token(average.id()));
        Columns.text(tokenMean, average -> words.value(average.mean()));
        Columns.text(tokenCount, average -> messages.get("evaluate.count", average.count()));
        smallest.selectedProperty().subscribe((before, now) -> showFavourites());
        addMenus();
        return new View(
                root,
                Subscription.combine(
                        model.report().subscribe(this::show),
                        () -> value.valueProperty().unbindBidirectional(model.value())));
    }

    private void addMenus() {
        classesHead
                .getChildren()
                .add(LaneMenu.of(
                        classesCard,
                        messages.get("units.classes"),
                        messages.get("units.classes.about"),
                        context.saving(),
                        messages,
                        () -> UnitTable.classes(report())));
        favouritesHead
                .getChildren()
                .add(LaneMenu.of(
                        favouritesCard,
                        messages.get("units.favourites"),
                        messages.get("units.favourites.about"),
                        context.saving(),
                        messages,
                        () -> UnitTable.averages(context.scan(), favourites.getItems())));
    }

    private UnitReport report() {
        return model.report().get();
    }

    private ClassDistribution distribution() {
        return report().classes();
    }

    private Separation separation(int index) {
        return distribution().separations().get(index);
    }

    private String threshold(Separation separation) {
        return Double.isFinite(separation.threshold())
                ? messages.get(separation.above() ? "units.above" : "units.below", separation.threshold())
                : "–";
    }

    private String percent(double share) {
        return Double.isNaN(share) ? "–" : messages.get("evaluate.percent", share);
    }

    private void show(UnitReport now) {
        if (now == null) {
            return;
        }
        List<String> names = now.values().sentences().labelNames();
        String name = messages.get(
                "units.chart.name",
                words.of(now.unit()),
                messages.get(now.kind().key()));
        ClassDistribution shown = now.classes();
        chart.show(new UnitValuesChart(messages, name, names, shown.low(), shown.high(), shown.counts()));
        classes.getItems()
                .setAll(IntStream.range(0, names.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(
                                index -> -Math.abs(separation(index).auc() - 0.5)))
                        .toList());
        showFavourites();
    }

    private void showFavourites() {
        if (report() == null) {
            return;
        }
        List<TokenAverage> all = report().averages();
        List<TokenAverage> often =
                all.stream().filter(average -> average.count() >= SELDOM).toList();
        List<TokenAverage> taken = often.isEmpty() ? all : often;
        favourites
                .getItems()
                .setAll(
                        smallest.isSelected()
                                ? taken.stream()
                                        .sorted(Comparator.comparingDouble(TokenAverage::mean))
                                        .toList()
                                : taken);
        favouritesTitle.setText(messages.get(often.isEmpty() ? "units.favourites" : "units.favourites.often", SELDOM));
    }
}
