package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StepZoomTest {
    private final StepZoom zoom = new StepZoom();

    @BeforeEach
    void aRunOfAThousandSteps() {
        zoom.covers(new StepRange(1, 1_000));
    }

    @Test
    void atFirstAllStepsAreSeen() {
        assertThat(zoom.seen()).isNull();
    }

    @Test
    void whatIsMarkedIsSeenInWhicheverDirectionItWasMarked() {
        zoom.to(300.4, 199.8);

        assertThat(zoom.seen()).isEqualTo(new StepRange(200, 300));
    }

    @Test
    void zoomingInKeepsThePlaceMeantWhereItIs() {
        zoom.to(200, 600);
        zoom.by(0.5, 300);

        assertThat(zoom.seen()).isEqualTo(new StepRange(250, 450)); // 300 stays a quarter of the way along
    }

    @Test
    void zoomingOutStopsAtAllSteps() {
        zoom.to(200, 600);
        zoom.by(2);
        assertThat(zoom.seen()).isEqualTo(new StepRange(1, 801));
        zoom.by(2);
        assertThat(zoom.seen()).isNull();
    }

    @Test
    void aFewStepsAreTheLeastThatIsSeen() {
        zoom.to(500, 501);
        assertThat(zoom.seen()).isEqualTo(new StepRange(499, 503));
        zoom.by(0.5);
        assertThat(zoom.seen().length()).isEqualTo(StepZoom.LEAST);
    }

    @Test
    void aRunOfThreeStepsIsSeenWhole() {
        zoom.covers(new StepRange(1, 3));
        zoom.by(0.5);

        assertThat(zoom.seen()).isNull();
    }

    @Test
    void movingOnStopsAtTheEndsAndKeepsTheLength() {
        zoom.to(100, 300);
        zoom.move(0.5);
        assertThat(zoom.seen()).isEqualTo(new StepRange(200, 400));
        zoom.move(-5);
        assertThat(zoom.seen()).isEqualTo(new StepRange(1, 201));
        zoom.move(50);
        assertThat(zoom.seen()).isEqualTo(new StepRange(800, 1_000));
    }

    @Test
    void followingKeepsToTheLastSteps() {
        zoom.follow().set(true);
        zoom.followed().set(100);
        assertThat(zoom.seen()).isEqualTo(new StepRange(901, 1_000));
        zoom.covers(new StepRange(1, 1_050));
        assertThat(zoom.seen()).isEqualTo(new StepRange(951, 1_050));
        zoom.covers(new StepRange(1, 100));
        assertThat(zoom.seen()).as("fewer steps than that").isNull();
    }

    @Test
    void zoomingWhileFollowingChangesHowManyAreFollowed() {
        zoom.follow().set(true);
        zoom.followed().set(100);
        zoom.by(0.5);
        assertThat(zoom.followed().get()).isEqualTo(50);
        for (int i = 0; i < 20; i++) {
            zoom.by(0.5);
        }
        assertThat(zoom.followed().get()).isEqualTo(5);
        for (int i = 0; i < 20; i++) {
            zoom.by(2);
        }
        assertThat(zoom.followed().get()).isEqualTo(1_000);
        assertThat(zoom.follow().get()).isTrue();
    }

    @Test
    void choosingStepsEndsFollowingAndAllEndsBoth() {
        zoom.follow().set(true);
        zoom.to(10, 20);
        assertThat(zoom.follow().get()).isFalse();
        zoom.follow().set(true);
        zoom.all();
        assertThat(zoom.follow().get()).isFalse();
        assertThat(zoom.seen()).isNull();
    }
}
