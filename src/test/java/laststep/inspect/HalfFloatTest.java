package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HalfFloatTest {
    @Test
    void theBitsAreIeee754s() { // from the standard's table of binary16
        assertThat(HalfFloat.of(1)).isEqualTo((short) 0x3c00);
        assertThat(HalfFloat.of(-2)).isEqualTo((short) 0xc000);
        assertThat(HalfFloat.of(65504)).isEqualTo((short) 0x7bff);
        assertThat(HalfFloat.of(1e6f)).isEqualTo((short) 0x7c00);
        assertThat(HalfFloat.of(0x1p-14f)).isEqualTo((short) 0x0400);
        assertThat(HalfFloat.of(0x1p-24f)).isEqualTo((short) 0x0001);
        assertThat(HalfFloat.of(1 / 3f)).isEqualTo((short) 0x3555);
        assertThat(HalfFloat.of(-0f)).isEqualTo((short) 0x8000);
        assertThat(HalfFloat.of(1 + 0x1p-11f)).isEqualTo((short) 0x3c00); // a tie, to the even one
        assertThat(HalfFloat.of(1 + 3 * 0x1p-11f)).isEqualTo((short) 0x3c02);
    }

    @Test
    void everyHalfIsItselfAgain() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            float value = HalfFloat.value((short) bits);
            if (!Float.isNaN(value)) {
                assertThat(HalfFloat.of(value)).isEqualTo((short) bits);
            }
        }
        assertThat(HalfFloat.value(HalfFloat.of(Float.NaN))).isNaN();
    }

    @Test
    void valuesOfATanhAreAtMostAQuarterOfAThousandthOff() {
        for (int k = -10_000; k <= 10_000; k++) {
            float value = k / 10_000f;
            assertThat(Math.abs(HalfFloat.value(HalfFloat.of(value)) - value)).isLessThanOrEqualTo(0.00025f);
        }
    }
}
