package laststep.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.CorpusOpener;
import laststep.workbench.FileOpener;
import laststep.workbench.ModelFiles;
import laststep.workbench.Navigation;
import laststep.workbench.Place;
import laststep.workbench.RunState;
import laststep.workbench.Session;
import laststep.workbench.Settings;
import laststep.workbench.TrainViewModel;

/** The menu bar. At its right end stand the two switches of {@link SwitchesController}. */
final class MenuController {
    private final CorpusOpener corpora;
    private final FileOpener files;
    private final ModelFiles models;
    private final TrainViewModel training;
    private final UnsavedWork unsaved;
    private final Session session;
    private final FileDialogs dialogs;
    private final Navigation navigation;
    private final Settings settings;
    private final Messages messages;

    @FXML
    private HBox menuRow;

    @FXML
    private Menu samples;

    @FXML
    private Menu recent;

    @FXML
    private MenuItem openModel;

    @FXML
    private MenuItem saveModel;

    @FXML
    private MenuItem start;

    @FXML
    private MenuItem startFromModel;

    @FXML
    private MenuItem pause;

    @FXML
    private MenuItem step;

    @FXML
    private MenuItem stop;

    @FXML
    private MenuItem stopWithBest;

    @FXML
    private MenuItem stopWithLast;

    @FXML
    private MenuItem again;

    @FXML
    private Menu view;

    @FXML
    private Menu themes;

    @FXML
    private Menu languages;

    MenuController(MainView parts, Messages messages) {
        corpora = parts.corpora();
        files = parts.files();
        models = parts.models();
        training = parts.training();
        unsaved = parts.unsaved();
        session = parts.session();
        dialogs = parts.dialogs();
        navigation = parts.navigation();
        settings = parts.settings();
        this.messages = messages;
    }

    View open() {
        Views.load("menu.fxml", this, messages);
        for (String id : corpora.samples()) {
            samples.getItems().add(item(messages.get("corpus.sample." + id + ".name"), () -> corpora.openSample(id)));
        }
        view.getItems().addAll(0, navigation.places().stream().map(this::place).toList());
        View switches = new SwitchesController(settings, messages).open(themes, languages);
        menuRow.getChildren().add(switches.root());
        Subscription listening = settings.recentFiles()
                .subscribe(this::showRecent)
                .and(session.model().subscribe(model -> enable()))
                .and(session.corpus().subscribe(corpus -> enable()))
                .and(training.run().state().subscribe(state -> enable()))
                .and(training.again().running().subscribe(job -> enable()))
                .and(training.again().obstacle().subscribe(obstacle -> enable()))
                .and(training.form().config().subscribe(config -> enable()));
        showRecent();
        return new View(menuRow, listening.and(switches.listening()));
    }

    // a file's name may hold underscores, which are not meant as mnemonics
    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private MenuItem place(Place place) {
        MenuItem item = item(messages.get(place.key()), () -> navigation.go(place));
        item.setAccelerator(KeyCombination.valueOf("Shortcut+" + (place.ordinal() + 1)));
        return item;
    }

    private void enable() {
        RunState state = training.run().state().get();
        boolean running = state.isRunning();
        boolean waits = state == RunState.PAUSED || state == RunState.PAUSING;
        pause.setText(messages.get(waits ? "menu.resume" : "menu.pause"));
        pause.setDisable(!waits && state != RunState.TRAINING);
        step.setDisable(state != RunState.PAUSED);
        stopWithBest.setDisable(!running);
        stopWithLast.setDisable(!running);
        openModel.setDisable(running);
        saveModel.setDisable(session.model().get() == null);
        start.setDisable(!training.canStart());
        stop.setDisable(!running);
        startFromModel.setDisable(!training.canStartFromModel());
        again.setDisable(!training.canRunAgain());
    }

    private void showRecent() {
        List<MenuItem> files =
                settings.recentFiles().stream().map(this::recentFile).toList();
        recent.getItems().setAll(files);
        recent.setDisable(files.isEmpty());
    }

    private MenuItem recentFile(Path file) {
        return item(file.toString(), () -> open(file));
    }

    @FXML
    private void openCorpus() {
        dialogs.openCorpus(messages).ifPresent(corpora::open);
    }

    @FXML
    private void openFolder() {
        dialogs.openFolder(messages).ifPresent(this::open);
    }

    @FXML
    private void openModel() {
        dialogs.openModel(messages).ifPresent(this::open);
    }

    private void open(Path file) {
        unsaved.beforeOpening(file, scene().getWindow(), messages, () -> files.open(file));
    }

    @FXML
    private void saveModel() {
        dialogs.saveModel(models.proposedName(), messages).ifPresent(models::save);
    }

    @FXML
    private void start() {
        navigation.go(Place.TRAIN);
        unsaved.beforeTraining(scene().getWindow(), messages, training::start);
    }

    @FXML
    private void startFromModel() {
        navigation.go(Place.TRAIN);
        unsaved.beforeTraining(scene().getWindow(), messages, training::startFromModel);
    }

    @FXML
    private void pauseOrResume() {
        training.run().pauseOrResume();
    }

    @FXML
    private void step() {
        training.run().step();
    }

    @FXML
    private void stop() {
        training.run().stop();
    }

    @FXML
    private void stopWithBest() {
        training.run().stop(true);
    }

    @FXML
    private void stopWithLast() {
        training.run().stop(false);
    }

    @FXML
    private void runAgain() {
        navigation.go(Place.TRAIN);
        training.runAgain();
    }

    // as if the window's own cross had been pressed, so that both ways of leaving do the same
    @FXML
    private void quit() {
        var window = scene().getWindow();
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    @FXML
    private void undo() {
        EditActions.undo(focused());
    }

    @FXML
    private void cut() {
        EditActions.cut(focused());
    }

    @FXML
    private void copy() {
        EditActions.copy(focused());
    }

    @FXML
    private void paste() {
        EditActions.paste(focused());
    }

    @FXML
    private void shortcuts() {
        InfoDialogs.shortcuts(scene().getWindow(), navigation.places(), messages);
    }

    @FXML
    private void about() {
        InfoDialogs.about(scene().getWindow(), messages);
    }

    private Scene scene() {
        return menuRow.getScene();
    }

    private Node focused() {
        return scene().getFocusOwner();
    }
}
