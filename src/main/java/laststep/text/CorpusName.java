package laststep.text;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What a corpus is called after its file. */
final class CorpusName {
    private static final Set<String> PACKED = Set.of("gz", "zip");

    private CorpusName() {}

    /** The name without its ending; of train.tsv and the like the folder tells more: snips-train. */
    static String of(Path path) {
        String name = withoutEnding(DataFiles.nameOf(path));
        Path folder = path.toAbsolutePath().normalize().getParent();
        boolean sayMore = folder != null && folder.getFileName() != null && Part.isName(name);
        return sayMore ? folder.getFileName() + "-" + name : name;
    }

    private static String withoutEnding(String fileName) {
        int dot = fileName.lastIndexOf('.');
        if (dot <= 0) {
            return fileName;
        }
        String ending = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        String name = fileName.substring(0, dot);
        return PACKED.contains(ending) && name.lastIndexOf('.') > 0 ? withoutEnding(name) : name;
    }
}
