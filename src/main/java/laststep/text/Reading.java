package laststep.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import laststep.message.ProblemException;

/** One reading of the files of a corpus, from recognising them to their rows. */
final class Reading {
    private static final int PREVIEWED = 60;

    private final DataFiles files;
    private final Layout layout;
    private final ImportOptions options;
    private final ReadProgress progress;
    private final MessageDigest digest = Sha256.digest();
    private final RowTaker taker = new RowTaker();
    private final List<CorpusFile> origins = new ArrayList<>();
    private final Recognised recognised;
    private Raw header;

    Reading(DataFiles files, ImportOptions options, ReadListener listener) throws IOException {
        this.files = files;
        this.options = options;
        progress = new ReadProgress(listener, files.size());
        layout = files.many()
                ? Layout.of(files.files(), options.format())
                : Layout.ofOne(files.files().get(0));
        recognised = recognise();
    }

    private Recognised recognise() throws IOException {
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        for (Layout.Entry entry : layout.entries()) {
            Sample sample = sample(entry.file());
            if (sample.bytes().length > 0 && !layout.texts()) {
                return Recogniser.of(entry.file().fileName(), sample, options);
            }
            texts.writeBytes(sample.bytes());
            texts.write('\n');
            if (texts.size() > Sample.SIZE) {
                break;
            }
        }
        if (layout.texts() && !layout.entries().isEmpty()) {
            byte[] start = texts.toByteArray();
            return TextFiles.recognised(files.name(), new Sample(start, start, true), options);
        }
        throw new ProblemException(files.many() ? "problem.corpus.emptyFolder" : "problem.corpus.empty", files.name());
    }

    private Sample sample(DataFile file) throws IOException {
        try (InputStream in = file.open(progress.looking(), files.guard())) {
            return Sample.of(in);
        }
    }

    /** Reads everything. */
    RowTaker rows() throws IOException {
        boolean several = layout.entries().size() > 1;
        for (Layout.Entry entry : layout.entries()) {
            if (files.many()) {
                origins.add(new CorpusFile(
                        entry.file().name(), entry.part(), taker.taken().size()));
            }
            if (several) {
                digest.update((entry.file().name() + '\0').getBytes(StandardCharsets.UTF_8));
            }
            String name = files.many() ? entry.file().name() : "";
            try (InputStream in = new DigestInputStream(entry.file().open(progress, files.guard()), digest)) {
                if (layout.texts()) {
                    taker.take(name, TextFiles.row(origins.size(), entry, in, recognised.encoding()), recognised);
                } else {
                    read(name, in);
                }
            }
        }
        taker.skip(files.skipped());
        taker.skip(layout.skipped());
        return taker;
    }

    private void read(String name, InputStream in) throws IOException {
        try (Reader reader = Decoding.reader(new BufferedInputStream(in, 1 << 16), recognised.encoding())) {
            RawRows rows = rows(reader);
            boolean first = recognised.columns().header();
            for (Raw row = rows.next(); row != null; row = rows.next()) {
                boolean mayBeHeader = first && row.problem() == null;
                if (mayBeHeader && isHeader(row)) {
                    taker.header(name, row);
                } else {
                    taker.take(name, row, recognised);
                }
                first &= !mayBeHeader;
            }
        }
    }

    /** The first row of the first file; in the others, a row that says the same. */
    private boolean isHeader(Raw row) {
        if (header == null) {
            header = row;
        }
        return header.cells().equals(row.cells());
    }

    private RawRows rows(Reader reader) throws IOException {
        return RawRows.of(
                recognised.format(),
                recognised.encoding(),
                reader,
                recognised.columns().names());
    }

    /** The first rows, each with what would become of it. */
    ImportPreview preview() throws IOException {
        List<ImportPreview.Row> shown = new ArrayList<>();
        for (Raw row : previewed()) {
            boolean isHeader = recognised.columns().header() && header == null && row.problem() == null;
            RowTaker trial = new RowTaker();
            if (isHeader) {
                header = row;
                trial.header("", row);
            } else {
                trial.take("", row, recognised);
            }
            boolean whole = row.cells().isEmpty();
            shown.add(new ImportPreview.Row(
                    row.line(),
                    whole ? List.of(RowTaker.shortened(row.text())) : row.cells(),
                    trial.rejected().isEmpty() ? null : trial.rejected().get(0).reason()));
        }
        return new ImportPreview(recognised, shown, layout.entries().size());
    }

    private List<Raw> previewed() throws IOException {
        List<Layout.Entry> entries = layout.entries();
        if (layout.texts()) {
            List<Raw> texts = new ArrayList<>();
            for (Layout.Entry entry : entries.subList(0, Math.min(PREVIEWED, entries.size()))) {
                try (InputStream in = entry.file().open(progress.looking(), files.guard())) {
                    texts.add(TextFiles.row(texts.size() + 1, entry, in, recognised.encoding()));
                }
            }
            return texts;
        }
        Sample sample = sample(entries.get(0).file());
        return Recogniser.rows(
                sample,
                recognised.format(),
                recognised.encoding(),
                recognised.columns().names(),
                PREVIEWED);
    }

    Recognised recognised() {
        return recognised;
    }

    /** Where the rows came from, if from several files. */
    List<CorpusFile> files() {
        return origins;
    }

    /** Of what has been read. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
