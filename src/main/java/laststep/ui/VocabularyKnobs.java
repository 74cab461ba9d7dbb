package laststep.ui;

import java.util.function.IntSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.workbench.LogScale;
import laststep.workbench.SettingField;
import laststep.workbench.VocabularyViewModel;

/** min_freq and max_vocab, each as a number and as a slider; they are the settings of the next training. */
final class VocabularyKnobs {
    private static final int MOST_MIN_FREQ = 100;
    private static final String NO_LIMIT = "0";

    private final VocabularyViewModel model;
    private final Label problem;
    private final Messages messages;

    /** @param problem says what is wrong with either of them */
    VocabularyKnobs(VocabularyViewModel model, Label problem, Messages messages) {
        this.model = model;
        this.problem = problem;
        this.messages = messages;
    }

    Subscription minFreq(TextField field, Slider slider) {
        return connect(model.minFreq(), field, slider, () -> MOST_MIN_FREQ, false);
    }

    /** The slider's right end is no limit; it goes up to as many tokens as there are. */
    Subscription maxVocab(TextField field, Slider slider) {
        Subscription knob = connect(model.maxVocab(), field, slider, this::types, true);
        return knob.and(model.meter().subscribe(counted -> showOn(slider, model.maxVocab(), this::types, true)));
    }

    private int types() {
        return model.meter().get() == null
                ? Integer.MAX_VALUE
                : Math.max(1, model.meter().get().types());
    }

    private Subscription connect(
            SettingField setting, TextField field, Slider slider, IntSupplier most, boolean endIsNoLimit) {
        field.textProperty().bindBidirectional(setting.text());
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> step(key, setting));
        String about = setting.id() + ": " + messages.get(setting.aboutKey());
        Tooltip what = new Tooltip(about);
        field.setTooltip(what);
        slider.setTooltip(what);
        field.setAccessibleText(about);
        slider.setAccessibleText(about);
        // the slider's own changes only: one that the text made is not written back
        Subscription slid = slider.valueProperty().subscribe((before, now) -> {
            if (slider.isFocused() || slider.isValueChanging()) {
                boolean noLimit = endIsNoLimit && now.doubleValue() >= slider.getMax();
                setting.text()
                        .set(
                                noLimit
                                        ? NO_LIMIT
                                        : String.valueOf(new LogScale(most.getAsInt()).value(now.doubleValue())));
            }
        });
        return Subscription.combine(
                slid,
                setting.text().subscribe(text -> showOn(slider, setting, most, endIsNoLimit)),
                setting.problem().subscribe(wrong -> showProblem()),
                () -> field.textProperty().unbindBidirectional(setting.text()));
    }

    private void showOn(Slider slider, SettingField setting, IntSupplier most, boolean endIsNoLimit) {
        if (slider.isValueChanging() || setting.problem().getValue() != null) {
            return;
        }
        int value = Integer.parseInt(setting.text().get().strip());
        boolean noLimit = endIsNoLimit && value == 0;
        double share = noLimit ? slider.getMax() : new LogScale(most.getAsInt()).share(value);
        if (!slider.isFocused() || Math.abs(slider.getValue() - share) > slider.getBlockIncrement()) {
            slider.setValue(share);
        }
    }

    private void showProblem() {
        Problem minFreq = model.minFreq().problem().getValue();
        Problem wrong = minFreq != null ? minFreq : model.maxVocab().problem().getValue();
        problem.setText(wrong == null ? "" : messages.word(wrong));
        problem.setVisible(wrong != null);
        problem.setManaged(wrong != null);
    }

    private static void step(KeyEvent key, SettingField setting) {
        if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
            setting.step(key.getCode() == KeyCode.UP);
            key.consume();
        }
    }
}
