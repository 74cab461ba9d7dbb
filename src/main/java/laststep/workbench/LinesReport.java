package laststep.workbench;

import java.util.List;
import laststep.message.Problem;
import laststep.predict.FileLines;

/**
 * What is said of the lines that were answered.
 *
 * @param source what they are of
 * @param moment which model answers, and at which moment of its training
 * @param encoding what the file is written in; empty until it is known
 * @param columns how many columns the file has; 0 if none
 * @param column which of them is the sentence, counted from 0, or −1 for the whole line
 * @param problems what was odd about some lines
 */
public record LinesReport(
        Problem source, Problem moment, String encoding, int columns, int column, List<Problem> problems) {
    static LinesReport running(Problem source, Problem moment) {
        return new LinesReport(source, moment, "", 0, FileLines.WHOLE_LINE, List.of());
    }

    static LinesReport done(Problem source, Problem moment, LinesRun.Ending ending) {
        return new LinesReport(source, moment, ending.encoding(), ending.columns(), ending.column(), ending.problems());
    }
}
