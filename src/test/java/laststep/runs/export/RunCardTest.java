package laststep.runs.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laststep.message.Messages;
import laststep.runs.CurvePoint;
import org.junit.jupiter.api.Test;

class RunCardTest {
    private static final Confusion CONFUSION =
            new Confusion(List.of("<script>alert(1)</script>", "나쁨 & \"co\""), new int[][] {{7, 1}, {2, 10}});

    private final String card = html(Messages.english());

    private static String html(Messages messages) {
        ExportedRun run = SampleRun.run("<img src=x onerror=alert(1)>", "a\nnote </style><script>");
        return RunCard.html(run, CONFUSION, messages, ZoneOffset.UTC);
    }

    @Test
    void whatAPersonWroteIsTextAndNothingElse() {
        assertThat(card)
                .doesNotContain("<script", "<img", "<b>gru", "onerror=alert(1)>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "나쁨 &amp; &quot;co&quot;", "a\nnote &lt;/style&gt;");
    }

    @Test
    void nothingIsFetched() {
        assertThat(card).doesNotContain("http://", "https://", "url(", "@import", "<link");
        assertThat(Pattern.compile("<[^>]* (src|href)=").matcher(card).find()).isFalse();
    }

    @Test
    void everyTagIsClosedAndNested() {
        java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
        Matcher tag = Pattern.compile("<(/?)([a-z0-9]+)[^>]*?(/?)>").matcher(card.replaceFirst("<!DOCTYPE html>", ""));
        int checked = 0;
        while (tag.find()) {
            if (tag.group(2).equals("meta") || !tag.group(3).isEmpty()) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.push(tag.group(2));
            } else {
                assertThat(tag.group(2)).isEqualTo(open.pop());
                checked++;
            }
        }
        assertThat(open).isEmpty();
        assertThat(checked).isGreaterThan(100);
    }

    @Test
    void itHoldsFiguresSettingsHashesAndChanges() {
        assertThat(card).contains("0.5000", "75.0%", "10 of 10", "c0ffee", "5ha", "12,345", "/data/reviews.tsv");
        assertThat(card).contains("<tr class=\"changed\"><td><code>hidden_size</code></td><td>48</td>");
        assertThat(card).contains("<tr><td><code>word_vec_dim</code></td><td>64</td>");
        assertThat(Pattern.compile("class=\"changed\"").matcher(card).results()).hasSize(1);
        assertThat(card).contains("<tr class=\"best\"><td class=\"number\">★ 2</td>");
    }

    @Test
    void theConfusionIsShadedByTheShareOfItsClass() {
        assertThat(card)
                .contains("<td class=\"cell right\" style=\"--share:0.875\">7</td>")
                .contains("<td class=\"cell\" style=\"--share:0.167\">2</td>");
    }

    @Test
    void itSpeaksKorean() {
        String korean = html(Messages.of(Locale.KOREAN));

        assertThat(korean).contains("<html lang=\"ko\">", "혼동 행렬", "검증 손실", "10 중 10");
        assertThat(korean).doesNotContain("Confusion");
    }

    @Test
    void aPointStandsWhereItsValueIs() {
        // the axes go from 0 to 10 and from 0 to 1; the drawing from (52, 210) to (548, 12)
        String chart = new SvgChart("t", "x")
                .line("l", "valid", List.of(new CurvePoint(0, 0), new CurvePoint(5, .5), new CurvePoint(10, 1)), false)
                .html();

        assertThat(chart).contains("points=\"52.0,210.0 296.0,111.0 540.0,12.0 \"");
        assertThat(chart).contains(">0.2</text>", ">0.8</text>", ">10</text>");
    }

    @Test
    void valuesThatAreAllTheSameAreALineAndNoneAreNoChart() {
        assertThat(new SvgChart("t", "x")
                        .line("l", "valid", List.of(new CurvePoint(1, .5)), true)
                        .html())
                .contains("<circle")
                .doesNotContain("NaN");
        assertThat(new SvgChart("t", "x")
                        .line("l", "valid", List.of(new CurvePoint(1, Double.NaN)), true)
                        .html())
                .isEmpty();
    }
}
