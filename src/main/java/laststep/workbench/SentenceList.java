package laststep.workbench;

import java.util.List;
import laststep.message.Problem;

/** Some sentences of an evaluation. @param title what they are and in which order */
public record SentenceList(Problem title, List<EvaluatedSentence> sentences) {
    static final SentenceList NONE = new SentenceList(new Problem("evaluate.title.mistakes", 0), List.of());
}
