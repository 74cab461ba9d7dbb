package laststep.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * A row an element of an array; of an object, every array in it is taken. Elements are numbered from 1 through the file,
 * as the whole array may stand on one line.
 */
final class JsonRows implements RawRows {
    private final JsonParser parser;
    private final LineCheck check;
    private final List<String> fields;
    private int number;
    private boolean inArray;
    private boolean sawArray;

    JsonRows(Reader in, LineCheck check, List<String> fields) throws IOException {
        parser = JsonFields.STREAM.createParser(in);
        this.check = check;
        this.fields = fields;
    }

    /** @throws com.fasterxml.jackson.core.JacksonException where this is no JSON */
    @Override
    public Raw next() throws IOException {
        JsonNode element = nextElement();
        if (element == null) {
            return null;
        }
        number++;
        String text = element.toString();
        Raw problem = check.of(number, text, false);
        if (problem != null) {
            return problem;
        }
        return element instanceof ObjectNode object
                ? Raw.of(number, JsonFields.cells(object, fields), text)
                : Raw.problem(number, text, "problem.row.notObject");
    }

    /** The next element of an array, or a value that stands where an array might; null at the end of the file. */
    JsonNode nextElement() throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (inArray && token != JsonToken.END_ARRAY || token.isScalarValue() && atTop()) {
                return parser.readValueAsTree();
            }
            switch (token) {
                case START_ARRAY, END_ARRAY -> {
                    inArray = token == JsonToken.START_ARRAY;
                    sawArray = true;
                }
                case START_OBJECT -> skipWhatIsInside();
                case END_OBJECT -> {
                    if (!sawArray) {
                        return JsonFields.STREAM.createObjectNode(); // no array in it: a row with nothing to take
                    }
                }
                default -> {} // what an object says beside its arrays is about them
            }
        }
        return null;
    }

    private boolean atTop() {
        return parser.getParsingContext().inRoot();
    }

    private void skipWhatIsInside() throws IOException {
        if (parser.getParsingContext().getParent().inRoot()) {
            sawArray = false;
        } else {
            parser.skipChildren();
        }
    }
}
