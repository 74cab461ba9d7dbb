package laststep.ui;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import laststep.message.Messages;
import laststep.workbench.RunExporter;
import laststep.workbench.RunExporter.Kind;
import laststep.workbench.RunRow;

/** Offers every way to write a run down. */
final class RunExportMenu {
    private final MenuButton button;
    private final RunExporter exporter;
    private final FileDialogs dialogs;
    private final Messages messages;
    private RunRow run;

    RunExportMenu(MenuButton button, RunExporter exporter, FileDialogs dialogs, Messages messages) {
        this.button = button;
        this.exporter = exporter;
        this.dialogs = dialogs;
        this.messages = messages;
        for (Kind kind : Kind.values()) {
            String id = kind.name().toLowerCase(Locale.ROOT);
            MenuItem item = new MenuItem(messages.get("export." + id));
            item.setId("export-" + id);
            item.setOnAction(chosen -> write(kind));
            button.getItems().add(item);
        }
        offer(null);
    }

    /** @param chosen what is written down; null for nothing */
    void offer(RunRow chosen) {
        run = chosen;
        button.setDisable(chosen == null);
    }

    private void write(Kind kind) {
        RunRow wanted = run; // another may be chosen while the dialog is open
        Optional<Path> target = kind.extension() == null
                ? dialogs.exportFolder(messages)
                : dialogs.saveAs(
                        "run-" + wanted.number() + (kind == Kind.STEPS ? "-steps." : ".") + kind.extension(),
                        kind.extension(),
                        messages);
        target.ifPresent(place -> exporter.write(wanted, kind, place, messages));
    }
}
