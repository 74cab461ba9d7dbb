package laststep.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.inspect.ShownSentence;
import laststep.inspect.SpanMatch;
import laststep.inspect.SpanPattern;
import laststep.inspect.UnitRef;
import laststep.inspect.UnitTable;
import laststep.message.Messages;
import laststep.workbench.SpanMatches;
import laststep.workbench.SpanViewModel;

/** Pattern search: a marked span, the units that are on over it, and the spans elsewhere on which the same ones are. */
final class SpanController {
    private static final int SHOWN_UNITS = 60;

    private final UnitsContext context;
    private final SpanViewModel model;
    private final Messages messages;
    private SpanRow row;

    @FXML
    private ScrollPane rowScroll;

    @FXML
    private Label noSpan;

    @FXML
    private Slider threshold;

    @FXML
    private Label thresholdValue;

    @FXML
    private CheckBox offBefore;

    @FXML
    private CheckBox offAfter;

    @FXML
    private Label unitsOn;

    @FXML
    private FlowPane unitChips;

    @FXML
    private HBox searchBar;

    @FXML
    private Button findSpans;

    @FXML
    private TextField patternName;

    @FXML
    private Button savePattern;

    @FXML
    private VBox matchesCard;

    @FXML
    private HBox matchesHead;

    @FXML
    private Label matchesTitle;

    @FXML
    private ListView<SpanMatch> matches;

    @FXML
    private VBox saved;

    SpanController(UnitsContext context) {
        this.context = context;
        model = context.model().spans();
        messages = context.messages();
    }

    View open() {
        VBox root = Views.load("unit-spans.fxml", this, messages);
        row = new SpanRow(model);
        rowScroll.setContent(row);
        threshold.valueProperty().bindBidirectional(model.threshold());
        offBefore.selectedProperty().bindBidirectional(model.offBefore());
        offAfter.selectedProperty().bindBidirectional(model.offAfter());
        matches.setCellFactory(made -> new Match());
        matches.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                open(matches.getSelectionModel().getSelectedItem());
                key.consume();
            }
        });
        patternName.setOnAction(entered -> save());
        patternName.textProperty().subscribe((before, name) -> offer());
        JobBar job = new JobBar(model.searching(), messages);
        searchBar.getChildren().add(1, job);
        View kept = new SavedPatternsController(context).open();
        saved.getChildren().add(kept.root());
        matchesHead
                .getChildren()
                .add(LaneMenu.of(
                        matchesCard,
                        messages.get("units.matches"),
                        messages.get("units.matches.about"),
                        context.saving(),
                        messages,
                        () -> UnitTable.matches(context.scan(), matches.getItems())));
        return new View(root, Subscription.combine(listen(), job.listen(model.searching()), kept.listening()));
    }

    private Subscription listen() {
        return Subscription.combine(
                context.model().browsed().subscribe(unit -> offer()),
                model.pattern().subscribe(this::show),
                model.span().subscribe(row::mark),
                model.shownTokens().subscribe(row::show),
                model.threshold()
                        .subscribe(value ->
                                thresholdValue.setText(messages.get("units.threshold.value", value.doubleValue()))),
                model.matches().subscribe(this::show),
                model.searching().subscribe(running -> offer()),
                context.model().scanned().subscribe(scanned -> offer()),
                context.colours().subscribe(theme -> matches.refresh()),
                () -> threshold.valueProperty().unbindBidirectional(model.threshold()),
                () -> offBefore.selectedProperty().unbindBidirectional(model.offBefore()),
                () -> offAfter.selectedProperty().unbindBidirectional(model.offAfter()));
    }

    private void offer() {
        findSpans.setDisable(!model.canSearch() || model.searching().get() != null);
        savePattern.setDisable(!model.canSearch() || patternName.getText().isBlank());
    }

    private void show(SpanPattern pattern) {
        noSpan.setText(
                messages.get(model.shownTokens().get().isEmpty() ? "units.spans.noSentence" : "units.spans.mark"));
        noSpan.setVisible(pattern == null);
        unitsOn.setVisible(pattern != null);
        unitChips.getChildren().clear();
        if (pattern != null) {
            unitsOn.setText(messages.get(
                    pattern.units().isEmpty() ? "units.spans.off" : "units.spans.on",
                    messages.get("units.half", pattern.half().arrow(), pattern.layer() + 1, pattern.quantity()),
                    pattern.units().size(),
                    pattern.length(),
                    pattern.threshold()));
            pattern.units().stream()
                    .limit(SHOWN_UNITS)
                    .forEach(unit -> unitChips.getChildren().add(chip(pattern, unit)));
        }
        offer();
    }

    /** A click browses the unit. */
    private Hyperlink chip(SpanPattern pattern, int unit) {
        Hyperlink chip = new Hyperlink(Integer.toString(unit + 1));
        chip.getStyleClass().add("unit-chip");
        chip.setOnAction(pressed ->
                context.model().pick(new UnitRef(pattern.layer(), pattern.half(), pattern.quantity(), unit)));
        return chip;
    }

    private void show(SpanMatches found) {
        List<SpanMatch> spans = found == null ? List.of() : found.spans();
        matches.getItems().setAll(spans);
        String key = found == null ? "units.matches.what" : "units.matches.count";
        matchesTitle.setText(messages.get(key, spans.size()));
        matches.scrollTo(0);
    }

    private void open(SpanMatch match) {
        if (match != null) {
            context.model().open(match.sentence(), match.from());
        }
    }

    @FXML
    private void find() {
        model.search();
    }

    @FXML
    private void save() {
        if (!savePattern.isDisabled()) {
            model.save(patternName.getText());
            patternName.clear();
        }
    }

    private final class Match extends ContextCell<SpanMatch> {
        Match() {
            super(place -> open(matches.getItems().get(place)));
            token().getStyleClass().add("span-match");
        }

        @Override
        void fill(SpanMatch match) {
            ShownSentence shown = context.scan().shown(match.sentence());
            int behind = match.from() + match.length();
            show(
                    messages.get("units.match.shared", match.shared(), match.union()),
                    context.scan().sentences().label(match.sentence()),
                    shown.before(match.from()),
                    shown.span(match.from(), behind),
                    shown.behind(behind - 1));
        }
    }
}
