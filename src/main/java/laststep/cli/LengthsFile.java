package laststep.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import laststep.message.IoReason;
import laststep.message.Problem;
import laststep.message.ProblemException;

/** The lengths of sentences, a whole number a line. */
final class LengthsFile {
    /** Tokens of a sentence. */
    static final int LONGEST = 100_000;

    /** Of a line that is no length, so much is shown. */
    private static final int SHOWN = 20;

    private LengthsFile() {}

    /** @throws ProblemException if it cannot be read or is empty, or for the first line that is no length */
    static int[] read(Path file) {
        List<String> lines = text(file).lines().toList();
        if (lines.isEmpty()) {
            throw new ProblemException("problem.bench.lengthsEmpty", file, LONGEST);
        }
        int[] lengths = new int[lines.size()];
        for (int k = 0; k < lengths.length; k++) {
            lengths[k] = length(lines.get(k).strip());
            if (lengths[k] < 1 || lengths[k] > LONGEST) {
                throw new ProblemException("problem.bench.lengthsLine", file, k + 1, shown(lines.get(k)), LONGEST);
            }
        }
        return lengths;
    }

    private static String text(Path file) {
        try {
            // whatever is not UTF-8 is no digit either, and is shown with its line
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            Object reason = Files.isDirectory(file) ? new Problem("problem.io.folder") : IoReason.of(e);
            throw new ProblemException(new Problem("problem.bench.lengths", file, reason), e);
        }
    }

    /** @return 0 for a text that is no whole number */
    private static int length(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String shown(String line) {
        String visible = line.replaceAll("\\p{Cntrl}", "\uFFFD");
        return visible.length() <= SHOWN ? visible : visible.substring(0, SHOWN) + "…";
    }
}
