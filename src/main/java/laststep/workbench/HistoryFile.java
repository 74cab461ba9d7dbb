package laststep.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.model.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kept answers on disk, an object a line, newest first. A line that cannot be understood costs its own answer only. */
public final class HistoryFile {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Consumer<Problem> problems;

    /** @param folder the user's folder; made when it is first written to  @param problems hears what went wrong */
    public HistoryFile(Path folder, Consumer<Problem> problems) {
        this.file = folder.resolve("predictions.jsonl");
        this.problems = problems;
    }

    /** The answers that were kept, newest first. */
    List<PredictedSentence> load() {
        List<PredictedSentence> answers = new ArrayList<>();
        if (Files.notExists(file)) {
            return answers;
        }
        try {
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
                if (answers.size() < PredictionHistory.MOST && !line.isBlank()) {
                    add(line, answers);
                }
            }
        } catch (IOException unreadable) {
            LOG.warn("kept answers not read", unreadable);
            problems.accept(new Problem("problem.predictions.unreadable", file.toString()));
        }
        return answers;
    }

    private static void add(String line, List<PredictedSentence> answers) {
        try {
            answers.add(answer(JSON.readTree(line)));
        } catch (JsonProcessingException | RuntimeException broken) {
            LOG.warn("a kept answer left out", broken);
        }
    }

    private static PredictedSentence answer(JsonNode node) {
        List<ReadToken> tokens = new ArrayList<>();
        for (JsonNode token : node.withArray("tokens")) {
            tokens.add(new ReadToken(
                    token.required("text").asText(), token.path("unknown").asBoolean()));
        }
        List<ClassShare> shares = new ArrayList<>();
        for (JsonNode share : node.withArray("classes")) {
            shares.add(new ClassShare(
                    shares.size(),
                    share.required("label").asText(),
                    share.required("probability").asDouble()));
        }
        return new PredictedSentence(
                moment(node.required("model")),
                node.required("sentence").asText(),
                List.copyOf(tokens),
                node.path("cut").asInt(),
                List.copyOf(shares),
                shares.get(node.required("winner").asInt()));
    }

    private static Problem moment(JsonNode node) {
        String key = node.required("key").asText();
        Messages.english().getString(key); // one that another version knows is none here
        List<Object> arguments = new ArrayList<>();
        for (JsonNode argument : node.withArray("arguments")) {
            if (argument.isObject()) {
                arguments.add(moment(argument));
            } else if (argument.isNumber()) {
                arguments.add(argument.numberValue());
            } else {
                arguments.add(argument.asText());
            }
        }
        return new Problem(key, List.copyOf(arguments));
    }

    /** Writes beside the file and moves into place. */
    void save(List<PredictedSentence> answers) {
        try {
            Files.createDirectories(file.getParent());
            AtomicFile.write(file, out -> {
                for (PredictedSentence answer : answers) {
                    out.write((JSON.writeValueAsString(node(answer)) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            });
        } catch (IOException failure) {
            LOG.warn("kept answers not saved", failure);
            problems.accept(new Problem("problem.predictions.notsaved", file.toString()));
        }
    }

    private static ObjectNode node(PredictedSentence answer) {
        ObjectNode node = JSON.createObjectNode().put("sentence", answer.sentence());
        node.set("model", node(answer.moment()));
        node.put("winner", answer.winner().index());
        ArrayNode classes = node.putArray("classes");
        answer.shares()
                .forEach(share ->
                        classes.addObject().put("label", share.label()).put("probability", share.probability()));
        ArrayNode tokens = node.putArray("tokens");
        answer.tokens()
                .forEach(token -> tokens.addObject().put("text", token.text()).put("unknown", token.unknown()));
        return node.put("cut", answer.cut());
    }

    private static ObjectNode node(Problem moment) {
        ObjectNode node = JSON.createObjectNode().put("key", moment.key());
        ArrayNode arguments = node.putArray("arguments");
        for (Object argument : moment.arguments()) {
            arguments.add(argument instanceof Problem nested ? node(nested) : JSON.valueToTree(argument));
        }
        return node;
    }
}
