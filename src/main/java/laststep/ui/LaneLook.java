package laststep.ui;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import laststep.inspect.StepReading;

/** Which lanes stand there, how high, and how the class probabilities are drawn. */
final class LaneLook {
    private static final String ANSWERS = "answers";
    private static final String RIBBON = "ribbon";
    private static final String HIDDEN = "hidden";
    private static final String HEIGHT = "height.";
    private static final double LOWEST = 48;
    private static final double HIGHEST = 4000;

    private final Map<String, String> kept;
    private final ObjectProperty<Set<StepReading>> answers;
    private final BooleanProperty ribbon;
    private final ObjectProperty<Set<String>> hidden;
    private final ReadOnlyIntegerWrapper resized = new ReadOnlyIntegerWrapper(this, "resized");

    /** One that is forgotten. */
    LaneLook() {
        this(new HashMap<>());
    }

    /** @param kept where it is remembered. Modified */
    LaneLook(Map<String, String> kept) {
        this.kept = kept;
        answers = new SimpleObjectProperty<>(this, ANSWERS, readings(names(ANSWERS, StepReading.PREFIX.name())));
        ribbon = new SimpleBooleanProperty(this, RIBBON, Boolean.parseBoolean(kept.get(RIBBON)));
        hidden = new SimpleObjectProperty<>(this, HIDDEN, names(HIDDEN, ""));
        answers.subscribe((before, now) -> keep(ANSWERS, now));
        ribbon.subscribe((before, now) -> kept.put(RIBBON, now.toString()));
        hidden.subscribe((before, now) -> keep(HIDDEN, now));
    }

    private Set<String> names(String key, String otherwise) {
        return Arrays.stream(kept.getOrDefault(key, otherwise).split(","))
                .filter(name -> !name.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // a name that another version kept is passed over
    private static Set<StepReading> readings(Set<String> names) {
        return EnumSet.allOf(StepReading.class).stream()
                .filter(reading -> names.contains(reading.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StepReading.class)));
    }

    private void keep(String key, Set<?> names) {
        kept.put(key, names.stream().map(Object::toString).collect(Collectors.joining(",")));
    }

    /** In which senses class probabilities are shown; perhaps in none. */
    ObjectProperty<Set<StepReading>> answers() {
        return answers;
    }

    /** Whether class probabilities are stacked, rather than a curve each. */
    BooleanProperty ribbon() {
        return ribbon;
    }

    /** The quantities that are left out where all are shown. */
    ObjectProperty<Set<String>> hidden() {
        return hidden;
    }

    /** How high a person wants a kind of lane; empty if it may be what fits. */
    OptionalDouble height(String lane) {
        try {
            String height = kept.get(HEIGHT + lane);
            return height == null ? OptionalDouble.empty() : OptionalDouble.of(bounded(Double.parseDouble(height)));
        } catch (NumberFormatException edited) {
            return OptionalDouble.empty();
        }
    }

    void setHeight(String lane, double height) {
        kept.put(HEIGHT + lane, Long.toString(Math.round(bounded(height))));
        resized.set(resized.get() + 1);
    }

    /** It is as high as fits, again. */
    void resetHeight(String lane) {
        kept.remove(HEIGHT + lane);
        resized.set(resized.get() + 1);
    }

    /** Counts how often a height was changed. */
    ReadOnlyIntegerProperty resized() {
        return resized.getReadOnlyProperty();
    }

    private static double bounded(double height) {
        return Double.isNaN(height) ? LOWEST : Math.max(LOWEST, Math.min(HIGHEST, height));
    }
}
