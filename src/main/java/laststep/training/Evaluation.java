package laststep.training;

import java.util.List;
import laststep.model.TrainedModel;
import laststep.text.Example;
import laststep.text.LabelSet;

/**
 * How well a classifier does on labelled sentences.
 *
 * @param labels the classes
 * @param confusion (C×C) sentences of class row that were taken for class column. Not to be modified
 * @param meanNll mean negative log-likelihood, in nats, over sentences
 */
public record Evaluation(LabelSet labels, int[][] confusion, double meanNll) {

    /** @param logProbabilities (C) of each example, in their order */
    public static Evaluation of(LabelSet labels, List<Example> examples, List<float[]> logProbabilities) {
        Tally tally = new Tally(labels.size());
        for (int k = 0; k < examples.size(); k++) {
            tally.add(logProbabilities.get(k), examples.get(k).label());
        }
        return new Evaluation(labels, tally.confusion(), tally.meanNll());
    }

    /** @param rows answers of a classifier of these classes */
    public static Evaluation of(LabelSet labels, List<EvaluatedRow> rows) {
        Tally tally = new Tally(labels.size());
        rows.forEach(row -> tally.add(row.logProbabilities(), row.label()));
        return new Evaluation(labels, tally.confusion(), tally.meanNll());
    }

    public static Evaluation of(TrainedModel model, List<Example> examples) {
        return of(
                model.labels(),
                examples,
                model.logProbabilities(examples.stream().map(Example::ids).toList()));
    }

    public int sentences() {
        int sum = 0;
        for (int label = 0; label < labels.size(); label++) {
            sum += support(label);
        }
        return sum;
    }

    /** The share that was classified rightly; NaN if there was nothing. */
    public double accuracy() {
        int right = 0;
        for (int label = 0; label < labels.size(); label++) {
            right += confusion[label][label];
        }
        return (double) right / sentences();
    }

    /** The accuracy of always answering the most frequent class of these sentences; NaN if there was nothing. */
    public double majorityAccuracy() {
        int largest = 0;
        for (int label = 0; label < labels.size(); label++) {
            largest = Math.max(largest, support(label));
        }
        return (double) largest / sentences();
    }

    /** How many sentences are of the class. */
    public int support(int label) {
        int sum = 0;
        for (int predicted = 0; predicted < labels.size(); predicted++) {
            sum += confusion[label][predicted];
        }
        return sum;
    }

    /** Of the sentences taken for the class, the share that are of it; 0 if none were, as scikit-learn has it. */
    public double precision(int label) {
        int predicted = 0;
        for (int actual = 0; actual < labels.size(); actual++) {
            predicted += confusion[actual][label];
        }
        return predicted == 0 ? 0 : (double) confusion[label][label] / predicted;
    }

    /** Of the sentences of the class, the share that were taken for it; 0 if there are none. */
    public double recall(int label) {
        return support(label) == 0 ? 0 : (double) confusion[label][label] / support(label);
    }

    /** The harmonic mean of precision and recall; 0 if both are. */
    public double f1(int label) {
        double sum = precision(label) + recall(label);
        return sum == 0 ? 0 : 2 * precision(label) * recall(label) / sum;
    }

    /** The plain mean of the classes' F1. */
    public double macroF1() {
        double sum = 0;
        for (int label = 0; label < labels.size(); label++) {
            sum += f1(label);
        }
        return sum / labels.size();
    }

    /** The mean of the classes' F1, each as often as there are sentences of it; NaN if there was nothing. */
    public double weightedF1() {
        double sum = 0;
        for (int label = 0; label < labels.size(); label++) {
            sum += f1(label) * support(label);
        }
        return sum / sentences();
    }
}
