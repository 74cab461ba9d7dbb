package laststep.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Objects as rows: some of their fields, as texts. */
final class JsonFields {
    static final ObjectMapper MAPPER = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** For a file of many values, one after another. */
    static final ObjectMapper STREAM = new ObjectMapper();

    private JsonFields() {}

    /** @return the object that this is, alone; or null */
    static ObjectNode object(String json) {
        try {
            return MAPPER.readTree(json) instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** The value of each field; a field that is missing or null is empty. What is no single value stays JSON. */
    static List<String> cells(ObjectNode object, List<String> fields) {
        List<String> cells = new ArrayList<>(fields.size());
        for (String field : fields) {
            JsonNode value = object.path(field);
            cells.add(value.isContainerNode() ? value.toString() : value.isNull() ? "" : value.asText());
        }
        return cells;
    }
}
