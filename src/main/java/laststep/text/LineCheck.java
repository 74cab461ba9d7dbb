package laststep.text;

/** What makes a line no row before its columns are looked at. */
final class LineCheck {
    private final TextEncoding encoding;

    LineCheck(TextEncoding encoding) {
        this.encoding = encoding;
    }

    /** @return the problem as a row, or null if there is none */
    Raw of(int number, String line, boolean tooLong) {
        if (line.indexOf(0) >= 0) {
            return Raw.problem(number, line, "problem.row.notText");
        }
        if (line.indexOf(Decoding.BROKEN) >= 0) {
            return Raw.problem(number, line, "problem.row.notEncoded", encoding.title());
        }
        if (tooLong) {
            return Raw.problem(number, line, "problem.row.tooLong", LineReader.LONGEST);
        }
        if (WhiteSpace.skip(line, 0, line.length()) == line.length()) {
            return Raw.problem(number, line, "problem.row.blank");
        }
        return null;
    }
}
