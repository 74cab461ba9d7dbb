package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import laststep.evaluation.Slice;
import laststep.message.Messages;
import laststep.workbench.EvaluateViewModel;

/** How the model does on some of the sentences: by length, by unknown words, by class, with and without a word. */
final class SlicesController {
    private final EvaluateViewModel model;
    private final FileDialogs dialogs;
    private final Messages messages;

    @FXML
    private TextField word;

    @FXML
    private TableView<Slice> slices;

    @FXML
    private TableColumn<Slice, Slice> name;

    @FXML
    private TableColumn<Slice, Slice> count;

    @FXML
    private TableColumn<Slice, Slice> accuracy;

    @FXML
    private TableColumn<Slice, Slice> interval;

    @FXML
    private TableColumn<Slice, Slice> nll;

    SlicesController(EvaluateViewModel model, FileDialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("evaluate-slices.fxml", this, messages);
        Columns.text(name, slice -> messages.word(slice.name()));
        Columns.text(count, slice -> messages.get("evaluate.count", slice.sentences()));
        Columns.text(accuracy, slice -> messages.get("evaluate.number", slice.accuracy()));
        Columns.text(
                interval,
                slice -> messages.get(
                        "evaluate.interval.of",
                        slice.interval().low(),
                        slice.interval().high()));
        Columns.text(nll, slice -> messages.get("evaluate.number", slice.meanNll()));
        TableClipboard.copiesFrom(slices, this::rows);
        word.textProperty().bindBidirectional(model.words().word());
        return new View(
                root,
                model.result()
                        .subscribe(found -> show())
                        .and(model.words().slices().subscribe(found -> show()))
                        .and(Picking.rowOf(slices, model::show))
                        .and(() -> word.textProperty()
                                .unbindBidirectional(model.words().word())));
    }

    private void show() {
        if (model.result().get() != null) {
            slices.getItems()
                    .setAll(Stream.concat(model.words().slices().get().stream(), model.result().get().slices().stream())
                            .toList());
        }
    }

    @FXML
    private void save() {
        dialogs.saveAs(messages.get("evaluate.slices.file") + ".csv", "csv", messages)
                .ifPresent(file -> model.save(file, rows()));
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        String accuracyName = messages.get("evaluate.accuracy");
        rows.add(List.of(
                messages.get("evaluate.slice"),
                messages.get("evaluate.support"),
                accuracyName,
                messages.get("evaluate.low", accuracyName),
                messages.get("evaluate.high", accuracyName),
                messages.get("evaluate.meanNll")));
        for (Slice slice : slices.getItems()) {
            rows.add(List.of(
                    messages.word(slice.name()),
                    Integer.toString(slice.sentences()),
                    Double.toString(slice.accuracy()),
                    Double.toString(slice.interval().low()),
                    Double.toString(slice.interval().high()),
                    Double.toString(slice.meanNll())));
        }
        return rows;
    }
}
