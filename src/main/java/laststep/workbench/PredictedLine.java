package laststep.workbench;

import java.util.List;
import laststep.model.TrainedModel;
import laststep.predict.Answer;
import laststep.text.Encoded;

/**
 * A line of a file, or of what was pasted, and the model's answer.
 *
 * @param number the line's, counted from 1
 * @param text the sentence as it stands there
 * @param logProbabilities (C) log ŷ. Not to be modified
 * @param label the most probable class
 * @param unknown the tokens that the vocabulary does not know, each once
 * @param tokens how many were read
 * @param cut how many tokens behind max_length were not read
 */
public record PredictedLine(
        long number, String text, float[] logProbabilities, int label, List<String> unknown, int tokens, int cut) {
    /** Characters of the longest sentence that is shown whole: a line may be a book. */
    private static final int SHOWN = 400;

    static PredictedLine of(Answer answer) {
        Encoded encoded = answer.prediction().encoded();
        return new PredictedLine(
                answer.line().number(),
                answer.line().text(),
                answer.prediction().logProbabilities(),
                answer.prediction().label(),
                List.copyOf(answer.unknown().stream().distinct().toList()),
                encoded.tokens().size(),
                encoded.cut());
    }

    /** ŷ of a class. */
    public double probability(int index) {
        return Math.exp(logProbabilities[index]);
    }

    /** The classes, the most probable first. */
    public List<Integer> best(int most) {
        return Answer.best(logProbabilities, most);
    }

    /** The sentence, or its beginning if it is very long. */
    public String beginning() {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** The sentence as far as it is read, if it is too long to be shown whole. */
    String readPart(TrainedModel model) {
        if (text.length() <= SHOWN) {
            return text;
        }
        Encoded encoded = model.encode(text);
        int last = encoded.tokens().size() - 1;
        return last < 0
                ? ""
                : encoded.sentence().substring(0, encoded.tokens().get(last).end());
    }

    /** About how many bytes it needs. */
    long bytes() {
        return 160L + 2L * text.length() + Float.BYTES * logProbabilities.length + 60L * unknown.size();
    }

    /** Whether two have the same number: lines are told apart by it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PredictedLine line && number == line.number && text.equals(line.text);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }
}
