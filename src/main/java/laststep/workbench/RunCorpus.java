package laststep.workbench;

import laststep.runs.RunOrigin;
import laststep.text.Corpus;
import laststep.text.ImportOptions;
import laststep.text.LoadedCorpus;

/** The corpus a run learnt from, as it stands to the one that is open. Belongs to the FX thread. */
final class RunCorpus {
    private final Session session;
    private final Settings settings;
    private final CorpusOpener corpora;

    RunCorpus(Session session, Settings settings, CorpusOpener corpora) {
        this.session = session;
        this.settings = settings;
        this.corpora = corpora;
    }

    /** Whether the same bytes are open, read in the same way. */
    boolean isOpen(RunOrigin origin) {
        LoadedCorpus open = session.corpus().get();
        if (open == null || !open.corpus().sha256().equals(origin.record().corpusSha256())) {
            return false;
        }
        return CorpusNames.file(open.corpus())
                .map(file -> settings.importOf(file).equals(origin.importOptions()))
                .orElse(true);
    }

    /** The open one, if it is the run's; else null. */
    Corpus ifOpen(RunOrigin origin) {
        return isOpen(origin) ? session.corpus().get().corpus() : null;
    }

    /** Runs {@code then} when it is open. If it is gone, or is another one now, that is told instead. */
    void whenOpen(RunOrigin origin, Runnable then) {
        if (isOpen(origin)) {
            then.run();
        } else {
            corpora.openAgain(
                    origin.source(),
                    ImportOptions.of(origin.importOptions()),
                    origin.record().corpusSha256(),
                    then);
        }
    }
}
