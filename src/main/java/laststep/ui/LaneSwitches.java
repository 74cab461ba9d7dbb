package laststep.ui;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.util.Subscription;
import laststep.inspect.StepReading;
import laststep.message.Messages;
import laststep.workbench.InspectViewModel;
import laststep.workbench.LaneChoice;

/** Which lanes stand there: the two senses of class probabilities, and, if all quantities are shown, which of them. */
final class LaneSwitches extends MenuButton {
    private final InspectViewModel model;
    private final LaneLook look;
    private final Messages messages;

    LaneSwitches(InspectViewModel model, LaneLook look, Messages messages) {
        super(messages.get("inspect.lanes"));
        this.model = model;
        this.look = look;
        this.messages = messages;
        setId("laneSwitches");
        getStyleClass().add("small");
    }

    Subscription listen() {
        return Subscription.combine(
                model.looked().subscribe(looked -> fill()),
                model.choice().quantity().subscribe(chosen -> fill()),
                look.answers().subscribe(shown -> fill()),
                look.ribbon().subscribe(shown -> fill()),
                look.hidden().subscribe(shown -> fill()));
    }

    private void fill() {
        if (isShowing()) {
            return; // the items under the mouse stay; each knows its own state
        }
        getItems()
                .setAll(
                        item("inspect.prefix", look.answers(), StepReading.PREFIX),
                        item("inspect.whole", look.answers(), StepReading.WHOLE_RUN),
                        ribbon());
        List<String> quantities = model.quantities();
        if (quantities.size() > 1) {
            getItems().add(new SeparatorMenuItem());
            quantities.stream()
                    .filter(name -> !name.equals(LaneChoice.ALL_QUANTITIES))
                    .forEach(name -> getItems().add(quantity(name)));
        }
    }

    private CheckMenuItem item(String key, ObjectProperty<Set<StepReading>> shown, StepReading reading) {
        CheckMenuItem item = new CheckMenuItem(messages.get(key));
        item.setSelected(shown.get().contains(reading));
        item.setOnAction(chosen -> {
            Set<StepReading> now = EnumSet.noneOf(StepReading.class);
            now.addAll(shown.get());
            if (!now.add(reading)) {
                now.remove(reading);
            }
            shown.set(now);
        });
        return item;
    }

    private CheckMenuItem ribbon() {
        CheckMenuItem item = new CheckMenuItem(messages.get("inspect.ribbon"));
        item.setSelected(look.ribbon().get());
        item.setOnAction(chosen -> look.ribbon().set(!look.ribbon().get()));
        return item;
    }

    /** One to be left out, or let in, where all are shown. */
    private CheckMenuItem quantity(String name) {
        CheckMenuItem item = new CheckMenuItem(messages.get("inspect.quantity." + name));
        boolean all = model.choice().quantity().get().equals(LaneChoice.ALL_QUANTITIES);
        item.setSelected(
                all
                        ? !look.hidden().get().contains(name)
                        : name.equals(model.choice().quantity().get()));
        item.setOnAction(chosen -> {
            Set<String> hidden = all ? new TreeSet<>(look.hidden().get()) : others(name);
            if (all && !hidden.add(name) || !all) {
                hidden.remove(name);
            }
            look.hidden().set(hidden);
            model.choice().quantity().set(LaneChoice.ALL_QUANTITIES);
        });
        return item;
    }

    /** All but the one that is shown: the new one comes beside it. */
    private Set<String> others(String added) {
        Set<String> others = new HashSet<>(model.quantities());
        others.remove(model.choice().quantity().get());
        others.remove(added);
        return others;
    }
}
