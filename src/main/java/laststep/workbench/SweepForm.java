package laststep.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.runs.sweep.SweepPlan;
import laststep.runs.sweep.SweepPlan.Way;
import laststep.training.Setting;
import laststep.training.TrainingConfig;

/** What is to be swept, as fields, and the plan they make. Remembered between starts. Belongs to the FX thread. */
public final class SweepForm {
    private static final String ROW = "sweep.set.";
    private static final String SEEDS = "sweep.seeds";
    private static final String WAY = "sweep.way";
    private static final String AT_ONCE = "sweep.at_once";
    /** The settings people compare first; the next row is the next of them. */
    private static final List<String> SUGGESTED = List.of(
            "hidden_size=32,64,128", "lr=3e-4..3e-3 log 3", "dropout=0,0.3", "word_vec_dim=32,64,128", "cell=lstm,gru");

    private final Map<String, String> remembered;
    private final ReadOnlyObjectProperty<Optional<TrainingConfig>> base;
    private final ObservableList<SweptField> rows = FXCollections.observableArrayList();
    private final StringProperty seeds;
    private final ObjectProperty<Way> way;
    private final ObjectProperty<Integer> atOnce;
    private final ReadOnlyObjectWrapper<SweepPlan> plan = new ReadOnlyObjectWrapper<>(this, "plan");
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem");

    /**
     * @param remembered read now and kept up to date
     * @param base the settings that are not swept, if they are sound
     */
    SweepForm(Map<String, String> remembered, ReadOnlyObjectProperty<Optional<TrainingConfig>> base) {
        this.remembered = remembered;
        this.base = base;
        seeds = new SimpleStringProperty(this, "seeds", remembered.getOrDefault(SEEDS, "1,2,3"));
        way = new SimpleObjectProperty<>(
                this, "way", Way.LIST.name().equals(remembered.get(WAY)) ? Way.LIST : Way.GRID);
        atOnce = new SimpleObjectProperty<>(this, "atOnce", rememberedAtOnce());
        List<String> texts = new ArrayList<>(); // first all: each row that is added is remembered at once
        for (int k = 0; remembered.containsKey(ROW + k); k++) {
            texts.add(remembered.get(ROW + k));
        }
        texts.forEach(this::add);
        if (rows.isEmpty()) {
            add(SUGGESTED.get(0));
        }
        seeds.subscribe(text -> check());
        way.subscribe(chosen -> check());
        atOnce.subscribe(chosen -> check());
        base.subscribe(config -> check());
    }

    /** How many runs at once there may be. */
    public static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private int rememberedAtOnce() {
        try {
            int number = Integer.parseInt(remembered.getOrDefault(AT_ONCE, ""));
            return Math.max(1, Math.min(number, cores()));
        } catch (NumberFormatException none) {
            return cores();
        }
    }

    private void add(String text) {
        int equals = text.indexOf('=');
        String setting = text.substring(0, Math.max(0, equals));
        if (SweptField.offered().contains(setting)) {
            SweptField row = new SweptField(setting, text.substring(equals + 1));
            rows.add(row);
            row.setting().subscribe(name -> check());
            row.values().subscribe(values -> check());
        }
    }

    /** Adds a row: the next setting that people compare and that is not there. */
    public void add() {
        List<String> there = rows.stream().map(row -> row.setting().get()).toList();
        add(SUGGESTED.stream()
                .filter(each -> !there.contains(each.substring(0, each.indexOf('='))))
                .findFirst()
                .orElse("batch_size=16,32"));
    }

    public void remove(SweptField row) {
        rows.remove(row);
        check();
    }

    private void check() {
        remember();
        plan.set(null);
        problem.set(null);
        boolean sound = rows.stream().allMatch(row -> row.problem().getValue() == null)
                && seedsProblem().getValue() == null;
        if (!sound) {
            return;
        }
        if (base.get().isEmpty()) {
            problem.set(new Problem("sweep.baseWrong"));
            return;
        }
        try {
            plan.set(SweepPlan.of(base.get().get(), values(), way.get(), seeds.get()));
        } catch (ProblemException e) {
            problem.set(e.problem());
        }
    }

    private Map<Setting, String> values() {
        Map<Setting, String> values = new LinkedHashMap<>();
        for (SweptField row : rows) {
            if (values.put(row.which(), row.values().get()) != null) {
                throw new ProblemException("sweep.twice", row.setting().get());
            }
        }
        return values;
    }

    private void remember() {
        remembered.keySet().removeIf(key -> key.startsWith(ROW));
        for (int k = 0; k < rows.size(); k++) {
            remembered.put(
                    ROW + k,
                    rows.get(k).setting().get() + "=" + rows.get(k).values().get());
        }
        remembered.put(SEEDS, seeds.get());
        remembered.put(WAY, way.get().name());
        remembered.put(AT_ONCE, String.valueOf(atOnce.get()));
    }

    /** The settings to sweep. Not to be modified. */
    public ObservableList<SweptField> rows() {
        return rows;
    }

    public StringProperty seeds() {
        return seeds;
    }

    /** What is wrong with the seeds, or null. */
    public ObservableValue<Problem> seedsProblem() {
        return seeds.map(SweepPlan::seedsProblem);
    }

    public ObjectProperty<Way> way() {
        return way;
    }

    /** How many runs side by side, at most {@link #cores}. */
    public ObjectProperty<Integer> atOnce() {
        return atOnce;
    }

    /** What would be run; null while something is wrong. */
    public ReadOnlyObjectProperty<SweepPlan> plan() {
        return plan.getReadOnlyProperty();
    }

    /** What is wrong with the fields together, or null; what is wrong with one is said beside it. */
    public ReadOnlyObjectProperty<Problem> problem() {
        return problem.getReadOnlyProperty();
    }
}
