package laststep.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;

/** A text a file, in the folder of its class. */
final class TextFiles {
    private TextFiles() {}

    /** @throws laststep.message.ProblemException if this is no text.  @param start the starts of some files, in a row */
    static Recognised recognised(String folder, Sample start, ImportOptions options) {
        return new Recognised(
                FileFormat.FOLDERS, Recogniser.encoding(folder, start, options), ColumnPlan.LABEL_AND_TEXT);
    }

    /** @param number the row's number, as a file of one text has no lines worth counting */
    static Raw row(int number, Layout.Entry entry, InputStream in, TextEncoding encoding) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] chunk = new char[1 << 12];
        try (Reader reader = Decoding.reader(in, encoding)) {
            for (int n = reader.read(chunk); n > 0 && text.length() <= LineReader.LONGEST; n = reader.read(chunk)) {
                text.append(chunk, 0, n);
            }
        }
        boolean tooLong = text.length() > LineReader.LONGEST;
        String whole = text.substring(0, Math.min(text.length(), LineReader.LONGEST));
        Raw problem = new LineCheck(encoding).of(number, whole, tooLong);
        return problem != null ? problem : Raw.of(number, List.of(entry.label(), whole), whole);
    }
}
