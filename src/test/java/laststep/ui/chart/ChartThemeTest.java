package laststep.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartThemeTest {
    /** What is left of linear red, green and blue for eyes without the red or the green cone (Viénot, 1999). */
    private static final double[][] PROTANOPE = {{0.1124, 0.8876, 0}, {0.1124, 0.8876, 0}, {0.0040, -0.0040, 1}};

    private static final double[][] DEUTERANOPE = {{0.2928, 0.7072, 0}, {0.2928, 0.7072, 0}, {-0.0223, 0.0223, 1}};
    private static final double[][] TRICHROMAT = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    static List<ChartTheme> themes() {
        return List.of(ChartTheme.light(), ChartTheme.dark());
    }

    @ParameterizedTest
    @MethodSource("themes")
    void eightSeriesStayApartForAllEyes(ChartTheme theme) {
        for (double[][] eyes : List.of(TRICHROMAT, PROTANOPE, DEUTERANOPE)) {
            for (int i = 0; i < 8; i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(distance(lab(theme.seriesColour(i), eyes), lab(theme.seriesColour(j), eyes)))
                            .as("series %d and %d", i, j)
                            .isGreaterThan(25);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void textAndTheFirstTwoSeriesStandOutFromTheCard(ChartTheme theme) {
        assertThat(contrast(theme.text(), theme.background())).isGreaterThan(7);
        assertThat(contrast(theme.mutedText(), theme.background())).isGreaterThan(4.5);
        assertThat(contrast(theme.seriesColour(0), theme.background())).isGreaterThan(3);
        assertThat(contrast(theme.seriesColour(1), theme.background())).isGreaterThan(3);
    }

    /** The contrast ratio of the Web Content Accessibility Guidelines, 1 to 21. */
    private static double contrast(Color a, Color b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        double[] rgb = linear(colour);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] linear(Color colour) {
        return java.util.stream.DoubleStream.of(colour.getRed(), colour.getGreen(), colour.getBlue())
                .map(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
                .toArray();
    }

    /** CIE L*a*b* of what these eyes see. */
    private static double[] lab(Color colour, double[][] eyes) {
        double[] seen = times(eyes, linear(colour));
        double[] xyz = times(
                new double[][] {{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}, seen);
        double x = Math.cbrt(xyz[0] / 0.9505);
        double y = Math.cbrt(xyz[1]);
        double z = Math.cbrt(xyz[2] / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }
}
