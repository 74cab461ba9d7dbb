package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
    private static final List<List<String>> ROWS =
            List.of(List.of("text", "mean"), List.of("=1+1", "-0.5"), List.of("-", "+0.25"));

    @TempDir
    private Path folder;

    @Test
    void aCsvFileHoldsNoFormula() throws IOException {
        Path file = folder.resolve("t.CSV");
        TableFile.write(file, ROWS);

        assertThat(Files.readString(file)).isEqualTo("\uFEFFtext,mean\r\n'=1+1,-0.5\r\n-,+0.25\r\n");
    }

    @Test
    void aTsvFileHoldsEveryCellAsItIs() throws IOException {
        Path file = folder.resolve("t.tsv");
        TableFile.write(file, ROWS);

        assertThat(Files.readString(file)).isEqualTo("text\tmean\n=1+1\t-0.5\n-\t+0.25\n");
    }
}
