package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LapsePlayerTest {
    private static final long SECOND = 1_000_000_000L;

    private final LapsePlayer player = new LapsePlayer();

    @Test
    void itFollowsTheNewestFrame() {
        player.load(1);
        player.grow(4, 0);

        assertThat(player.at().get()).isEqualTo(3);
    }

    @Test
    void whoLooksAtAnotherFrameStaysThere() {
        player.load(10);
        player.go(4);
        player.grow(11, 4);
        assertThat(player.at().get()).isEqualTo(4);

        player.grow(6, 2); // thinned: the frame is the third now
        assertThat(player.at().get()).isEqualTo(2);
    }

    @Test
    void whoGoesBackToTheNewestFollowsItAgain() {
        player.load(10);
        player.go(4);
        player.step(5);
        player.grow(11, 9);

        assertThat(player.at().get()).isEqualTo(10);
    }

    @Test
    void aStepEndsAtTheEnds() {
        player.load(3);
        player.step(1);
        assertThat(player.at().get()).isEqualTo(2);

        player.step(-9);
        assertThat(player.at().get()).isZero();
    }

    @Test
    void withNoFrameThereIsNothingToGoTo() {
        player.load(0);
        player.step(-1);
        player.playing().set(true);
        player.tick(SECOND);

        assertThat(player.at().get()).isEqualTo(-1);
        assertThat(player.playing().get()).isFalse();
    }

    @Test
    void itPlaysFromTheStartAtItsSpeedAndStopsAtTheEnd() {
        player.load(11);
        player.speed().set(5);
        player.playing().set(true);
        assertThat(player.at().get()).isZero();

        player.tick(0);
        player.tick(SECOND / 10);
        assertThat(player.at().get()).isZero();
        player.tick(SECOND / 4);
        assertThat(player.at().get()).isEqualTo(1);
        player.tick(SECOND);
        assertThat(player.at().get()).isEqualTo(5);
        assertThat(player.playing().get()).isTrue();

        player.tick(9 * SECOND);
        assertThat(player.at().get()).isEqualTo(10);
        assertThat(player.playing().get()).isFalse();
    }

    @Test
    void aHandOnTheSliderStopsThePlaying() {
        player.load(11);
        player.playing().set(true);
        player.go(7);
        player.tick(SECOND);
        player.tick(5 * SECOND);

        assertThat(player.at().get()).isEqualTo(7);
    }

    @Test
    void anotherFilmIsFollowedFromItsFirstFrame() {
        player.load(10);
        player.go(2);
        player.load(0);
        player.load(1);
        player.grow(2, 0);

        assertThat(player.at().get()).isEqualTo(1);
    }
}
