package laststep.ui;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.inspect.HeldAnswer;
import laststep.inspect.Inspection;
import laststep.inspect.WhatIf;
import laststep.message.Messages;
import laststep.workbench.InspectViewModel;
import laststep.workbench.Looked;

/** What the answer would be with the numbers of the read-out that are held; in no room if none is. */
final class WhatIfController {
    /** Those whose probabilities change most. */
    private static final int SHOWN_CLASSES = 3;

    private final InspectViewModel model;
    private final Messages messages;

    @FXML
    private VBox whatIf;

    @FXML
    private Label heldCount;

    @FXML
    private Label whatIfAnswer;

    @FXML
    private VBox changes;

    WhatIfController(InspectViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("inspect-what-if.fxml", this, messages);
        return new View(
                root,
                Subscription.combine(
                        model.held().subscribe(held -> show()), model.looked().subscribe(looked -> show())));
    }

    private void show() {
        WhatIf held = model.held().get();
        Looked looked = model.looked().get();
        boolean something = !held.isNothing() && looked != null;
        whatIf.setVisible(something);
        whatIf.setManaged(something);
        if (!something) {
            return;
        }
        Inspection inspection = looked.inspection();
        HeldAnswer answer = inspection.answer(held);
        heldCount.setText(messages.get("inspect.whatIf.held", held.values().size()));
        whatIfAnswer.setText(messages.get(
                answer.label() == inspection.predicted() ? "inspect.whatIf.same" : "inspect.whatIf.other",
                inspection.labels().get(answer.label())));
        changes.getChildren()
                .setAll(most(inspection, answer).stream()
                        .map(label -> row(inspection, answer, label))
                        .toList());
    }

    private static List<Integer> most(Inspection inspection, HeldAnswer answer) {
        return IntStream.range(0, inspection.labels().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        label -> -Math.abs(answer.probabilities()[label] - inspection.probability(label))))
                .limit(SHOWN_CLASSES)
                .sorted()
                .toList();
    }

    private Label row(Inspection inspection, HeldAnswer answer, int label) {
        return new Label(
                messages.get(
                        "inspect.whatIf.class",
                        inspection.labels().get(label),
                        inspection.probability(label),
                        answer.probabilities()[label]),
                ClassMark.of(label));
    }

    @FXML
    private void letGo() {
        model.held().set(WhatIf.NOTHING);
    }
}
