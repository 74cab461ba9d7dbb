package laststep.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import laststep.inspect.ReadToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** With a toolkit, as words are measured. */
@ExtendWith(ApplicationExtension.class)
class TokenColumnsTest {
    private final TokenColumns columns = new TokenColumns();

    @Test
    void aFewColumnsSpreadButStayTogether() {
        columns.setViewport(700);
        columns.show(tokens("a", 3));

        assertThat(columns.width(0)).isBetween(110.0, 113.0);
        assertThat(columns.total()).isLessThan(700);
    }

    @Test
    void longWordsGiveWayBeforeAnythingScrolls() {
        columns.setViewport(400);
        columns.show(List.of(
                token("extraordinarily"), token("a"), token("extraordinarily"), token("extraordinarily"), token("b")));

        assertThat(columns.total()).isLessThanOrEqualTo(400);
        assertThat(columns.width(1)).isGreaterThanOrEqualTo(33);
        assertThat(columns.width(0)).isGreaterThan(columns.width(1));
    }

    @Test
    void hundredsOfTokensKeepTheirWidthAndScrollTogether() {
        columns.setViewport(700);
        columns.show(tokens("word", 300));
        assertThat(columns.total()).isGreaterThan(300 * 34 - 1);

        columns.reveal(299);
        assertThat(columns.offset().get()).isEqualTo(columns.total() - 700);
        columns.show(tokens("word", 5));
        assertThat(columns.offset().get()).isZero();
    }

    @Test
    void everyPixelOfAColumnIsItsTokens() {
        columns.setViewport(700);
        columns.show(tokens("a", 4));

        assertThat(columns.at(columns.left(2))).isEqualTo(2);
        assertThat(columns.at(columns.left(2) - 1)).isEqualTo(1);
        assertThat(columns.at(columns.total())).isEqualTo(-1);
        assertThat(columns.at(-1)).isEqualTo(-1);
    }

    private static List<ReadToken> tokens(String word, int count) {
        return Collections.nCopies(count, token(word));
    }

    private static ReadToken token(String word) {
        return new ReadToken(word, word, false);
    }
}
