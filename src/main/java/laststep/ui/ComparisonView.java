package laststep.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import laststep.evaluation.McNemar;
import laststep.evaluation.ModelComparison;
import laststep.evaluation.ModelComparison.Verdict;
import laststep.message.Messages;
import laststep.workbench.EvaluateViewModel;

/** Who is right where the other is wrong, each number a way to its sentences; and whether that is chance. */
final class ComparisonView {
    private final EvaluateViewModel model;
    private final Messages messages;
    private final VBox root;
    private ModelComparison comparison;

    @FXML
    private Label secondRight;

    @FXML
    private Label secondWrong;

    @FXML
    private Button both;

    @FXML
    private Button first;

    @FXML
    private Button second;

    @FXML
    private Button neither;

    @FXML
    private Label mcNemar;

    @FXML
    private Label meaning;

    /** @param other the key of what the second one is called, as in "{0} right" */
    ComparisonView(EvaluateViewModel model, String other, Messages messages) {
        this.model = model;
        this.messages = messages;
        root = Views.load("evaluate-comparison.fxml", this, messages);
        secondRight.setText(messages.get("evaluate.verdict.right", messages.get(other)));
        secondWrong.setText(messages.get("evaluate.verdict.wrong", messages.get(other)));
    }

    VBox root() {
        return root;
    }

    /** @param newComparison null for none */
    void show(ModelComparison newComparison) {
        comparison = newComparison;
        root.setVisible(comparison != null);
        root.setManaged(comparison != null);
        if (comparison == null) {
            return;
        }
        buttons().forEach((verdict, button) -> {
            button.setText(messages.get("evaluate.count", comparison.count(verdict)));
            button.setAccessibleText(messages.get("evaluate.verdict." + verdict.id()) + " " + button.getText());
            button.setOnAction(pressed -> model.show(comparison, verdict));
        });
        McNemar found = comparison.mcNemar();
        boolean differ = comparison.count(Verdict.FIRST) + comparison.count(Verdict.SECOND) > 0;
        mcNemar.setText(
                differ ? messages.get("evaluate.mcnemar", found.exactP(), found.chiSquare(), found.chiSquareP()) : "");
        meaning.setText(messages.get(meaningOf(found, differ)));
    }

    private static String meaningOf(McNemar found, boolean differ) {
        if (!differ) {
            return "evaluate.mcnemar.same";
        }
        return found.isSignificant() ? "evaluate.mcnemar.differ" : "evaluate.mcnemar.chance";
    }

    private Map<Verdict, Button> buttons() {
        Map<Verdict, Button> buttons = new EnumMap<>(Verdict.class);
        buttons.put(Verdict.BOTH, both);
        buttons.put(Verdict.FIRST, first);
        buttons.put(Verdict.SECOND, second);
        buttons.put(Verdict.NEITHER, neither);
        return buttons;
    }
}
