package laststep.workbench;

/**
 * What word vectors there are for the vocabulary.
 *
 * @param name the file's name
 * @param dim numbers of a vector
 * @param inFile vectors in the file
 * @param skipped lines that could not be understood
 * @param types how many tokens of the vocabulary have one
 * @param kept of how many
 * @param tokenShare the share of the training part's tokens that have one, 0 … 1
 * @param fits whether word_vec_dim is theirs, so that a training can begin with them
 */
public record VectorFigures(
        String name, int dim, long inFile, int skipped, int types, int kept, double tokenShare, boolean fits) {
    /** The share of the vocabulary that has one, 0 … 1. */
    public double typeShare() {
        return kept == 0 ? 0 : (double) types / kept;
    }
}
