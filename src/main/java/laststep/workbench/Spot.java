package laststep.workbench;

import laststep.inspect.Half;

/**
 * What is pointed at: a token, and perhaps a unit at that token. All counted from 0.
 *
 * @param layer −1 if only a token is meant; then the half is null
 * @param unit −1 if only a token is meant
 */
public record Spot(int token, int layer, Half half, int unit) {
    public static Spot ofToken(int token) {
        return new Spot(token, -1, null, -1);
    }

    public boolean hasUnit() {
        return unit >= 0;
    }

    Spot at(int otherToken) {
        return new Spot(otherToken, layer, half, unit);
    }
}
