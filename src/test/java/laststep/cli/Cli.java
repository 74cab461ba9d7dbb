package laststep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import laststep.message.Messages;

/**
 * What one call of the command line did.
 *
 * @param out data
 * @param err words for a person
 */
public record Cli(int status, String out, String err) {
    public static Cli run(Object... arguments) {
        return in(Locale.ENGLISH, arguments);
    }

    /** A call that must end well. */
    public static Cli good(Object... arguments) {
        Cli cli = run(arguments);
        assertThat(cli.status).as(cli.err).isZero();
        return cli;
    }

    static Cli in(Locale language, Object... arguments) {
        String[] args = new String[arguments.length];
        for (int k = 0; k < args.length; k++) {
            args[k] = String.valueOf(arguments[k]);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = LaststepCommand.run(args, new PrintStream(out), new PrintStream(err), Messages.of(language));
        return new Cli(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    public List<String> lines() {
        return out.lines().toList();
    }

    /** The one JSON object that was written. */
    JsonNode json() {
        assertThat(lines()).hasSize(1);
        return json(out);
    }

    /** A JSON object a line. */
    List<JsonNode> jsonLines() {
        return lines().stream().map(Cli::json).toList();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
