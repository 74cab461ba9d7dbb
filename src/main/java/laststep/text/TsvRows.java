package laststep.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laststep.message.Problem;

/** Takes each line of a TSV file as a row, or reports it. */
final class TsvRows {
    /** Characters of a reported line that are kept. */
    static final int SHOWN = 200;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CharsetDecoder utf8 = UTF_8.newDecoder(); // reports what is not UTF-8, unlike new String
    private final List<LabelledText> taken = new ArrayList<>();
    private final List<ImportReport.Rejected> rejected = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();
    private int blank;
    private int undecodable;

    void take(LineReader line) {
        if (hasZeroByte(line)) {
            undecodable++;
            reject(line, "problem.row.notText");
        } else if (line.tooLong()) {
            reject(line, "problem.row.tooLong", CorpusReader.LONGEST_LINE / 1024);
        } else {
            decodeAndTake(line);
        }
    }

    private static boolean hasZeroByte(LineReader line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.bytes()[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private void decodeAndTake(LineReader line) {
        String decoded;
        try {
            decoded =
                    utf8.decode(ByteBuffer.wrap(line.bytes(), 0, line.length())).toString();
        } catch (CharacterCodingException e) {
            undecodable++;
            reject(line, "problem.row.notUtf8");
            return;
        }
        boolean marked = line.number() == 1 && !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
        take(line, marked ? decoded.substring(1) : decoded);
    }

    private void take(LineReader line, String decoded) {
        int tab = decoded.indexOf('\t');
        if (WhiteSpace.skip(decoded, 0, decoded.length()) == decoded.length()) {
            blank++;
            reject(line, "problem.row.blank");
        } else if (tab < 0) {
            reject(line, "problem.row.noTab");
        } else {
            take(line, field(decoded, 0, tab), field(decoded, tab + 1, decoded.length()));
        }
    }

    private void take(LineReader line, String label, String text) {
        if (label.isEmpty()) {
            reject(line, "problem.row.noLabel");
        } else if (text.isEmpty()) {
            reject(line, "problem.row.noText");
        } else {
            // one String a class, not one a row
            taken.add(new LabelledText(line.number(), labels.computeIfAbsent(label, l -> l), text));
        }
    }

    /** A further tab belongs to the text, but would end a column wherever the text is shown or written again. */
    private static String field(String line, int start, int end) {
        return Normalizer.normalize(WhiteSpace.strip(line, start, end).replace('\t', ' '), Normalizer.Form.NFC);
    }

    private void reject(LineReader line, String reason, Object... arguments) {
        // a character has at most four bytes, three of them for one UTF-16 unit, so this is enough to cut from
        String start = new String(line.bytes(), 0, Math.min(line.length(), 4 * SHOWN), UTF_8);
        rejected.add(new ImportReport.Rejected(line.number(), new Problem(reason, arguments), shortened(start)));
    }

    private static String shortened(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }

    List<LabelledText> taken() {
        return taken;
    }

    List<ImportReport.Rejected> rejected() {
        return rejected;
    }

    int lines() {
        return taken.size() + rejected.size();
    }

    /** Whether more than half of the lines that hold anything are no UTF-8 text: another encoding, or no text at all. */
    boolean mostlyUndecodable() {
        return 2 * undecodable > lines() - blank;
    }
}
