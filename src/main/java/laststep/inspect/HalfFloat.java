package laststep.inspect;

/**
 * Numbers in sixteen bits, IEEE 754's binary16: eleven digits of two, so a value between −1 and 1 is at most 0.00025 off, and
 * any up to 65504 at most a 2048th of itself. Larger ones become infinite.
 */
final class HalfFloat {
    private static final float[] VALUES = new float[1 << 16];
    /** 2^(127−15−… ): scales a float so that its exponent's bits are those of a half's. */
    private static final float SCALE = Float.intBitsToFloat((127 - 112) << 23);

    static {
        for (int bits = 0; bits < VALUES.length; bits++) {
            float unsigned = Float.intBitsToFloat((bits & 0x7fff) << 13) / SCALE;
            if ((bits & 0x7c00) == 0x7c00) {
                unsigned = (bits & 0x3ff) == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
            }
            VALUES[bits] = bits < 0x8000 ? unsigned : -unsigned;
        }
    }

    private HalfFloat() {}

    /** The nearest half, a tie to the even one. */
    static short of(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & 0x8000;
        if (Float.isNaN(value)) {
            return (short) (sign | 0x7e00);
        }
        float scaled = Float.intBitsToFloat(bits & 0x7fffffff) * SCALE; // rounds only what becomes subnormal
        int magnitude = Float.floatToRawIntBits(scaled);
        int rounded = magnitude + 0xfff + (magnitude >>> 13 & 1) >>> 13;
        return (short) (sign | Math.min(rounded, 0x7c00));
    }

    static float value(short half) {
        return VALUES[half & 0xffff];
    }
}
