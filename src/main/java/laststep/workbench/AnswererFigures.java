package laststep.workbench;

import laststep.message.Problem;
import laststep.training.Evaluation;

/** The figures of one that answered: a model or a plain way. @param name which one, in words */
public record AnswererFigures(Problem name, double accuracy, double macroF1, double weightedF1, double meanNll) {
    static AnswererFigures of(Problem name, Evaluation evaluation) {
        return new AnswererFigures(
                name, evaluation.accuracy(), evaluation.macroF1(), evaluation.weightedF1(), evaluation.meanNll());
    }
}
