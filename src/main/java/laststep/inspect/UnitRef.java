package laststep.inspect;

/**
 * One unit of a network, and which of its values is meant.
 *
 * @param layer counted from 0
 * @param quantity h, c or a gate
 * @param unit counted from 0
 */
public record UnitRef(int layer, Half half, String quantity, int unit) {
    /** The same place, another value of it. */
    public UnitRef of(String otherQuantity) {
        return new UnitRef(layer, half, otherQuantity, unit);
    }
}
