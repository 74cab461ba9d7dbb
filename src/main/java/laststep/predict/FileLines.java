package laststep.predict;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import laststep.text.SentenceLine;
import laststep.text.SentenceReader;

/** Lines of what lies there whole: each window is filled before it is given. */
public final class FileLines implements LineSource {
    private final SentenceReader lines;

    public FileLines(SentenceReader lines) {
        this.lines = lines;
    }

    @Override
    public List<SentenceLine> next() throws IOException {
        List<SentenceLine> window = new ArrayList<>();
        int characters = 0;
        while (window.size() < LINES && characters < CHARACTERS) {
            SentenceLine line = lines.next();
            if (line == null) {
                break;
            }
            window.add(line);
            characters += line.text().length();
        }
        return window;
    }
}
