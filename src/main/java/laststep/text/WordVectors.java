package laststep.text;

import java.util.Map;

/**
 * Word vectors that were trained elsewhere, as far as they were asked for.
 *
 * @param name the file's name
 * @param sha256 the SHA-256 of the file's bytes, in hexadecimal
 * @param dim numbers of a vector
 * @param inFile how many vectors the file has
 * @param skipped how many lines of words that were asked for could not be understood
 * @param vectors (dim) of each word. Not to be modified
 */
public record WordVectors(String name, String sha256, int dim, long inFile, int skipped, Map<String, float[]> vectors) {
    /** @return (dim) the token's vector, or null if there is none. Not to be modified */
    public float[] of(String token) {
        return vectors.get(token);
    }

    /** How many of the vocabulary's tokens have a vector. */
    public int covered(Vocabulary vocabulary) {
        return (int) vocabulary.tokens().stream().filter(vectors::containsKey).count();
    }
}
