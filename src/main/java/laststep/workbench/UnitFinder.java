package laststep.workbench;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import laststep.inspect.FoundUnit;
import laststep.inspect.ScannedSentences;
import laststep.inspect.SentenceValue;
import laststep.inspect.TokenGroup;
import laststep.inspect.UnitScan;
import laststep.message.Problem;
import laststep.text.Vocabulary;

/** Which units react to a token, to a typed expression or to a class. Belongs to the FX thread. */
public final class UnitFinder {
    private final UnitsViewModel units;
    private final OneJob searching;
    private final ObjectProperty<FindBy> by = new SimpleObjectProperty<>(this, "by", FindBy.TOKEN);
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObjectProperty<Integer> label = new SimpleObjectProperty<>(this, "label", 0);
    private final ReadOnlyObjectWrapper<FoundUnits> found = new ReadOnlyObjectWrapper<>(this, "found");
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem");

    UnitFinder(UnitsViewModel units, Jobs jobs, Threads threads) {
        this.units = units;
        searching = new OneJob(jobs, threads.loading());
        units.scanned().subscribe((before, now) -> forget());
        for (ObservableValue<?> asked : List.of(by, query, label)) {
            asked.subscribe((before, now) -> problem.set(null));
        }
    }

    /** What was found was found in other sentences, or another network. */
    private void forget() {
        searching.cancel();
        found.set(null);
        problem.set(null);
    }

    /** What a search came to: units, or why there are none. */
    private record Outcome(FoundUnits found, Problem problem) {}

    /** Looks for what is typed or chosen. */
    public void find() {
        Scanned scanned = units.scanned().get();
        String words = query.get().strip();
        if (scanned == null || by.get() != FindBy.CLASS && words.isEmpty()) {
            return;
        }
        problem.set(null);
        UnitScan scan = scanned.scan();
        String quantity = units.unit().quantity();
        switch (by.get()) {
            case TOKEN -> start(progress -> ofToken(scan, words, quantity, progress));
            case TEXT -> findText(scan, words, quantity);
            case CLASS -> {
                int of = Math.min(label.get(), scan.sentences().labels().size() - 1);
                SentenceValue kind = units.value().get();
                start(progress -> ofClass(scan, of, kind, quantity, progress));
            }
        }
    }

    private void findText(UnitScan scan, String words, String quantity) {
        try {
            Pattern expression = RowQuery.of(words, true, Optional.empty()).pattern();
            start(progress -> ofText(scan, words, expression, quantity, progress));
        } catch (PatternSyntaxException malformed) {
            problem.set(ExpressionProblem.of(malformed));
        }
    }

    private void start(Job.Work<Outcome> work) {
        searching.start(new Problem("units.finding"), work, this::show);
    }

    private void show(Outcome outcome) {
        found.set(outcome.found());
        problem.set(outcome.problem());
    }

    private static Outcome ofToken(UnitScan scan, String token, String quantity, Job.Progress progress) {
        Vocabulary vocabulary = scan.model().vocabulary();
        int id = vocabulary.id(token);
        if (id == Vocabulary.UNK && !token.equals(vocabulary.token(Vocabulary.UNK))) {
            return new Outcome(null, new Problem("units.find.unknown", token));
        }
        return ofTokens(scan, token, TokenGroup.ofToken(scan.sentences(), id), quantity, progress, 0);
    }

    private static Outcome ofText(
            UnitScan scan, String words, Pattern expression, String quantity, Job.Progress progress) {
        double share = 0.3; // looking through the text takes about so much
        TokenGroup group = scan.tokens(expression, ScanTask.listener(progress, 0, share));
        return ofTokens(scan, words, group, quantity, progress, share);
    }

    private static Outcome ofTokens(
            UnitScan scan, String words, TokenGroup group, String quantity, Job.Progress progress, double from) {
        int all = scan.sentences().allTokens();
        if (group.size() == 0 || group.size() == all) {
            String key = group.size() == 0 ? "units.find.nowhere" : "units.find.everywhere";
            return new Outcome(null, new Problem(key, words));
        }
        List<FoundUnit> units = scan.find(group, quantity, ScanTask.listener(progress, from, 1));
        Problem inWords = new Problem("units.find.group.tokens", words, group.size(), all, quantity);
        return new Outcome(new FoundUnits(units, inWords), null);
    }

    private static Outcome ofClass(
            UnitScan scan, int label, SentenceValue kind, String quantity, Job.Progress progress) {
        ScannedSentences sentences = scan.sentences();
        long members = IntStream.range(0, sentences.size())
                .filter(s -> sentences.label(s) == label)
                .count();
        String name = sentences.labels().names().get(label);
        if (members == 0 || members == sentences.size()) {
            return new Outcome(null, new Problem(members == 0 ? "units.find.nowhere" : "units.find.everywhere", name));
        }
        List<FoundUnit> units = scan.find(label, kind, quantity, ScanTask.listener(progress, 0, 1));
        Problem inWords = new Problem(
                "units.find.group.class", name, members, sentences.size(), quantity, new Problem(kind.key()));
        return new Outcome(new FoundUnits(units, inWords), null);
    }

    public ObjectProperty<FindBy> by() {
        return by;
    }

    /** The token or the expression. */
    public StringProperty query() {
        return query;
    }

    /** The index of the class. */
    public ObjectProperty<Integer> label() {
        return label;
    }

    /** What was found last, or null. */
    public ReadOnlyObjectProperty<FoundUnits> found() {
        return found.getReadOnlyProperty();
    }

    /** Why nothing was found, in words, or null. */
    public ReadOnlyObjectProperty<Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    /** The search that runs, or null. */
    public ReadOnlyObjectProperty<Job> searching() {
        return searching.running();
    }
}
