package laststep.inspect;

/**
 * What a unit held at one token.
 *
 * @param sentence the sentence's index among those that were read
 * @param token counted from 0
 */
public record TokenValue(int sentence, int token, double value) {}
