package laststep.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import laststep.message.Problem;

/**
 * What the names of a folder's files say: which part of the corpus each is, and, where every text is a file of its own,
 * which class.
 *
 * @param entries the files to read
 * @param texts whether each file is a text in the folder of its class, rather than a file of rows
 * @param skipped the files that fit in neither way, each with the reason
 */
record Layout(List<Entry> entries, boolean texts, List<ImportReport.Rejected> skipped) {
    /**
     * @param part what its rows are for, or null if no name says so
     * @param label the class of the text, or null for a file of rows
     */
    record Entry(DataFile file, Part part, String label) {}

    /** A single file that was opened itself: its name says nothing about the rest. */
    static Layout ofOne(DataFile file) {
        return new Layout(List.of(new Entry(file, null, null)), false, List.of());
    }

    /** @param format what the person says it is, or null to look */
    static Layout of(List<DataFile> files, FileFormat format) {
        List<Entry> inFolders = new ArrayList<>();
        List<DataFile> outside = new ArrayList<>();
        int shared = sharedFolders(files);
        for (DataFile file : files) {
            Entry entry = inFolder(file, shared);
            if (entry.label() == null) {
                outside.add(file);
            } else {
                inFolders.add(entry);
            }
        }
        long classes = inFolders.stream().map(Entry::label).distinct().count();
        boolean looksSo = classes >= 2 && inFolders.size() > outside.size();
        if (format == FileFormat.FOLDERS || format == null && looksSo) {
            return new Layout(inFolders, true, skipped(outside, "problem.file.noClass"));
        }
        return ofRows(files);
    }

    /** How many folders all files have in common, as an archive of a folder begins with its name. */
    private static int sharedFolders(List<DataFile> files) {
        List<String> first = files.isEmpty() ? List.of() : folders(files.get(0));
        int shared = first.size();
        for (DataFile file : files) {
            List<String> other = folders(file);
            int same = 0;
            while (same < Math.min(shared, other.size()) && first.get(same).equals(other.get(same))) {
                same++;
            }
            shared = same;
        }
        return shared;
    }

    private static List<String> folders(DataFile file) {
        List<String> names = Arrays.asList(file.name().split("/"));
        return names.subList(0, names.size() - 1);
    }

    /** The class is the name of the innermost folder that is not that of a part. */
    private static Entry inFolder(DataFile file, int shared) {
        Part part = null;
        String label = null;
        List<String> folders = folders(file);
        for (String folder : folders.subList(shared, folders.size())) {
            if (Part.isName(folder)) {
                part = Part.of(folder).orElse(part);
            } else {
                label = folder;
            }
        }
        return new Entry(file, part, label);
    }

    private static Layout ofRows(List<DataFile> files) {
        List<Entry> entries =
                files.stream().map(file -> new Entry(file, partOf(file), null)).toList();
        long parts = entries.stream()
                .map(Entry::part)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        if (parts == 0) {
            return new Layout(entries, false, List.of());
        }
        // beside train.tsv and test.tsv a README is no rows
        List<Entry> named =
                entries.stream().filter(entry -> entry.part() != null).toList();
        List<DataFile> others = entries.stream()
                .filter(entry -> entry.part() == null)
                .map(Entry::file)
                .toList();
        return new Layout(named, false, skipped(others, "problem.file.noPart"));
    }

    /** By the file's own name, else by the innermost folder that is named so. */
    private static Part partOf(DataFile file) {
        Optional<Part> part = Part.of(file.fileName());
        for (String folder : folders(file)) {
            if (part.isEmpty() && Part.isName(folder)) {
                part = Part.of(folder);
            }
        }
        return part.orElse(null);
    }

    private static List<ImportReport.Rejected> skipped(List<DataFile> files, String reason) {
        return files.stream()
                .map(file -> new ImportReport.Rejected(file.name(), 0, new Problem(reason), ""))
                .toList();
    }
}
