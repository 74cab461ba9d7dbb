package laststep.message;

import java.util.Arrays;
import java.util.List;

/**
 * Something a person has to be told, as a key of the message bundles and its arguments: the sentence itself is chosen
 * where it is shown, in the language of the moment. By convention the sentence says what is wrong and what to do.
 *
 * @param key a key of the message bundles, by convention {@code problem.…}
 * @param arguments what stands for {0}, {1}, … in the sentence; a nested {@code Problem} is worded in turn
 */
public record Problem(String key, List<Object> arguments) {
    public Problem(String key, Object... arguments) {
        this(key, List.copyOf(Arrays.asList(arguments)));
    }
}
