package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import laststep.text.Corpus;
import laststep.text.ReadListener;
import laststep.text.Tokenization;
import laststep.text.TokenizedCorpus;
import laststep.text.TokenizerKind;
import org.junit.jupiter.api.Test;

class TokenizedCorporaTest {
    private static final Tokenization WORDS = Tokenization.of(TokenizerKind.WHITESPACE);

    private final TokenizedCorpora corpora = new TokenizedCorpora();
    private final Corpus corpus = SmallCorpus.of(IntStream.range(0, 5000)
                    .mapToObj(row -> row % 2 + "\ttext " + row)
                    .toList())
            .corpus();

    @Test
    void theSameIsCutOnce() {
        TokenizedCorpus first = corpora.of(corpus, WORDS, ReadListener.NONE);

        assertThat(corpora.of(corpus, WORDS, (done, total) -> false)).isSameAs(first);
        assertThat(corpora.of(corpus, new Tokenization(TokenizerKind.WHITESPACE, true, false), ReadListener.NONE))
                .isNotSameAs(first);
    }

    @Test
    void whatNobodyWantsIsGivenUp() {
        assertThatThrownBy(() -> corpora.of(corpus, WORDS, (done, total) -> false))
                .isInstanceOf(CancellationException.class);
    }

    /** The first is no longer wanted when it is half done; the second waits for the same, and hears how far it is. */
    @Test
    void whoWaitsForTheSameSeesTheProgressAndKeepsItGoing() throws Exception {
        ExecutorService second = Executors.newSingleThreadExecutor();
        Thread waiting = second.submit(Thread::currentThread).get();
        AtomicLong heard = new AtomicLong();
        List<Future<TokenizedCorpus>> answers = new ArrayList<>();
        TokenizedCorpus first = corpora.of(corpus, WORDS, (done, total) -> {
            if (answers.isEmpty()) {
                answers.add(second.submit(() -> corpora.of(corpus, WORDS, (itsDone, itsTotal) -> {
                    heard.set(itsDone);
                    return true;
                })));
                while (waiting.getState() != Thread.State.BLOCKED) {
                    Thread.onSpinWait(); // until it stands behind the first
                }
            }
            return done < 3000;
        });

        assertThat(heard).hasPositiveValue();
        assertThat(answers.get(0).get()).isSameAs(first);
        second.shutdown();
    }
}
