package laststep.workbench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;

/** The settings as the file holds them. What it does not hold is null; what it holds besides is passed over. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoredSettings(
        String language,
        Theme theme,
        List<String> recentFiles,
        WindowBounds window,
        Map<String, Double> dividers,
        Place place,
        Map<String, String> training,
        Map<String, Map<String, String>> imports,
        Map<String, String> charts,
        Map<String, String> lanes,
        String pinned) {
    static final StoredSettings NONE =
            new StoredSettings(null, null, null, null, null, null, null, null, null, null, null);
}
