package laststep.ui;

import java.util.List;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import laststep.inspect.Half;
import laststep.inspect.UnitRef;
import laststep.message.Messages;
import laststep.workbench.ScanData;
import laststep.workbench.UnitsViewModel;

/** Which unit is browsed, and on which sentences. */
final class UnitChoiceController {
    private final UnitsViewModel model;
    private final Messages messages;
    private boolean filling;

    @FXML
    private ChoiceBox<ScanData> data;

    @FXML
    private ChoiceBox<Integer> unitLayer;

    @FXML
    private ChoiceBox<Half> half;

    @FXML
    private Button previousUnit;

    @FXML
    private TextField number;

    @FXML
    private Button nextUnit;

    @FXML
    private Label ofUnits;

    @FXML
    private ChoiceBox<String> unitQuantity;

    UnitChoiceController(UnitsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        HBox root = Views.load("unit-choices.fxml", this, messages);
        Choices.fill(half, List.of(Half.values()), one -> one.arrow() + " " + messages.get(one.key()));
        data.setOnAction(chosen -> {
            if (!filling && data.getValue() != null) {
                model.data().set(data.getValue());
            }
        });
        unitLayer.setOnAction(chosen -> pick());
        half.setOnAction(chosen -> pick());
        unitQuantity.setOnAction(chosen -> pick());
        number.setOnAction(entered -> type());
        number.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                type();
            }
        });
        number.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        return new View(
                root,
                Subscription.combine(
                        model.browsed().subscribe(this::show), model.chosen().subscribe(chosen -> fillData())));
    }

    private void fillData() {
        filling = true;
        List<ScanData> offered = model.offered();
        Choices.fill(data, offered, kind -> messages.word(model.words(kind)));
        data.setValue(
                offered.contains(model.chosen().getValue()) ? model.chosen().getValue() : null);
        data.setDisable(offered.isEmpty());
        filling = false;
    }

    private void show(UnitRef unit) {
        if (unit == null) {
            return;
        }
        filling = true;
        List<Integer> layers = IntStream.range(0, model.layers()).boxed().toList();
        if (!unitLayer.getItems().equals(layers)) {
            Choices.fill(unitLayer, layers, layer -> Integer.toString(layer + 1));
        }
        if (!unitQuantity.getItems().equals(model.quantities())) {
            Choices.fill(unitQuantity, model.quantities(), name -> messages.get("inspect.quantity." + name));
        }
        unitLayer.setValue(unit.layer());
        half.setValue(unit.half());
        unitQuantity.setValue(unit.quantity());
        number.setText(Integer.toString(unit.unit() + 1));
        previousUnit.setDisable(unit.unit() == 0);
        nextUnit.setDisable(unit.unit() == model.units() - 1);
        ofUnits.setText(messages.get("units.ofUnits", model.units()));
        fillData();
        filling = false;
    }

    private void pick() {
        if (!filling && unitLayer.getValue() != null && half.getValue() != null && unitQuantity.getValue() != null) {
            pick(model.unit().unit());
        }
    }

    private void pick(int unit) {
        int within = Math.max(0, Math.min(model.units() - 1, unit));
        model.pick(new UnitRef(unitLayer.getValue(), half.getValue(), unitQuantity.getValue(), within));
    }

    /** What is no number of a unit is taken back. */
    private void type() {
        UnitRef unit = model.unit();
        if (unit == null || number.getText().equals(Integer.toString(unit.unit() + 1))) {
            return;
        }
        try {
            pick(Integer.parseInt(number.getText().strip()) - 1);
        } catch (NumberFormatException noNumber) {
            show(unit);
            return;
        }
        show(model.unit());
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
            pick(model.unit().unit() + (key.getCode() == KeyCode.UP ? 1 : -1));
            key.consume();
        }
    }

    @FXML
    private void goBack() {
        pick(model.unit().unit() - 1);
    }

    @FXML
    private void goOn() {
        pick(model.unit().unit() + 1);
    }
}
