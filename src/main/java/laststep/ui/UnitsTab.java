package laststep.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.TabPane;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.UnitsPart;
import laststep.workbench.UnitsViewModel;

/** One unit on many sentences: its figures, beside where it is large and small, and which units react to what. */
public final class UnitsTab implements ViewFactory {
    private final UnitsViewModel model;
    private final LaneTools tools;
    private final Charts charts;

    public UnitsTab(UnitsViewModel model, Charts charts, LaneTools tools) {
        this.model = model;
        this.tools = tools;
        this.charts = charts;
    }

    @Override
    public View create(Messages messages) {
        UnitsContext context = new UnitsContext(model, tools.colours(), tools.saving(messages), messages);
        View choices = new UnitChoiceController(model, messages).open();
        View figures = new UnitFiguresController(context, charts).open();
        Map<UnitsPart, ViewFactory> parts = new EnumMap<>(UnitsPart.class);
        parts.put(UnitsPart.TOKENS, language -> new UnitTokensController(context).open());
        parts.put(UnitsPart.TEXT, language -> new UnitTextController(context).open());
        parts.put(UnitsPart.FIND, language -> new UnitFinderController(context).open());
        parts.put(UnitsPart.SPANS, language -> new SpanController(context).open());
        UnitsController whole = new UnitsController(model, tools.settings(), messages);
        View root = whole.open(choices.root(), figures.root());
        TabPane tabs = whole.parts();
        Subscription opened = OpenTab.fill(tabs, model.part(), parts, "units.tab.", messages);
        return new View(
                root.root(), Subscription.combine(choices.listening(), figures.listening(), opened, root.listening()));
    }
}
