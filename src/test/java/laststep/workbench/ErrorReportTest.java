package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CancellationException;
import laststep.message.Problem;
import org.junit.jupiter.api.Test;

class ErrorReportTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final ErrorReport errors = new ErrorReport(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void theNewestProblemStandsFirst() {
        errors.report(new Problem("first"));
        errors.report(new Problem("second"));

        assertThat(errors.entries())
                .containsExactly(
                        new ErrorReport.Entry(NOON, new Problem("second")),
                        new ErrorReport.Entry(NOON, new Problem("first")));
    }

    @Test
    void aDismissedProblemStaysInTheList() {
        errors.report(new Problem("first"));
        errors.dismiss();

        assertThat(errors.unread().get()).isNull();
        assertThat(errors.entries()).hasSize(1);
    }

    @Test
    void aBugIsToldAsSomethingUnexpected() {
        errors.report(new IllegalStateException("why"));

        assertThat(errors.unread().get())
                .isEqualTo(new Problem("problem.unexpected", "java.lang.IllegalStateException: why"));
    }

    @Test
    void aCancellationIsNoProblem() {
        errors.report(new CancellationException());

        assertThat(errors.entries()).isEmpty();
    }

    @Test
    void theListIsBounded() {
        for (int i = 0; i < 1000; i++) {
            errors.report(new Problem("problem", i));
        }

        assertThat(errors.entries()).hasSize(100);
        assertThat(errors.entries().get(0).problem()).isEqualTo(new Problem("problem", 999));
    }
}
