package laststep.workbench;

import javafx.beans.value.ObservableValue;
import laststep.message.Problem;

/** What the status bar always says. */
public final class StatusViewModel {
    private final Session session;
    private final String kernels;

    /** @param kernels the name of the compute kernels that run here */
    public StatusViewModel(Session session, String kernels) {
        this.session = session;
        this.kernels = kernels;
    }

    /** Which corpus is open. */
    public ObservableValue<Problem> corpus() {
        return session.corpus()
                .map(opened -> new Problem(
                        "status.corpus",
                        CorpusNames.of(opened.corpus()),
                        opened.corpus().size()))
                .orElse(new Problem("status.corpus.none"));
    }

    /** Which model is asked, and from which epoch and step. */
    public ObservableValue<Problem> model() {
        return session.model().map(OpenModel::moment).orElse(new Problem("status.model.none"));
    }

    /** Which compute kernels run here. */
    public String kernels() {
        return kernels;
    }
}
