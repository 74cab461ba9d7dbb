package laststep.runs.export;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laststep.model.HistoryRow;
import laststep.model.RunRecord;
import laststep.runs.CurvePoint;
import laststep.runs.RunFigures;
import laststep.runs.RunInfo;
import laststep.runs.RunNotes;
import laststep.runs.RunOrigin;
import laststep.runs.RunProgress;
import laststep.runs.RunStatus;
import laststep.training.Setting;
import laststep.training.TrainingConfig;

/** Two epochs of five steps, of which three have been kept. */
final class SampleRun {
    static final Instant STARTED = Instant.parse("2026-03-01T10:00:00Z");

    private SampleRun() {}

    static ExportedRun run() {
        return run("A first try", "as in chapter 3");
    }

    static ExportedRun run(String name, String note) {
        Map<String, String> settings = new LinkedHashMap<>(Setting.textsOf(TrainingConfig.defaults()));
        settings.put("hidden_size", "48");
        RunRecord record = new RunRecord(
                "reviews.tsv", "c0ffee", settings, "plain", 2, Map.of("laststep", "1.0"), 0, 0, List.of());
        RunInfo info = new RunInfo(
                3,
                STARTED,
                new RunNotes(name, note, List.of("gru", "<b>"), 1),
                new RunOrigin("/data/reviews.tsv", Map.of(), record, 12_345, null, "sweep"),
                new RunProgress(RunStatus.FINISHED, 3, 2, 10, 10, .4, .8, 2, .5, .75));
        List<HistoryRow> history = List.of(
                new HistoryRow(1, 5, .7, .5, .6, .55, 1.5, 9, .001, 1.5),
                new HistoryRow(2, 10, .4, .8, .5, .75, 1.2, 9.5, .001, 3));
        List<CurvePoint> loss = List.of(new CurvePoint(1, .7), new CurvePoint(6, .5), new CurvePoint(10, .4));
        return new ExportedRun(info, history, Map.of(RunFigures.LOSS, loss), "5ha");
    }
}
