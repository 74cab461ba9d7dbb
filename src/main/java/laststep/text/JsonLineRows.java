package laststep.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** A row a line, each an object. */
final class JsonLineRows implements RawRows {
    private final LineReader lines;
    private final LineCheck check;
    private final List<String> fields;

    JsonLineRows(LineReader lines, LineCheck check, List<String> fields) {
        this.lines = lines;
        this.check = check;
        this.fields = fields;
    }

    @Override
    public Raw next() throws IOException {
        if (!lines.next()) {
            return null;
        }
        String line = lines.text();
        Raw problem = check.of(lines.number(), line, lines.tooLong());
        if (problem != null) {
            return problem;
        }
        ObjectNode object = JsonFields.object(line);
        return object == null
                ? Raw.problem(lines.number(), line, "problem.row.notJson")
                : Raw.of(lines.number(), JsonFields.cells(object, fields), line);
    }
}
