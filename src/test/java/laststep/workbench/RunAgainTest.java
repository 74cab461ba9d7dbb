package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.model.HistoryRow;
import laststep.model.TrainedModel;
import laststep.text.Corpus;
import laststep.text.LoadedCorpus;
import laststep.training.RerunComparison;
import laststep.training.RerunComparison.Change;
import org.junit.jupiter.api.Test;

class RunAgainTest {
    private final Session session = new Session();
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final ManualQueue training = new ManualQueue();
    private final Jobs jobs = new Jobs(Runnable::run, errors, System::nanoTime);
    private final RunAgain again = new RunAgain(
            session,
            new TokenizedCorpora(),
            jobs,
            new Threads(Runnable::run, Runnable::run, Runnable::run, Runnable::run, training));

    private OpenModel open(TrainedModel model) {
        OpenModel shown = new OpenModel(model, new Problem("model.run", 1));
        session.model().set(shown);
        return shown;
    }

    @Test
    void theSameWeightsComeOutAndTheShownModelIsNotTouched() {
        OpenModel shown = open(SmallModel.trained(1));
        session.corpus().set(SmallCorpus.load());

        again.start();
        assertThat(again.running().get().description().key()).isEqualTo("job.again");
        assertThat(again.badge().getValue()).isNull();
        training.runAll();

        assertThat(again.running().get()).isNull();
        assertThat(again.badge().getValue().same()).isTrue();
        assertThat(session.model().get()).isSameAs(shown);
        assertThat(errors.entries()).isEmpty();
    }

    @Test
    void theBadgeBelongsToItsModelAlone() {
        OpenModel shown = open(SmallModel.trained(1));
        session.corpus().set(SmallCorpus.load());
        again.start();
        training.runAll();

        open(SmallModel.trained(2));
        assertThat(again.badge().getValue()).isNull();
        session.model().set(shown);
        assertThat(again.badge().getValue()).isNotNull();
    }

    @Test
    void aModelWhoseCorpusIsNotOpenSaysWhichToOpen() {
        open(SmallModel.trained(1));
        assertThat(again.obstacle().getValue()).isEqualTo(new Problem("rerun.obstacle.noCorpus", "small", "00"));

        Corpus small = SmallCorpus.load().corpus();
        Corpus other = new Corpus("other", "", small.rows(), small.labels(), "11");
        session.corpus().set(new LoadedCorpus(other, null));
        assertThat(again.obstacle().getValue().key()).isEqualTo("rerun.obstacle.corpus");
        again.start();
        assertThat(training.waiting()).isZero();

        session.corpus().set(SmallCorpus.load());
        assertThat(again.obstacle().getValue()).isNull();
    }

    @Test
    void aCancelledRunLeavesNoBadge() {
        open(SmallModel.trained(1));
        session.corpus().set(SmallCorpus.load());

        again.start();
        again.cancel();
        training.runAll();

        assertThat(again.running().get()).isNull();
        assertThat(again.badge().getValue()).isNull();
        assertThat(errors.entries()).isEmpty();
    }

    @Test
    void theBadgeSaysPlainlyWhatCameOut() {
        RerunComparison same = new RerunComparison(1234, 0, 0, "", "0123456789ab", "0123456789ab", null, List.of());
        assertThat(english(same)).isEqualTo("Same to the bit: all 1,234 weights, SHA-256 01234567… both times.");

        HistoryRow first = new HistoryRow(2, 80, 0, 0, 0, 0, 0, 0, 0, 0);
        List<Change> changed = List.of(new Change("kernels", "a", "b"), new Change("threads", "1", "2"));
        RerunComparison other =
                new RerunComparison(1234, 1200, 0.00025, "emb.weight", "0123456789ab", "ab0123456789", first, changed);
        assertThat(english(other))
                .isEqualTo(
                        "Differs: 1,200 of 1,234 weights, max |Δ| 2.5E-4 in emb.weight (SHA-256 01234567… and ab012345…)."
                                + " First seen in the figures of epoch 2 (step 80)."
                                + " Not the same this time: kernels was a and is b, threads was 1 and is 2.");
    }

    private static String english(RerunComparison found) {
        return Messages.english().word(RunBadge.of(found).words());
    }
}
