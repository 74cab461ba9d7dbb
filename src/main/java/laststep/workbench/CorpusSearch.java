package laststep.workbench;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The rows that hold what is looked for, found while it is typed. Belongs to the FX thread. */
public final class CorpusSearch {
    private final LatestOnly search;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final BooleanProperty regularExpression = new SimpleBooleanProperty(this, "regularExpression");
    private final ObjectProperty<Optional<String>> label = new SimpleObjectProperty<>(this, "label", Optional.empty());
    private final ReadOnlyObjectWrapper<List<CorpusRow>> found = new ReadOnlyObjectWrapper<>(this, "found", List.of());
    private final ReadOnlyBooleanWrapper malformed = new ReadOnlyBooleanWrapper(this, "malformed");
    private List<CorpusRow> rows = List.of();

    CorpusSearch(Threads threads, ErrorReport errors) {
        search = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        for (ObservableValue<?> asked : List.of(query, regularExpression, label)) {
            asked.subscribe((before, after) -> search());
        }
    }

    /** Looks in other rows, of every class. */
    void lookIn(List<CorpusRow> newRows) {
        rows = newRows;
        found.set(newRows);
        label.set(Optional.empty());
        search();
    }

    private void search() {
        Optional<Predicate<CorpusRow>> wanted = wanted();
        malformed.set(wanted.isEmpty());
        List<CorpusRow> all = rows;
        wanted.ifPresent(test -> search.request(() -> all.stream().filter(test).toList(), found::set));
    }

    /** What is looked for, or nothing if it is no regular expression. */
    private Optional<Predicate<CorpusRow>> wanted() {
        Predicate<CorpusRow> ofLabel = label.get()
                .<Predicate<CorpusRow>>map(name -> row -> row.label().equals(name))
                .orElse(row -> true);
        if (query.get().isEmpty()) {
            return Optional.of(ofLabel);
        }
        try {
            Predicate<String> inText = pattern().asPredicate();
            return Optional.of(ofLabel.and(row -> inText.test(row.text())));
        } catch (PatternSyntaxException malformedExpression) {
            return Optional.empty();
        }
    }

    // corpora are in NFC, some keyboards write hangul in NFD
    private Pattern pattern() {
        int literal = regularExpression.get() ? 0 : Pattern.LITERAL;
        String composed = Normalizer.normalize(query.get(), Normalizer.Form.NFC);
        return Pattern.compile(composed, literal | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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

    /** The rows that were found, in the file's order. */
    public ReadOnlyObjectProperty<List<CorpusRow>> found() {
        return found.getReadOnlyProperty();
    }

    /** The query is no regular expression; what was found last stays. */
    public ReadOnlyBooleanProperty malformed() {
        return malformed.getReadOnlyProperty();
    }
}
