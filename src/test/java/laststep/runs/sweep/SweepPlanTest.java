package laststep.runs.sweep;

import static laststep.runs.sweep.SmallSweep.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import laststep.message.Messages;
import laststep.message.ProblemException;
import laststep.runs.sweep.SweepPlan.Configuration;
import laststep.runs.sweep.SweepPlan.Way;
import laststep.training.Setting;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepPlanTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HIDDEN_SIZE | 64,128 , 256              | 64 128 256",
                "DROPOUT     | 0,0,0.5                   | 0 0 0.5",
                "HIDDEN_SIZE | 16..256 log 5             | 16 32 64 128 256",
                "HIDDEN_SIZE | 10..100 log 4             | 10 22 46 100",
                "N_LAYERS    | 1..4                      | 1 2 3 4",
                "DROPOUT     | 0..0.5 step 0.1           | 0 0.1 0.2 0.3 0.4 0.5",
                "DROPOUT     | 0, 0.25..0.35 step 0.05   | 0 0.25 0.3 0.35",
                "DROPOUT     | 0..0.5 step 0.2           | 0 0.2 0.4",
                "LR          | 1e-4..1e-2 log 5          | 0.0001 0.000316 0.001 0.00316 0.01",
                "LR          | 1e-4..1e-2 log 2          | 0.0001 0.01",
                "LR          | 1e-3, 1e-2                | 1e-3 1e-2",
                "CELL        | lstm,gru                  | lstm gru",
                "SEED        | 1..3, 7                   | 1 2 3 7",
            })
    void valuesAreListsAndRanges(Setting setting, String text, String values) {
        assertThat(SweepValues.of(setting, text)).containsExactly(values.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HIDDEN_SIZE | ''                 | hidden_size has no values",
                "HIDDEN_SIZE | 64,x               | hidden_size is “x”. Set a whole number from 1 to 4096",
                "HIDDEN_SIZE | 64,,128            | hidden_size is “”. Set a whole number",
                "HIDDEN_SIZE | 4000..5000 step 500 | hidden_size is “4500”",
                "DROPOUT     | 0..1 step 0.5      | dropout is “1”. Set a number from 0 to below 1",
                "LR          | 1..0               | lr: “1..0” is no range",
                "LR          | 0..1 log 3         | lr: “0..1 log 3” is no range",
                "LR          | 1..2 log 1         | lr: “1..2 log 1” is no range",
                "LR          | 1..2 step 0        | lr: “1..2 step 0” is no range",
                "LR          | a..b               | lr: “a..b” is no range",
                "BATCH_SIZE  | 1..2000            | batch_size has more than 1,000 values",
                "BATCH_SIZE  | 1..1e9 step 1e-9   | batch_size is",
                "CELL        | lstm,tree          | cell is “tree”. Choose one of",
            })
    void whatIsNoValueIsRefusedWithOneSentence(Setting setting, String text, String sentence) {
        refused(() -> SweepValues.of(setting, text), sentence);
    }

    @Test
    void aGridIsEveryCombinationTheLastSettingChangingFastest() {
        SweepPlan plan = plan(Way.GRID, "1,2,3", Setting.HIDDEN_SIZE, "4,8", Setting.LR, "1e-3,1e-2");

        assertThat(plan.configurations())
                .extracting(Configuration::values)
                .containsExactly(
                        Map.of(Setting.HIDDEN_SIZE, "4", Setting.LR, "1e-3"),
                        Map.of(Setting.HIDDEN_SIZE, "4", Setting.LR, "1e-2"),
                        Map.of(Setting.HIDDEN_SIZE, "8", Setting.LR, "1e-3"),
                        Map.of(Setting.HIDDEN_SIZE, "8", Setting.LR, "1e-2"));
        assertThat(plan.runs()).isEqualTo(12);
        assertThat(plan.configuration(5).number()).isEqualTo(2);
        assertThat(plan.seed(5)).isEqualTo(3);
        assertThat(plan.configuration(5).config(3, 2).learningRate().initial()).isEqualTo(1e-2f);
        assertThat(plan.configuration(5).config(3, 2).seed()).isEqualTo(3);
        assertThat(plan.configuration(5).config(3, 2).threads()).isEqualTo(2);
        assertThat(plan.configuration(5).config(3, 2).model().wordVecDim())
                .as("of the base")
                .isEqualTo(4);
    }

    @Test
    void aListIsFirstWithFirstAndASingleValueGoesWithAll() {
        SweepPlan plan =
                plan(Way.LIST, "1", Setting.HIDDEN_SIZE, "4,8,16", Setting.LR, "3e-3,2e-3,1e-3", Setting.CELL, "gru");

        assertThat(plan.configurations())
                .extracting(configuration -> configuration.values().get(Setting.LR))
                .containsExactly("3e-3", "2e-3", "1e-3");
        assertThat(plan.configurations())
                .allSatisfy(configuration -> assertThat(configuration.values()).containsEntry(Setting.CELL, "gru"));
    }

    @Test
    void aListOfUnequalLengthsIsRefused() {
        refused(
                () -> plan(Way.LIST, "1", Setting.HIDDEN_SIZE, "4,8,16", Setting.LR, "1e-3,2e-3"),
                "lr has 2 values and another setting 3");
    }

    @Test
    void whatMeansTheSameIsRunOnce() {
        SweepPlan plan = plan(Way.GRID, "1,1", Setting.LR, "0.01,1e-2,0.010,0.02");

        assertThat(plan.configurations())
                .extracting(configuration -> configuration.values().get(Setting.LR))
                .containsExactly("0.01", "0.02");
        assertThat(plan.repeated()).isEqualTo(2);
        assertThat(plan.seeds()).containsExactly(1L);
    }

    @Test
    void nothingToSweepIsTheBaseWithItsSeeds() {
        SweepPlan plan = plan(Way.GRID, "1..3");

        assertThat(plan.configurations()).hasSize(1);
        assertThat(plan.runs()).isEqualTo(3);
        assertThat(plan.settings()).isEqualTo(List.of());
    }

    @Test
    void seedAndThreadsAreNotSettingsToSweep() {
        refused(() -> plan(Way.GRID, "1", Setting.SEED, "1,2"), "seed is not swept");
        refused(() -> plan(Way.GRID, "1", Setting.THREADS, "1,2"), "threads is not swept");
    }

    @Test
    void moreRunsThanAnybodyCouldWaitForAreRefusedBeforeTheyAreWrittenDown() {
        refused(
                () -> plan(
                        Way.GRID,
                        "1..100",
                        Setting.HIDDEN_SIZE,
                        "1..900",
                        Setting.WORD_VEC_DIM,
                        "1..900",
                        Setting.BATCH_SIZE,
                        "1..900",
                        Setting.N_EPOCHS,
                        "1..900"),
                "10,000 are the most");
    }

    @ParameterizedTest
    @CsvSource({"8, 0, 12, 8, 1", "8, 3, 12, 3, 2", "8, 20, 12, 8, 1", "8, 0, 2, 2, 4", "1, 0, 9, 1, 1", "2, 1, 9, 1, 2"
    })
    void runsAtOnceShareTheCoresOut(int cores, int wanted, int runs, int atOnce, int threads) {
        assertThat(SweepShare.of(cores, wanted, runs)).isEqualTo(new SweepShare(atOnce, threads));
    }

    private static void refused(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(Messages.english().word(e.problem())).contains(sentence));
    }
}
