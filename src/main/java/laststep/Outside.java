package laststep;

import java.nio.file.Path;
import java.util.Locale;
import laststep.ui.FileDialogs;
import laststep.workbench.CorpusLibrary;
import laststep.workbench.Threads;

/**
 * What the workbench finds around it; tests bring their own.
 *
 * @param folder where the settings are kept
 * @param locale whose language is spoken at the first start
 * @param corpora where corpora come from
 * @param dialogs ask for files
 * @param threads where work is done
 */
record Outside(Path folder, Locale locale, CorpusLibrary corpora, FileDialogs dialogs, Threads threads) {}
