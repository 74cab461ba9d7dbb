package laststep.workbench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.regex.PatternSyntaxException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import laststep.message.Problem;

/** The rows that hold what is looked for, found while it is typed, in the order that is wanted. Belongs to the FX thread. */
public final class CorpusSearch {
    private final LatestOnly search;
    private final Executor fx;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final BooleanProperty regularExpression = new SimpleBooleanProperty(this, "regularExpression");
    private final ObjectProperty<Optional<String>> label = new SimpleObjectProperty<>(this, "label", Optional.empty());
    private final ObjectProperty<RowOrder> order = new SimpleObjectProperty<>(this, "order", RowOrder.OF_THE_FILE);
    private final ReadOnlyObjectWrapper<List<CorpusRow>> found = new ReadOnlyObjectWrapper<>(this, "found", List.of());
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private final ReadOnlyObjectWrapper<Optional<Double>> share =
            new ReadOnlyObjectWrapper<>(this, "share", Optional.empty());
    /** Which search is still wanted: going through a large corpus for an older one is given up. */
    private volatile Object newest;

    private CorpusRows rows = CorpusRows.NONE;
    /** What was looked for last that could be understood: class and order may change while an expression is half typed. */
    private RowQuery sound = RowQuery.of("", false, Optional.empty());

    CorpusSearch(Threads threads, ErrorReport errors) {
        fx = threads.fx();
        search = new LatestOnly(threads.looking(), fx, failure -> failed(failure, errors));
        for (ObservableValue<?> asked : List.of(query, regularExpression, label, order)) {
            asked.subscribe((before, after) -> search());
        }
    }

    /** Looks in other rows, of every class. */
    void lookIn(CorpusRows newRows) {
        rows = newRows;
        found.set(newRows);
        label.set(Optional.empty());
        search();
    }

    private void search() {
        Object request = new Object();
        newest = request;
        share.set(Optional.empty());
        understand();
        RowQuery wanted = new RowQuery(sound.pattern(), sound.watched(), label.get());
        RowSearch looking = new RowSearch(rows, wanted, order.get(), new Watching(request));
        search.request(looking::find, this::show);
    }

    private void understand() {
        try {
            sound = RowQuery.of(query.get(), regularExpression.get(), label.get());
            problem.set(null);
        } catch (PatternSyntaxException malformed) {
            problem.set(ExpressionProblem.of(malformed));
        }
    }

    private void show(CorpusRows answer) {
        share.set(Optional.empty());
        found.set(answer);
    }

    private void failed(Throwable failure, ErrorReport errors) {
        share.set(Optional.empty());
        if (!(failure instanceof CancellationException)) {
            errors.report(failure);
        }
    }

    /** Gives up a search that runs; what was found last stays. */
    public void cancel() {
        newest = null;
        search.forget();
        share.set(Optional.empty());
    }

    private final class Watching implements Job.Progress {
        private final Object request;

        Watching(Object request) {
            this.request = request;
        }

        @Override
        public void report(double done) {
            fx.execute(() -> {
                if (newest == request) {
                    share.set(Optional.of(done));
                }
            });
        }

        @Override
        public boolean cancelled() {
            return newest != request;
        }
    }

    /** What is looked for in the texts, upper and lower case alike; empty finds all. */
    public StringProperty query() {
        return query;
    }

    /** Whether the query is a regular expression. */
    public BooleanProperty regularExpression() {
        return regularExpression;
    }

    /** The class whose rows are looked at, or none for all. */
    public ObjectProperty<Optional<String>> label() {
        return label;
    }

    /** In which order they are shown. */
    public ObjectProperty<RowOrder> order() {
        return order;
    }

    /** The rows that were found. */
    public ReadOnlyObjectProperty<List<CorpusRow>> found() {
        return found.getReadOnlyProperty();
    }

    /** Why the query is no regular expression, or null; what was found last stays then. */
    public ReadOnlyObjectProperty<Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    /** How much is looked through, 0 … 1 or {@link Job#UNKNOWN}, while a search takes long; else nothing. */
    public ReadOnlyObjectProperty<Optional<Double>> share() {
        return share.getReadOnlyProperty();
    }
}
