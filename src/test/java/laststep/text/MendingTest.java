package laststep.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import laststep.text.Mending.Decision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MendingTest {
    @TempDir
    private Path folder;

    private LoadedCorpus original;

    @BeforeEach
    void readAFolder() throws IOException {
        Files.writeString(folder.resolve("test.tsv"), "good\twarm\n\nno tab\nbad\tcold\n");
        Files.writeString(folder.resolve("train.tsv"), "no tab\ngood\tsunny\nbad\twet\n");
        original = CorpusReader.read(folder, ReadListener.NONE);
    }

    private static String rows(LoadedCorpus loaded) {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < loaded.corpus().size(); row++) {
            LabelledText text = loaded.corpus().rows().get(row);
            rows.append(loaded.corpus().part(row))
                    .append(text.line())
                    .append(text.text())
                    .append(' ');
        }
        return rows.toString();
    }

    private LoadedCorpus mend(String file, int line, Decision decision) {
        return Mending.apply(original, Map.of(new RowPlace(file, line), decision));
    }

    @Test
    void aLineThatWasNotTakenIsTakenWhereItStands() {
        LoadedCorpus mended = mend("test.tsv", 3, Decision.mend(" bad ", "no\ttab"));
        assertThat(rows(mended)).isEqualTo("TEST1warm TEST3no tab TEST4cold TRAIN2sunny TRAIN3wet ");
        assertThat(mended.report().rejected()).hasSize(2);
        assertThat(mended.report().rowsTaken()).isEqualTo(5);
    }

    @Test
    void aRowThatIsLeftOutIsReported() {
        LoadedCorpus mended = mend("train.tsv", 3, Decision.LEAVE_OUT);
        assertThat(rows(mended)).isEqualTo("TEST1warm TEST4cold TRAIN2sunny ");
        ImportReport.Rejected last = mended.report().rejected().get(3);
        assertThat(last)
                .extracting(ImportReport.Rejected::file, ImportReport.Rejected::line, ImportReport.Rejected::text)
                .containsExactly("train.tsv", 3, "bad\twet");
    }

    @Test
    void aRowThatWasTakenCanBeMended() {
        LoadedCorpus mended = mend("train.tsv", 2, Decision.mend("new", "dry"));
        assertThat(rows(mended)).isEqualTo("TEST1warm TEST4cold TRAIN2dry TRAIN3wet ");
        assertThat(mended.corpus().labels().names()).containsExactly("bad", "good", "new");
    }

    @Test
    void everyRowIsStillTakenOrReported() {
        int rows = original.corpus().size() + original.report().rejected().size();
        LoadedCorpus mended = Mending.apply(
                original,
                Map.of(
                        new RowPlace("test.tsv", 2), Decision.mend("bad", "x"),
                        new RowPlace("test.tsv", 1), Decision.LEAVE_OUT,
                        new RowPlace("train.tsv", 1), Decision.LEAVE_OUT));
        assertThat(mended.corpus().size() + mended.report().rejected().size()).isEqualTo(rows);
    }

    @Test
    void theDigestIsAnotherAndTheSameForTheSameDecisions() {
        String digest = mend("train.tsv", 3, Decision.LEAVE_OUT).corpus().sha256();
        assertThat(digest).isNotEqualTo(original.corpus().sha256());
        assertThat(mend("train.tsv", 3, Decision.LEAVE_OUT).corpus().sha256()).isEqualTo(digest);
        assertThat(Mending.apply(original, Map.of())).isSameAs(original);
    }

    @Test
    void theLastRowOfAClassButOneCannotBeLeftOut() {
        Map<RowPlace, Decision> allBad = Map.of(
                new RowPlace("test.tsv", 4), Decision.LEAVE_OUT, new RowPlace("train.tsv", 3), Decision.LEAVE_OUT);
        assertThatThrownBy(() -> Mending.apply(original, allBad)).hasMessageContaining("fewer than two classes");
    }
}
