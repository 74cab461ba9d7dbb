package laststep.inspect;

/**
 * What a unit held at all occurrences of one token.
 *
 * @param id the token's id in the vocabulary
 * @param count how often it occurs
 * @param mean of the unit's values there
 */
public record TokenAverage(int id, int count, double mean) {}
