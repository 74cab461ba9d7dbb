package laststep.nn;

/** The optimisers to choose from. */
public enum OptimiserKind {
    ADAM,
    SGD
}
