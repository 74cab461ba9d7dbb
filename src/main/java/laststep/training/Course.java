package laststep.training;

import java.util.ArrayList;
import java.util.List;
import laststep.model.HistoryRow;
import laststep.model.TrainedModel;
import laststep.training.Checkpoint.Place;

/** Where a training is, and what it remembers of the way: all its state but the weights and the optimiser's. */
final class Course {
    final List<HistoryRow> history = new ArrayList<>();
    final Stopwatch clock;
    final LearningRate.Schedule schedule;
    final BestWeights best;
    int epoch;
    int batch;
    long step;
    EpochMeans means;

    private Course(Stopwatch clock, LearningRate.Schedule schedule, BestWeights best, EpochMeans means) {
        this.clock = clock;
        this.schedule = schedule;
        this.best = best;
        this.means = means;
    }

    /** Before the first mini-batch. */
    static Course begin(TrainingConfig config, TrainedModel untrained) {
        Course course = new Course(
                new Stopwatch(0), config.learningRate().start(), new BestWeights(untrained), new EpochMeans());
        course.epoch = 1;
        return course;
    }

    /** Where another one was. */
    static Course at(Checkpoint checkpoint, TrainingConfig config) {
        Place place = checkpoint.place();
        Course course = new Course(
                new Stopwatch(place.seconds()),
                config.learningRate().resume(place.learningRate()),
                BestWeights.resume(checkpoint.best(), place.lowestLoss(), place.epochsSinceBest()),
                EpochMeans.of(place.means()));
        course.history.addAll(checkpoint.model().record().history());
        course.epoch = place.epoch();
        course.batch = place.batch();
        course.step = place.step();
        return course;
    }

    Place place(long fingerprint) {
        return new Place(
                epoch,
                batch,
                step,
                clock.seconds(),
                means.sums(),
                schedule.state(),
                best.lowestLoss(),
                best.epochsSince(),
                fingerprint);
    }

    void learnt(TrainingEvent.BatchDone done) {
        batch++;
        step++;
        means.add(done);
    }

    void nextEpoch() {
        epoch++;
        batch = 0;
        means = new EpochMeans();
    }

    /** The epoch of the last mini-batch; 0 before the first. */
    int learntEpoch() {
        return batch == 0 ? epoch - 1 : epoch;
    }
}
