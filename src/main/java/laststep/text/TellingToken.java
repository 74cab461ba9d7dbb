package laststep.text;

/**
 * A token that tells a class from all others.
 *
 * @param chiSquare how far its spread is from chance; see {@link TellingTokens}
 * @param inClass in how many sentences of the class it occurs
 * @param inOthers in how many sentences of all other classes
 */
public record TellingToken(String token, double chiSquare, int inClass, int inOthers) {}
