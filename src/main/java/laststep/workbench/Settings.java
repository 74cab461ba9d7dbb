package laststep.workbench;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is remembered from one start to the next. Belongs to the FX thread. */
public final class Settings {
    private static final int RECENT_FILES = 10;

    private final ObjectProperty<Locale> language;
    private final ObjectProperty<Theme> theme;
    private final ObservableList<Path> recentFiles = FXCollections.observableArrayList();
    private final Map<String, Double> dividers;
    private final Map<String, String> training;
    private final Map<String, Map<String, String>> imports;
    private final Map<String, String> charts;
    private final Map<String, String> lanes;
    private WindowBounds window;
    private Place place;
    private String pinned;

    /** @param stored what was stored, with nulls for what was not
     *  @param locale whose language is taken if none was stored */
    Settings(StoredSettings stored, Locale locale) {
        language = new SimpleObjectProperty<>(
                this, "language", stored.language() == null ? locale : Locale.forLanguageTag(stored.language()));
        theme = new SimpleObjectProperty<>(this, "theme", Objects.requireNonNullElse(stored.theme(), Theme.LIGHT));
        dividers = new TreeMap<>(Objects.requireNonNullElse(stored.dividers(), Map.of()));
        training = new TreeMap<>(Objects.requireNonNullElse(stored.training(), Map.of()));
        imports = new TreeMap<>(Objects.requireNonNullElse(stored.imports(), Map.of()));
        charts = new TreeMap<>(Objects.requireNonNullElse(stored.charts(), Map.of()));
        lanes = new TreeMap<>(Objects.requireNonNullElse(stored.lanes(), Map.of()));
        window = stored.window();
        place = stored.place();
        pinned = Objects.requireNonNullElse(stored.pinned(), "");
        for (String file : Objects.requireNonNullElse(stored.recentFiles(), List.<String>of())) {
            path(file).ifPresent(recentFiles::add);
        }
    }

    // settings carried over from another operating system may hold names that are no paths here
    private static Optional<Path> path(String file) {
        try {
            return Optional.of(Path.of(file));
        } catch (InvalidPathException elsewhere) {
            return Optional.empty();
        }
    }

    StoredSettings toStore() {
        return new StoredSettings(
                language.get().toLanguageTag(),
                theme.get(),
                recentFiles.stream().map(Path::toString).toList(),
                window,
                dividers,
                place,
                training,
                imports,
                charts,
                lanes,
                pinned);
    }

    /** The locale whose language the window speaks. */
    public ObjectProperty<Locale> language() {
        return language;
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** The files opened last, newest first. Not to be modified. */
    public ObservableList<Path> recentFiles() {
        return recentFiles;
    }

    /** Puts {@code file} on top of the recent files. */
    public void opened(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        recentFiles.remove(absolute);
        recentFiles.add(0, absolute);
        if (recentFiles.size() > RECENT_FILES) {
            recentFiles.remove(RECENT_FILES, recentFiles.size());
        }
    }

    /** Where each divider stands, 0 … 1, by its name. May be modified. */
    public Map<String, Double> dividers() {
        return dividers;
    }

    /** The settings of training as they were left. May be modified. */
    public Map<String, String> training() {
        return training;
    }

    /** How the charts of a training were looked at. May be modified. */
    public Map<String, String> charts() {
        return charts;
    }

    /** Which lanes of Inspect stood there, and how high. May be modified. */
    public Map<String, String> lanes() {
        return lanes;
    }

    /** How a person wants a file to be read; empty if what is recognised will do. */
    Map<String, String> importOf(Path file) {
        return imports.getOrDefault(key(file), Map.of());
    }

    /** Remembers how a file is to be read. */
    void rememberImport(Path file, Map<String, String> options) {
        if (options.isEmpty()) {
            imports.remove(key(file));
        } else {
            imports.put(key(file), options);
        }
    }

    private static String key(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    /** Where the window stood, if it ever did. */
    public Optional<WindowBounds> window() {
        return Optional.ofNullable(window);
    }

    public void setWindow(WindowBounds bounds) {
        window = bounds;
    }

    /** Where the work was left. */
    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    public void setPlace(Place newPlace) {
        place = newPlace;
    }

    /** The sentence that is traced while a training runs; empty if none is pinned. */
    String pinned() {
        return pinned;
    }

    void setPinned(String sentence) {
        pinned = sentence;
    }
}
