package laststep.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IoReasonTest {
    /** Linux has a device that is always full. */
    @Test
    void aFullDiskIsCalledThat() {
        assumeThat(Path.of("/dev/full")).exists();
        try (FileOutputStream full = new FileOutputStream("/dev/full")) {
            full.write(1);
            throw new AssertionError("it was not full");
        } catch (IOException e) {
            assertThat(IoReason.of(e)).isEqualTo(new Problem("problem.io.full"));
        }
        assertThat(Messages.of(Locale.KOREAN).word(new Problem("problem.io.full")))
                .isEqualTo("디스크가 가득 찼습니다");
    }

    @Test
    void whatWindowsSaysOfAFullDiskIsUnderstood() {
        assertThat(IoReason.of(new IOException("There is not enough space on the disk")))
                .isEqualTo(new Problem("problem.io.full"));
    }

    @Test
    void whatIsAbsentOrClosedIsCalledThatAndTheRestIsPassedOn() {
        assertThat(IoReason.of(new NoSuchFileException("a"))).isEqualTo(new Problem("problem.io.absent"));
        assertThat(IoReason.of(new AccessDeniedException("a"))).isEqualTo(new Problem("problem.io.denied"));
        assertThat(IoReason.of(new IOException("Input/output error"))).isEqualTo("Input/output error");
    }
}
