package laststep.runs.export;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import laststep.runs.RunStatus;
import laststep.training.Setting;

/**
 * A run's settings as TensorBoard's plug-in {@code hparams} reads them: three summaries without a value, whose metadata
 * hold what there is to say. Field numbers are those of tensorboard/plugins/hparams/{plugin_data,api}.proto and
 * google/protobuf/struct.proto.
 */
final class HyperParameters {
    /** The figures the runs are compared by; tags of scalars. */
    static final List<String> METRICS = List.of("loss/valid", "accuracy/valid", "loss/train", "accuracy/train");

    private static final String PLUGIN = "hparams";
    private static final int TEXT = 1;
    private static final int FLAG = 2;
    private static final int NUMBER = 3;

    private final Map<String, String> settings;

    /** @param settings by their names */
    HyperParameters(Map<String, String> settings) {
        this.settings = settings;
    }

    /** All of a summary: what is a hyper-parameter, and what a metric. */
    ProtoMessage experiment(double created) {
        ProtoMessage experiment = new ProtoMessage().put(3, created).put(6, "Laststep");
        settings.forEach((name, value) ->
                experiment.put(4, new ProtoMessage().put(1, name).put(4, (long) typeOf(name, value))));
        for (String metric : METRICS) {
            ProtoMessage name = new ProtoMessage().put(1, "").put(2, metric);
            experiment.put(5, new ProtoMessage().put(1, name).put(3, metric));
        }
        return summary("experiment", new ProtoMessage().put(1, 0L).put(2, experiment));
    }

    /** What this run's hyper-parameters are. @param name of the run */
    ProtoMessage sessionStart(String name, double time) {
        ProtoMessage start = new ProtoMessage().put(5, time).put(4, name);
        settings.forEach((setting, value) ->
                start.put(1, new ProtoMessage().put(1, setting).put(2, value(typeOf(setting, value), value))));
        return summary("session_start_info", new ProtoMessage().put(1, 0L).put(3, start));
    }

    /** How it ended. */
    ProtoMessage sessionEnd(RunStatus status, double time) {
        int code = switch (status) {
            case FINISHED, STOPPED -> 1;
            case DIVERGED, FAILED -> 2;
            case RUNNING -> 3;
        };
        ProtoMessage end = new ProtoMessage().put(1, (long) code).put(2, time);
        return summary("session_end_info", new ProtoMessage().put(1, 0L).put(4, end));
    }

    private static ProtoMessage summary(String tag, ProtoMessage content) {
        ProtoMessage plugin = new ProtoMessage().put(1, PLUGIN).put(2, content);
        ProtoMessage metadata = new ProtoMessage().put(1, plugin);
        return new ProtoMessage()
                .put(1, new ProtoMessage().put(1, "_hparams_/" + tag).put(9, metadata));
    }

    /** google.protobuf.Value */
    private static ProtoMessage value(int type, String value) {
        return switch (type) {
            case FLAG -> new ProtoMessage().put(4, Boolean.parseBoolean(value));
            case NUMBER -> new ProtoMessage().put(2, Double.parseDouble(value));
            default -> new ProtoMessage().put(3, value);
        };
    }

    /** By the setting, not by the value, so that it is the same in every run; what is no setting is text. */
    private static int typeOf(String name, String value) {
        List<String> choices = Arrays.stream(Setting.values())
                .filter(setting -> setting.id().equals(name))
                .findFirst()
                .map(Setting::choices)
                .orElse(List.of(""));
        if (choices.equals(List.of("true", "false"))) {
            return FLAG;
        }
        return choices.isEmpty() && isNumber(value) ? NUMBER : TEXT;
    }

    private static boolean isNumber(String value) {
        try {
            return Double.isFinite(Double.parseDouble(value));
        } catch (NumberFormatException word) {
            return false; // such as infinity
        }
    }
}
