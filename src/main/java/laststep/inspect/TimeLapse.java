package laststep.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import laststep.model.TrainedModel;

/**
 * Traces one sentence again and again while a network learns, and keeps a bounded number of the frames, evenly spread
 * from the first to the newest.
 *
 * <p>Memory: every snapshot that is offered has a number, 0, 1, 2 …; of each stretch of {@code stride} numbers one frame
 * is kept. The stride is 1 at first. When there are too many frames, or too many bytes, it is doubled: every other frame
 * is dropped, and from then on only every other of those that were traced before is traced at all. The first frame and
 * the newest always stay, however large they are.
 *
 * <p>Time: a frame is skipped while tracing has taken more than a {@link #MOST_SHARE hundredth} of the time the
 * mini-batches have taken. The first frame is always taken and not counted in that: nothing has been learnt by then, and
 * it is run before the compiler has warmed to it. The last state of a training is always taken too. So all tracing costs
 * at most that share, one frame more, and those two.
 *
 * <p>Belongs to the thread that trains; a {@link Film} may be handed to any.
 */
public final class TimeLapse {
    /** So many can be played at a glance, and are more than a slider has places for a hand. */
    public static final int MOST_FRAMES = 120;

    public static final long MOST_BYTES = 32L << 20;
    /** Of the training's time. */
    public static final double MOST_SHARE = 0.01;

    private final String sentence;
    private final int mostFrames;
    private final long mostBytes;
    private final LongSupplier nanoTime;
    private final List<Kept> kept = new ArrayList<>();
    private long stride = 1;
    private long offered;
    private long lastStep = -1;
    private int traced;
    private long firstNanos;
    private long tracingNanos;
    private long trainingNanos;

    /** @param nanoTime a clock like {@link System#nanoTime}, to take the time of the tracing with */
    public TimeLapse(String sentence, LongSupplier nanoTime) {
        this(sentence, MOST_FRAMES, MOST_BYTES, nanoTime);
    }

    /** @param mostFrames at least 2 */
    TimeLapse(String sentence, int mostFrames, long mostBytes, LongSupplier nanoTime) {
        this.sentence = sentence;
        this.mostFrames = mostFrames;
        this.mostBytes = mostBytes;
        this.nanoTime = nanoTime;
    }

    public String sentence() {
        return sentence;
    }

    /** A mini-batch has been learnt, which took so long. */
    public void learnt(long nanos) {
        trainingNanos += nanos;
    }

    /** Traces the sentence if a frame is due and may be afforded. @return whether it did */
    public boolean offer(TrainedModel model) {
        return offer(model.record().step(), model.record().epoch(), () -> Inspection.of(model, sentence));
    }

    boolean offer(long step, int epoch, Supplier<Inspection> reading) {
        if (step <= lastStep) {
            return false; // the end of an epoch may be one of the steps that are offered anyway
        }
        lastStep = step;
        long number = offered++;
        if (!kept.isEmpty() && (number / stride == newest().number / stride || isDear())) {
            return false;
        }
        take(number, step, epoch, reading);
        return true;
    }

    /** The training ends with this model: the newest frame is of it. @return whether it was traced for that */
    public boolean end(TrainedModel model) {
        return end(model.record().step(), model.record().epoch(), () -> Inspection.of(model, sentence));
    }

    boolean end(long step, int epoch, Supplier<Inspection> reading) {
        if (!kept.isEmpty() && step <= newest().frame.step()) {
            return false;
        }
        lastStep = step;
        take(offered++, step, epoch, reading);
        return true;
    }

    private boolean isDear() {
        return tracingNanos > MOST_SHARE * trainingNanos;
    }

    private void take(long number, long step, int epoch, Supplier<Inspection> reading) {
        long start = nanoTime.getAsLong();
        Inspection first = kept.isEmpty() ? null : kept.get(0).frame.inspection();
        Inspection inspection = reading.get().hiddenStatesOnly(first);
        long nanos = nanoTime.getAsLong() - start;
        if (kept.isEmpty()) {
            firstNanos = nanos;
        } else {
            tracingNanos += nanos;
        }
        traced++;
        kept.add(new Kept(number, new LapseFrame(step, epoch, inspection)));
        while (kept.size() > 2 && (kept.size() > mostFrames || bytes() > mostBytes)) {
            stride *= 2;
            dropAllBut(stride);
        }
    }

    /** Of each stretch the first stays; and the newest. */
    private void dropAllBut(long newStride) {
        Kept newest = newest();
        List<Kept> stay = new ArrayList<>(List.of(kept.get(0)));
        for (Kept one : kept) {
            if (one == newest || one.number / newStride > stay.get(stay.size() - 1).number / newStride) {
                stay.add(one);
            }
        }
        kept.clear();
        kept.addAll(stay);
    }

    private Kept newest() {
        return kept.get(kept.size() - 1);
    }

    private long bytes() {
        return kept.stream()
                .mapToLong(one -> Float.BYTES * one.frame.inspection().hiddenNumbers())
                .sum();
    }

    /** What there is so far, unchanged by what comes later. */
    public Film film() {
        return new Film(
                sentence,
                kept.stream().map(Kept::frame).toList(),
                new LapseCost(traced, firstNanos, tracingNanos, trainingNanos, bytes()));
    }

    /** @param number of its snapshot, among all that were offered */
    private record Kept(long number, LapseFrame frame) {}
}
