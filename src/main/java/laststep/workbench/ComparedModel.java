package laststep.workbench;

import laststep.evaluation.ModelComparison;
import laststep.message.Problem;

/** Another model on the sentences of an evaluation. @param name where it comes from, in words */
public record ComparedModel(Problem name, ModelComparison comparison) {}
