package laststep.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A work by others that the program is made with, and its licence. */
record Licence(String work, String licence) {
    /** As {@code licences.tsv} lists them. */
    static List<Licence> all() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Licence.class.getResourceAsStream("licences.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t"))
                    .map(columns -> new Licence(columns[0], columns[1]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
