package laststep.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import laststep.message.Messages;
import laststep.message.Problem;

/** Where a command writes: data, in UTF-8 whatever the system's encoding, and words for a person. */
final class Console {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;
    private final PrintStream err;
    private final Messages messages;

    Console(PrintStream out, PrintStream err, Messages messages) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.messages = messages;
    }

    /** One line of data. */
    void data(String line) {
        out.print(line);
        out.print('\n');
    }

    /** Many lines of data, given to the system at once. */
    void data(List<String> lines) {
        StringBuilder block = new StringBuilder();
        lines.forEach(line -> block.append(line).append('\n'));
        out.print(block);
    }

    /** One line of data: a JSON object. Numbers that are not finite become null. */
    void data(JsonNode json) {
        try {
            data(JSON.writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes sure that whoever reads the data has it now. */
    void flush() {
        out.flush();
    }

    /** Whether whoever read the data has gone away, as {@code head} does. */
    boolean closed() {
        return out.checkError();
    }

    void say(String key, Object... arguments) {
        err.println(messages.get(key, arguments));
    }

    void say(Problem problem) {
        err.println(messages.word(problem));
    }

    /** The words of the language it speaks. */
    Messages messages() {
        return messages;
    }

    String word(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    /** Rewrites the last line on a terminal; elsewhere says nothing. */
    void progress(String key, Object... arguments) {
        if (System.console() != null) {
            err.print("\r\u001B[K" + messages.get(key, arguments));
            err.flush();
        }
    }

    /** Clears what {@link #progress} wrote. */
    void endProgress() {
        if (System.console() != null) {
            err.print("\r\u001B[K");
        }
    }

    PrintWriter outWriter() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    PrintWriter errWriter() {
        return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    }
}
