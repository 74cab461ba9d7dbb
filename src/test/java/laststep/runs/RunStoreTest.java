package laststep.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import laststep.message.ProblemException;
import laststep.model.RunRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path folder;

    private RunStore store;

    @BeforeEach
    void open() {
        store = new RunStore(folder.resolve("runs"));
    }

    static RunOrigin origin() {
        RunRecord record = new RunRecord(
                "reviews", "ab12", Map.of("hidden_size", "64"), "plain", 2, Map.of("java", "17"), 0, 0, List.of());
        return new RunOrigin("/data/reviews.tsv", Map.of("encoding", "cp949"), record, 1234, null, null);
    }

    @Test
    void anEmptyNotebookListsNothing() {
        assertThat(store.list().runs()).isEmpty();
        assertThat(Files.exists(folder.resolve("runs"))).isFalse();
    }

    @Test
    void whatIsWrittenIsReadBackTheNewestFirst() {
        RunInfo first = store.begin(origin(), NOON);
        RunInfo second = store.begin(origin(), NOON.plusSeconds(60));
        RunInfo changed = second.with(
                        second.notes().named("느린 배송").noted("두 줄\n메모").tagged(List.of("수업", "lr")))
                .with(new RunProgress(RunStatus.STOPPED, 1.5, 2, 7, 30, 0.5, 0.75, 1, 0.6, 0.7));
        store.save(changed);

        assertThat(new RunStore(folder.resolve("runs")).list().runs()).containsExactly(changed, first);
        assertThat(first.progress().validLoss()).isNaN();
    }

    @Test
    void numbersAreNeverGivenTwice() {
        store.begin(origin(), NOON);
        int last = store.begin(origin(), NOON).number();
        store.delete(last);

        assertThat(store.begin(origin(), NOON).number()).isEqualTo(last + 1);
    }

    @Test
    void whatWasDeletedComesBackWhole() throws IOException {
        RunInfo run = store.begin(origin(), NOON);
        Files.writeString(store.history(run.number()), "epoch\n");
        store.delete(run.number());
        assertThat(store.list().runs()).isEmpty();

        store.restore(run.number());

        assertThat(store.list().runs()).containsExactly(run);
        assertThat(store.history(run.number())).content().isEqualTo("epoch\n");
    }

    @Test
    void theBinIsEmptied() {
        RunInfo run = store.begin(origin(), NOON);
        store.delete(run.number());

        store.emptyDeleted();

        assertThatThrownBy(() -> store.restore(run.number())).isInstanceOf(ProblemException.class);
    }

    @Test
    void whatACrashLeftHalfIsTidiedAwayButNotOfARunThatRuns() throws Exception {
        Path left = store.folder(store.begin(origin(), NOON).number()).resolve("run.json.1234.part");
        RunInfo running = store.begin(origin(), NOON);
        Path wanted = store.folder(running.number()).resolve("run.json.5678.part");
        Files.writeString(left, "{");
        Files.writeString(wanted, "{");

        try (AutoCloseable held = store.lock(running.number()).orElseThrow()) {
            store.tidy();
        }

        assertThat(left).doesNotExist();
        assertThat(wanted).exists();
        assertThat(store.list().runs()).hasSize(2);
    }

    @Test
    void aDamagedPageIsNamedAndTheOthersAreStillRead() throws IOException {
        RunInfo whole = store.begin(origin(), NOON);
        RunInfo damaged = store.begin(origin(), NOON);
        Files.writeString(store.folder(damaged.number()).resolve("run.json"), "{\"number\": 2, \"started\": \"soon\"}");

        RunStore.Listing listing = store.list();

        assertThat(listing.runs()).containsExactly(whole);
        assertThat(listing.problems()).extracting("key").containsExactly("problem.run.damaged");
    }

    @Test
    void aRunIsRunningWhileItsLockIsHeld() throws Exception {
        int number = store.begin(origin(), NOON).number();
        assertThat(store.isRunning(number)).isFalse();

        try (AutoCloseable held = store.lock(number).orElseThrow()) {
            assertThat(store.isRunning(number)).isTrue();
            assertThat(store.lock(number)).isEmpty();
        }

        assertThat(store.isRunning(number)).isFalse();
    }
}
