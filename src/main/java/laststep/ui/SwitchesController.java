package laststep.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.Settings;
import laststep.workbench.Theme;
import org.kordamp.ikonli.javafx.FontIcon;

/** Language and theme: two buttons at the end of the menu bar, and their menus. */
final class SwitchesController {
    private final Settings settings;
    private final Messages messages;
    private final Map<Theme, RadioMenuItem> themeItems = new EnumMap<>(Theme.class);

    @FXML
    private Button language;

    @FXML
    private FontIcon themeIcon;

    SwitchesController(Settings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    View open(Menu themes, Menu languages) {
        HBox root = Views.load("switches.fxml", this, messages);
        language.setText(nameOf(otherLanguage()));
        fillLanguages(languages);
        fillThemes(themes);
        Subscription listening = settings.theme().subscribe(this::show);
        return new View(root, listening);
    }

    private void fillLanguages(Menu menu) {
        ToggleGroup group = new ToggleGroup();
        for (Locale choice : Messages.LANGUAGES) {
            RadioMenuItem item = new RadioMenuItem(nameOf(choice));
            item.setToggleGroup(group);
            item.setSelected(Messages.of(choice) == messages);
            item.setOnAction(chosen -> settings.language().set(choice));
            menu.getItems().add(item);
        }
    }

    private void fillThemes(Menu menu) {
        ToggleGroup group = new ToggleGroup();
        for (Theme choice : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(messages.get("menu.theme." + choice.id()));
            item.setToggleGroup(group);
            item.setOnAction(chosen -> settings.theme().set(choice));
            themeItems.put(choice, item);
            menu.getItems().add(item);
        }
    }

    private void show(Theme theme) {
        themeItems.get(theme).setSelected(true);
        themeIcon.setIconLiteral(theme == Theme.LIGHT ? "fth-moon" : "fth-sun");
    }

    /** A language is called what its speakers call it. */
    private static String nameOf(Locale language) {
        return language.getDisplayLanguage(language);
    }

    private Locale otherLanguage() {
        return Messages.LANGUAGES.stream()
                .filter(choice -> Messages.of(choice) != messages)
                .findFirst()
                .orElseThrow();
    }

    @FXML
    private void switchLanguage() {
        settings.language().set(otherLanguage());
    }

    @FXML
    private void switchTheme() {
        settings.theme().set(settings.theme().get().other());
    }
}
