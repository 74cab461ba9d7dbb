package laststep.ui;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.CompareState;
import laststep.workbench.CompareViewModel;
import laststep.workbench.InspectViewModel;

/** Two sentences, two networks, or two moments of one training, under each other in common columns. */
public final class CompareTab implements ViewFactory {
    private final InspectViewModel inspect;
    private final CompareViewModel model;
    private final LaneTools tools;

    public CompareTab(InspectViewModel inspect, CompareViewModel model, LaneTools tools) {
        this.inspect = inspect;
        this.model = model;
        this.tools = tools;
    }

    @Override
    public View create(Messages messages) {
        LaneSaving saving = tools.saving(messages);
        LaneContext context = new LaneContext(model.shown(), messages, tools.colours(), new TokenColumns(), saving);
        NetworkOffers networks = new NetworkOffers(model.networks(), tools.dialogs(), messages);
        View head = new CompareController(model, networks, messages)
                .open(new LaneChoiceController(inspect, messages).open());
        PairLanes lanes = new PairLanes(new PairContext(model.shown(), context));
        View votes = new CompareVotesController(model.shown(), saving, messages).open();
        HBox shown = new HBox(lanes, votes.root());
        shown.getStyleClass().add("inspect-shown");
        HBox.setHgrow(lanes, Priority.ALWAYS);
        View offers = new CompareOffers(model, networks, messages).open();
        StackPane body = new StackPane(offers.root(), shown);
        VBox root = new VBox(head.root(), body);
        root.getStyleClass().add("inspect-tab");
        root.setId("compare");
        VBox.setVgrow(body, Priority.ALWAYS);
        Subscription listening = Subscription.combine(
                head.listening(),
                lanes.listen(),
                votes.listening(),
                offers.listening(),
                model.state().subscribe(state -> {
                    shown.setVisible(state == CompareState.SHOWN);
                    offers.root().setVisible(state == CompareState.NO_SENTENCE || state == CompareState.NO_NETWORK);
                }));
        return NoSentenceController.instead(inspect, new View(root, listening), messages);
    }
}
