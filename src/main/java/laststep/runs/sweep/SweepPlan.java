package laststep.runs.sweep;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.training.Setting;
import laststep.training.TrainingConfig;

/**
 * Which trainings a sweep runs: every configuration with every seed.
 *
 * @param settings those that differ, in the order they were given
 * @param seeds of the split, the weights, the order and the dropout of each run
 * @param configurations each of them once, in order
 * @param repeated how many came out the same as an earlier one and were left out
 */
public record SweepPlan(List<Setting> settings, List<Long> seeds, List<Configuration> configurations, int repeated) {
    /** More would run for weeks, and a table of them nobody could read. */
    public static final int MOST_RUNS = 10_000;

    /** How values of several settings become configurations. */
    public enum Way {
        /** Every value of one setting with every value of each other. */
        GRID,
        /** The first values together, the second ones, and so on; a setting with one value has it in each. */
        LIST
    }

    /**
     * One row of the summary.
     *
     * @param number counted from 1
     * @param values of the settings that differ, as they were written
     * @param config with the first seed
     */
    public record Configuration(int number, Map<Setting, String> values, TrainingConfig config) {
        /** The {@link #values} by the settings' names. */
        public Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            values.forEach((setting, value) -> texts.put(setting.id(), value));
            return texts;
        }

        /** The same with another seed, on so many threads. */
        public TrainingConfig config(long seed, int threads) {
            Map<Setting, String> texts = textsOf(config);
            texts.put(Setting.SEED, String.valueOf(seed));
            texts.put(Setting.THREADS, String.valueOf(threads));
            return Setting.configOf(texts);
        }
    }

    /**
     * @param base what is not swept
     * @param values of each setting to sweep, written as {@link SweepValues} reads them; none: the base alone
     * @param seeds written likewise
     * @throws ProblemException for a value that is not allowed, or values that do not go together
     */
    public static SweepPlan of(TrainingConfig base, Map<Setting, String> values, Way way, String seeds) {
        Map<Setting, List<String>> read = new LinkedHashMap<>();
        values.forEach((setting, text) -> {
            requireSwept(setting);
            read.put(setting, SweepValues.of(setting, text));
        });
        List<Long> seedList = SweepValues.of(Setting.SEED, seeds).stream()
                .map(Long::parseLong)
                .distinct()
                .toList();
        requireFew(way == Way.GRID ? grid(read) : list(read), seedList.size());
        List<Configuration> configurations = new ArrayList<>();
        Map<TrainingConfig, Configuration> first = new LinkedHashMap<>();
        List<Map<Setting, String>> combined = combined(read, way);
        for (Map<Setting, String> combination : combined) {
            Map<Setting, String> texts = textsOf(base);
            texts.putAll(combination);
            texts.put(Setting.SEED, String.valueOf(seedList.get(0)));
            TrainingConfig config = Setting.configOf(texts);
            Configuration configuration = new Configuration(configurations.size() + 1, combination, config);
            if (first.putIfAbsent(config, configuration) == null) {
                configurations.add(configuration);
            }
        }
        return new SweepPlan(
                List.copyOf(read.keySet()),
                seedList,
                List.copyOf(configurations),
                combined.size() - configurations.size());
    }

    /** What is wrong with these values of a setting, or null. */
    public static Problem problem(Setting setting, String values) {
        try {
            requireSwept(setting);
            SweepValues.of(setting, values);
            return null;
        } catch (ProblemException e) {
            return e.problem();
        }
    }

    /** What is wrong with these seeds, or null. */
    public static Problem seedsProblem(String seeds) {
        try {
            SweepValues.of(Setting.SEED, seeds);
            return null;
        } catch (ProblemException e) {
            return e.problem();
        }
    }

    private static void requireSwept(Setting setting) {
        if (!isSwept(setting)) {
            throw new ProblemException("problem.sweep." + setting.id());
        }
    }

    /** Whether the values of a setting can be compared; a seed is no value to choose, and threads change no result. */
    public static boolean isSwept(Setting setting) {
        return setting != Setting.SEED && setting != Setting.THREADS;
    }

    private static void requireFew(long configurations, int seeds) {
        if (configurations * seeds > MOST_RUNS) {
            throw new ProblemException("problem.sweep.large", configurations * seeds, MOST_RUNS);
        }
    }

    /** How many combinations there are; a number above {@link #MOST_RUNS} stands for any larger one. */
    private static long grid(Map<Setting, List<String>> values) {
        return values.values().stream()
                .mapToLong(List::size)
                .reduce(1, (all, size) -> all > MOST_RUNS ? all : all * size);
    }

    private static long list(Map<Setting, List<String>> values) {
        return values.values().stream().mapToLong(List::size).max().orElse(1);
    }

    private static List<Map<Setting, String>> combined(Map<Setting, List<String>> values, Way way) {
        return way == Way.GRID ? allCombinations(values) : firstWithFirst(values);
    }

    /** The last setting changes fastest. */
    private static List<Map<Setting, String>> allCombinations(Map<Setting, List<String>> values) {
        List<Map<Setting, String>> combined = List.of(Map.of());
        for (Map.Entry<Setting, List<String>> each : values.entrySet()) {
            List<Map<Setting, String>> longer = new ArrayList<>();
            for (Map<Setting, String> begun : combined) {
                each.getValue().forEach(value -> longer.add(with(begun, each.getKey(), value)));
            }
            combined = longer;
        }
        return combined;
    }

    private static List<Map<Setting, String>> firstWithFirst(Map<Setting, List<String>> values) {
        int length = (int) list(values);
        List<Map<Setting, String>> combined = new ArrayList<>();
        for (int k = 0; k < length; k++) {
            Map<Setting, String> row = Map.of();
            for (Map.Entry<Setting, List<String>> each : values.entrySet()) {
                List<String> own = each.getValue();
                if (own.size() != 1 && own.size() != length) {
                    throw new ProblemException(
                            "problem.sweep.list", each.getKey().id(), own.size(), length);
                }
                row = with(row, each.getKey(), own.get(own.size() == 1 ? 0 : k));
            }
            combined.add(row);
        }
        return combined;
    }

    private static Map<Setting, String> with(Map<Setting, String> begun, Setting setting, String value) {
        Map<Setting, String> longer = new LinkedHashMap<>(begun);
        longer.put(setting, value);
        return longer;
    }

    private static Map<Setting, String> textsOf(TrainingConfig config) {
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            texts.put(setting, setting.of(config));
        }
        return texts;
    }

    /** The names of the settings that differ. */
    public List<String> names() {
        return settings.stream().map(Setting::id).toList();
    }

    /** How many trainings that are. */
    public int runs() {
        return configurations.size() * seeds.size();
    }

    /** The run's configuration. @param run counted from 0; all seeds of a configuration come one after another */
    public Configuration configuration(int run) {
        return configurations.get(run / seeds.size());
    }

    /** The run's seed. @param run counted from 0 */
    public long seed(int run) {
        return seeds.get(run % seeds.size());
    }
}
