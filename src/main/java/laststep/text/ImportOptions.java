package laststep.text;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a person wants a file to be read. What is null is recognised by looking into the file.
 *
 * @param format how the rows are written
 * @param encoding the character set
 * @param header whether the first row names the columns
 * @param labelColumn the column the classes stand in: its name, or its number counted from 1
 * @param textColumn the column the texts stand in, likewise
 */
public record ImportOptions(
        FileFormat format, TextEncoding encoding, Boolean header, String labelColumn, String textColumn) {
    /** Everything is recognised by looking. */
    public static final ImportOptions AUTOMATIC = new ImportOptions(null, null, null, null, null);

    private static final String FORMAT = "format";
    private static final String ENCODING = "encoding";
    private static final String HEADER = "header";
    private static final String LABEL = "label";
    private static final String TEXT = "text";

    /** As texts that {@link #of} reads; what is null is left out. */
    public Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        put(map, FORMAT, format == null ? null : format.id());
        put(map, ENCODING, encoding == null ? null : encoding.id());
        put(map, HEADER, header == null ? null : header.toString());
        put(map, LABEL, labelColumn);
        put(map, TEXT, textColumn);
        return map;
    }

    private static void put(Map<String, String> map, String key, String value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    /** What a person chose, from texts; what is missing or not understood is recognised by looking. */
    public static ImportOptions of(Map<String, String> map) {
        return new ImportOptions(
                FileFormat.of(map.getOrDefault(FORMAT, "")).orElse(null),
                TextEncoding.of(map.getOrDefault(ENCODING, "")).orElse(null),
                map.containsKey(HEADER) ? Boolean.valueOf(map.get(HEADER)) : null,
                map.get(LABEL),
                map.get(TEXT));
    }
}
