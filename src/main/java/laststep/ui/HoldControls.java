package laststep.ui;

import java.util.Optional;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.util.Subscription;
import laststep.inspect.Vote;
import laststep.inspect.WhatIf;
import laststep.workbench.InspectViewModel;
import laststep.workbench.Looked;

/** Holds the chosen vote's number of the read-out at nothing, or at any value. */
final class HoldControls {
    private final InspectViewModel model;
    private final TableView<Vote> votes;
    private final ToggleButton switchOff;
    private final Slider hold;
    private boolean filling;

    HoldControls(InspectViewModel model, TableView<Vote> votes, ToggleButton switchOff, Slider hold) {
        this.model = model;
        this.votes = votes;
        this.switchOff = switchOff;
        this.hold = hold;
    }

    Subscription open() {
        switchOff.setOnAction(pressed -> {
            if (switchOff.isSelected()) {
                hold(0);
            } else {
                letGo();
            }
        });
        hold.valueProperty().subscribe((before, now) -> {
            if (!filling) {
                hold(now.floatValue());
            }
        });
        return Subscription.combine(
                votes.getSelectionModel().selectedItemProperty().subscribe(vote -> fill()),
                model.held().subscribe(held -> fill()));
    }

    private void fill() {
        Vote vote = votes.getSelectionModel().getSelectedItem();
        filling = true;
        switchOff.setDisable(vote == null);
        hold.setDisable(vote == null);
        if (vote != null) {
            Optional<Float> at = place(vote).flatMap(place -> model.held().get().at(place));
            switchOff.setSelected(at.isPresent() && at.get() == 0);
            hold.setValue(at.map(Float::doubleValue).orElse(vote.h()));
        }
        filling = false;
    }

    private void hold(float value) {
        Vote vote = votes.getSelectionModel().getSelectedItem();
        place(vote).ifPresent(place -> model.held().set(model.held().get().with(place, value)));
    }

    private void letGo() {
        WhatIf held = model.held().get();
        place(votes.getSelectionModel().getSelectedItem())
                .ifPresent(place -> model.held().set(held.without(place)));
    }

    private Optional<Integer> place(Vote vote) {
        Looked looked = model.looked().get();
        return vote == null || looked == null
                ? Optional.empty()
                : Optional.of(vote.place(looked.inspection().units()));
    }
}
