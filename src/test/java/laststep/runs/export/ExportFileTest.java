package laststep.runs.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFileTest {
    @Test
    void aTableHoldsNoFormula(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("t.csv");
        ExportFile.writeCsv(file, List.of(List.of("name", "loss"), List.of("=A1", "-0.5")));

        assertThat(Files.readString(file)).isEqualTo("\uFEFFname,loss\r\n'=A1,-0.5\r\n");
    }
}
