package laststep.text;

/** A corpus and the report of how it was read. */
public record LoadedCorpus(Corpus corpus, ImportReport report) {}
