package laststep.evaluation;

/**
 * A sentence whose label is likely wrong.
 *
 * @param position among the evaluated rows
 * @param suggested the index of the class it rather seems to be of
 * @param margin ŷ of its label less ŷ of that class: the lower, the likelier
 */
public record Suspect(int position, int suggested, double margin) {}
