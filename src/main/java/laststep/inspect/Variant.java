package laststep.inspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import laststep.model.TrainedModel;
import laststep.text.Encoded;
import laststep.text.Token;
import laststep.text.Vocabulary;

/**
 * A sentence and what a person made of it, word by word: a value, of which every change makes another. What stands between
 * the words is kept, so that the sentence can be typed as it is. What a changed sentence's tokens are is again the
 * tokeniser's to say.
 */
public final class Variant {
    private final String original;
    private final List<Piece> from;
    private final List<Piece> pieces;
    /** Behind the last piece: what the tokeniser drops, and the words behind max_length. */
    private final String tail;

    private Variant(String original, List<Piece> from, List<Piece> pieces, String tail) {
        this.original = original;
        this.from = from;
        this.pieces = List.copyOf(pieces);
        this.tail = tail;
    }

    /** A sentence as it is, cut as the model reads it. */
    public static Variant of(TrainedModel model, String sentence) {
        Encoded encoded = model.encode(sentence);
        List<Token> tokens = encoded.tokens();
        List<Piece> pieces = new ArrayList<>();
        int end = 0;
        for (int t = 0; t < tokens.size(); ) {
            int next = t + 1;
            while (next < tokens.size()
                    && tokens.get(next).start() == tokens.get(t).start()) {
                next++; // the jamo of one syllable
            }
            Token token = tokens.get(t);
            int id = next > t + 1 || encoded.ids()[t] == Vocabulary.UNK ? Piece.NO_ID : encoded.ids()[t];
            String text = encoded.sentence().substring(token.start(), token.end());
            pieces.add(new Piece(encoded.sentence().substring(end, token.start()), text, pieces.size(), id));
            end = token.end();
            t = next;
        }
        String typed = encoded.sentence();
        return new Variant(typed.strip(), List.copyOf(pieces), pieces, typed.substring(end));
    }

    /** The sentence it all began with. */
    public String original() {
        return original;
    }

    public List<Piece> pieces() {
        return pieces;
    }

    /** What the network is to read. */
    public String sentence() {
        StringBuilder words = new StringBuilder();
        for (int k = 0; k < pieces.size(); k++) {
            words.append(gap(k)).append(pieces.get(k).text());
        }
        return words.append(tail).toString().strip();
    }

    /** What was first had nothing before it; further on a space is wanted. */
    private String gap(int k) {
        Piece piece = pieces.get(k);
        if (k == 0) {
            return piece.before().stripLeading();
        }
        return piece.origin() == 0 ? " " + piece.before().stripLeading() : piece.before();
    }

    /** Whether another sentence has become of it. */
    public boolean changed() {
        return !sentence().equals(original);
    }

    /** As it was at first. */
    public Variant restored() {
        return new Variant(original, from, from, tail);
    }

    /** With another word, or several, in a piece's place. @param words not blank */
    public Variant replaced(int at, String words) {
        List<Piece> now = new ArrayList<>(pieces);
        String typed = words.strip().replaceAll("\\s+", " ");
        Piece first = from.get(pieces.get(at).origin());
        now.set(
                at,
                typed.equals(first.text())
                        ? pieces.get(at).with(typed, first.id())
                        : pieces.get(at).with(typed));
        return new Variant(original, from, now, tail);
    }

    /** Without a piece; what was glued to it begins a word in its place. The last one that is left stays. */
    public Variant without(int at) {
        if (pieces.size() == 1) {
            return this;
        }
        List<Piece> now = new ArrayList<>(pieces);
        take(now, at);
        return new Variant(original, from, now, tail);
    }

    /** With a piece at another place. @param to the index it then has */
    public Variant moved(int at, int to) {
        List<Piece> now = new ArrayList<>(pieces);
        now.add(Math.max(0, Math.min(to, pieces.size() - 1)), take(now, at));
        return new Variant(original, from, now, tail);
    }

    private static Piece take(List<Piece> now, int at) {
        Piece taken = now.remove(at);
        if (at < now.size() && now.get(at).glued() && !taken.glued()) {
            now.set(at, now.get(at).behind(taken.before().isEmpty() ? " " : taken.before()));
        }
        return taken;
    }

    /** The pieces in their order, with those that were left out where they stood. */
    public List<PieceMark> marks() {
        boolean[] inOrder = inOrder();
        List<PieceMark> marks = new ArrayList<>();
        List<Piece> gone = new ArrayList<>(from);
        gone.removeIf(piece -> pieces.stream().anyMatch(kept -> kept.origin() == piece.origin()));
        for (int k = 0; k < pieces.size(); k++) {
            Piece piece = pieces.get(k);
            if (inOrder[k]) {
                deleted(gone, piece.origin(), marks);
            }
            String was = from.get(piece.origin()).text();
            marks.add(new PieceMark(gap(k), piece.text(), was.equals(piece.text()) ? null : was, !inOrder[k], false));
        }
        deleted(gone, from.size(), marks);
        return marks;
    }

    /** Those that stood before a place. @param gone loses them */
    private static void deleted(List<Piece> gone, int place, List<PieceMark> marks) {
        while (!gone.isEmpty() && gone.get(0).origin() < place) {
            Piece piece = gone.remove(0);
            marks.add(new PieceMark(piece.before(), piece.text(), null, false, true));
        }
    }

    /** Which pieces stayed: the longest run of pieces, not all adjacent, that still follow each other as at first. */
    private boolean[] inOrder() {
        int[] length = new int[pieces.size()];
        int[] before = new int[pieces.size()];
        Arrays.fill(before, -1);
        for (int k = 0; k < length.length; k++) {
            for (int j = 0; j < k; j++) {
                if (pieces.get(j).origin() < pieces.get(k).origin() && length[j] > length[k]) {
                    length[k] = length[j];
                    before[k] = j;
                }
            }
            length[k]++;
        }
        boolean[] inOrder = new boolean[pieces.size()];
        int end = IntStream.range(0, length.length)
                .reduce(-1, (best, k) -> best < 0 || length[k] > length[best] ? k : best);
        for (int k = end; k >= 0; k = before[k]) {
            inOrder[k] = true;
        }
        return inOrder;
    }
}
