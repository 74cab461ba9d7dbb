package laststep.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import laststep.message.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurvesFileTest {
    @TempDir
    private Path folder;

    private static LossCurve curve(long steps) {
        LossCurve curve = new LossCurve();
        for (long step = 1; step <= steps; step++) {
            curve.append(step, step % 7 == 0 ? Double.NaN : Math.sin(step) / step);
        }
        return curve;
    }

    @Test
    void whatIsReadGoesOnAsWhatWasWritten() throws IOException {
        LossCurve written = curve(9_000);
        Path file = folder.resolve("curves.csv");
        CurvesFile.write(file, Map.of("train_loss", written.stretches()));

        LossCurve read = CurvesFile.read(file).get("train_loss");

        assertThat(read.stretches()).isEqualTo(written.stretches());
        for (long step = 9_001; step < 20_000; step++) {
            written.append(step, step);
            read.append(step, step);
        }
        assertThat(read.stretches()).isEqualTo(written.stretches());
    }

    @Test
    void aFullDiskIsNoBug() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        assertThatThrownBy(() -> CurvesFile.writeTo(
                        full, Map.of("train_loss", curve(3_000).stretches())))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        for (String damaged : List.of("", "curve\ntrain_loss\n", "no,curves\n1,2\n")) {
            Path file = Files.writeString(folder.resolve("curves.csv"), damaged);
            if (damaged.isEmpty()) {
                assertThat(CurvesFile.read(file)).isEmpty();
            } else {
                assertThatThrownBy(() -> CurvesFile.read(file))
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                e -> assertThat(e.problem().key()).isEqualTo("problem.run.damaged"));
            }
        }
    }
}
