package laststep.ui;

import javafx.beans.value.ObservableValue;
import laststep.message.Messages;
import laststep.ui.chart.ChartPane;
import laststep.ui.chart.ChartServices;
import laststep.ui.chart.ChartTheme;
import laststep.workbench.ErrorReport;
import laststep.workbench.Settings;
import laststep.workbench.Theme;
import laststep.workbench.Threads;

/** Makes panes for charts that follow the window's theme, and save where the person says. */
public final class Charts {
    private final ChartServices services;
    private final ObservableValue<ChartTheme> theme;

    public Charts(Settings settings, FileDialogs dialogs, Threads threads, ErrorReport errors) {
        services = new ChartServices(
                threads.drawing(),
                threads.fx(),
                (name, extension) -> dialogs.saveAs(
                        name, extension, Messages.of(settings.language().get())),
                errors::report);
        theme = settings.theme().map(Charts::colours);
    }

    private static ChartTheme colours(Theme theme) {
        return switch (theme) {
            case LIGHT -> ChartTheme.light();
            case DARK -> ChartTheme.dark();
        };
    }

    /** An empty pane. Its binding is weak: a pane that is thrown away needs no closing. */
    public ChartPane pane() {
        ChartPane pane = new ChartPane(services);
        pane.themeProperty().bind(theme);
        return pane;
    }
}
