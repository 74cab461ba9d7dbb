package laststep.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import laststep.math.KernelChoice;
import laststep.math.Kernels;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layer's backward pass against differences of its own forward pass, over sentences of unequal lengths. */
class GradientTest {
    private static final Kernels KERNELS = KernelChoice.best();
    private static final int[] LENGTHS = {3, 0, 1, 4, 3};

    static Stream<Arguments> cellsAndDirections() {
        return Stream.of(CellKind.values())
                .flatMap(kind -> Stream.of(Direction.values()).map(direction -> Arguments.of(kind, direction)));
    }

    static Stream<Arguments> stacks() {
        return Stream.of(CellKind.values())
                .flatMap(kind -> Stream.of(1, 2, 3).map(layers -> Arguments.of(kind, layers)));
    }

    static Stream<Arguments> networks() {
        return Stream.of(ReadOutKind.values())
                .flatMap(readOut -> Stream.of(Padding.values()).map(padding -> Arguments.of(readOut, padding)));
    }

    @ParameterizedTest
    @MethodSource("cellsAndDirections")
    void aCellInOneDirection(CellKind kind, Direction direction) {
        Cell cell = Cell.of(kind, 4, 3, 0, direction, KERNELS);
        cell.initialise(new SplittableRandom(7));
        Packing packing = new Packing(LENGTHS);
        FMatrixRMaj x = Differences.random(packing.rows(), 4, 1);
        FMatrixRMaj weights = Differences.random(packing.rows(), 3, 2);
        CellTape tape = new CellTape(false);
        DoubleSupplier loss = () -> {
            cell.weightsChanged();
            cell.forward(x, packing, tape);
            return Differences.dot(tape.h, weights);
        };
        loss.getAsDouble();
        FMatrixRMaj dx = new FMatrixRMaj(0, 0);
        cell.prepareBackward();
        cell.backward(packing, weights.copy(), tape);
        dx.reshape(x.numRows, x.numCols);
        cell.addInputGradient(tape, dx);
        cell.addInputWeightGradients(x, tape);
        cell.addRecurrentWeightGradient(tape);
        cell.parameters().forEach(p -> Differences.check(p, loss));
        Differences.check("x", x, dx, loss);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void aStackOfBidirectionalLayersWithDropout(CellKind kind, int layers) {
        NetworkSpec spec = new NetworkSpec(9, 4, 3, layers, .4f, kind, Padding.PACKED, ReadOutKind.LAST, 2);
        BiRecurrent stack = new BiRecurrent(spec, KERNELS);
        stack.initialise(new SplittableRandom(5));
        Tape tape = new Tape(layers);
        tape.begin(new Packing(LENGTHS), ReadOutKind.LAST);
        tape.inputs.get(0).setTo(Differences.random(tape.packing.rows(), 4, 1));
        FMatrixRMaj weights = Differences.random(tape.packing.rows(), 6, 2);
        DoubleSupplier loss = () -> {
            stack.cells().forEach(Cell::weightsChanged);
            stack.forward(tape, new SplittableRandom(11));
            return Differences.dot(tape.input(layers), weights);
        };
        loss.getAsDouble();
        tape.dOutput.setTo(weights);
        stack.cells().forEach(Cell::prepareBackward);
        stack.backward(tape, true);
        FMatrixRMaj dx = tape.dOutput.copy();
        stack.parameters().forEach(p -> Differences.check(p, loss));
        Differences.check("x", tape.inputs.get(0), dx, loss);
    }

    @ParameterizedTest
    @EnumSource(ReadOutKind.class)
    void everyReadOut(ReadOutKind kind) {
        ReadOut readOut = new ReadOut(kind);
        Tape tape = new Tape(1);
        tape.packing = new Packing(LENGTHS);
        FMatrixRMaj states = tape.inputs.get(1);
        states.setTo(farApart(tape.packing.rows(), 6));
        FMatrixRMaj weights = Differences.random(LENGTHS.length, 6, 2);
        DoubleSupplier loss = () -> {
            readOut.forward(tape);
            return Differences.dot(tape.readOut, weights);
        };
        loss.getAsDouble();
        tape.dReadOut.setTo(weights);
        readOut.backward(tape);
        Differences.check("H", states, tape.dOutput.copy(), loss);
    }

    @Test
    void theLinearLayer() {
        Linear linear = new Linear("generator", 5, 3, KERNELS);
        linear.initialise(new SplittableRandom(3));
        FMatrixRMaj x = Differences.random(4, 5, 1);
        FMatrixRMaj weights = Differences.random(4, 3, 2);
        FMatrixRMaj y = new FMatrixRMaj(0, 0);
        DoubleSupplier loss = () -> {
            linear.weightsChanged();
            linear.forward(x, y);
            return Differences.dot(y, weights);
        };
        loss.getAsDouble();
        FMatrixRMaj dx = new FMatrixRMaj(0, 0);
        linear.prepareBackward();
        linear.backward(weights, dx);
        linear.addGradients(x, weights);
        linear.parameters().forEach(p -> Differences.check(p, loss));
        Differences.check("x", x, dx, loss);
    }

    @Test
    void logSoftmaxUnderTheMeanNegativeLogLikelihood() {
        int[] labels = {2, 0, 1, 2};
        FMatrixRMaj x = Differences.random(4, 3, 1);
        FMatrixRMaj logY = new FMatrixRMaj(0, 0);
        DoubleSupplier loss = () -> {
            LogSoftmax.forward(x, logY);
            return NllLoss.forward(logY, labels);
        };
        loss.getAsDouble();
        FMatrixRMaj dx = new FMatrixRMaj(0, 0);
        NllLoss.backward(labels, labels.length, 3, dx);
        LogSoftmax.backward(logY, dx);
        Differences.check("x", x, dx, loss);
    }

    @Test
    void theEmbeddingAlsoWhereAWordComesTwice() {
        Embedding embedding = new Embedding(5, 3);
        embedding.initialise(new SplittableRandom(3));
        int[] ids = {4, 0, 4, 1, 4};
        FMatrixRMaj weights = Differences.random(5, 3, 2);
        FMatrixRMaj y = new FMatrixRMaj(0, 0);
        DoubleSupplier loss = () -> {
            embedding.forward(ids, y);
            return Differences.dot(y, weights);
        };
        loss.getAsDouble();
        embedding.backward(ids, weights);
        Differences.check(embedding.weight(), loss);
    }

    /** With lengths of 0 and 1 among them: the classes of an empty sentence are decided by the bias alone. */
    @ParameterizedTest
    @MethodSource("networks")
    void theWholeNetwork(ReadOutKind readOut, Padding padding) {
        NetworkSpec spec = new NetworkSpec(7, 3, 2, 2, .3f, CellKind.LSTM, padding, readOut, 3);
        int[] ids = {2, 3, 4, 1, 1, 1, 1, 1, 5, 1, 1, 1, 6, 2, 2, 3, 4, 5, 6, 1};
        int[] labels = {0, 1, 2, 0, 1};
        try (Workers workers = Workers.of(1)) {
            TextNetwork network = new TextNetwork(spec, KERNELS, workers);
            network.initialise(4);
            BatchTape tape = new BatchTape(2);
            DoubleSupplier loss = () -> {
                network.weightsChanged();
                network.learn(ids, LENGTHS, labels, new SplittableRandom(13), tape);
                return NllLoss.forward(tape.logProbabilities(), labels);
            };
            loss.getAsDouble();
            List<Parameter> smooth = readOut == ReadOutKind.MAX
                    ? network.parameters().subList(17, 19) // below it the maximum changes place within ±2ε
                    : network.parameters();
            assertThat(smooth).isNotEmpty();
            // whoever asks for the loss adds to the gradients
            List<FMatrixRMaj> gradients =
                    smooth.stream().map(p -> p.grad().copy()).toList();
            for (int k = 0; k < smooth.size(); k++) {
                Parameter p = smooth.get(k);
                Differences.check(p.name(), p.value(), gradients.get(k), loss);
            }
        }
    }

    @Test
    void gradientsAreAddedToWhatIsThere() {
        Linear linear = new Linear("generator", 2, 1, KERNELS);
        FMatrixRMaj x = Differences.random(1, 2, 1);
        FMatrixRMaj dy = Differences.random(1, 1, 2);
        linear.addGradients(x, dy);
        float once = linear.parameters().get(0).grad().data[0];
        linear.addGradients(x, dy);

        assertThat(linear.parameters().get(0).grad().data[0]).isEqualTo(2 * once);
        assertThat(linear.parameters().get(1).grad().data[0]).isEqualTo(2 * dy.data[0]);
    }

    /** Numbers 0.5 apart, shuffled: no difference quotient moves one past another. */
    private static FMatrixRMaj farApart(int rows, int cols) {
        List<Float> numbers = new ArrayList<>();
        for (int k = 0; k < rows * cols; k++) {
            numbers.add(.5f * (k - rows * cols / 2));
        }
        Collections.shuffle(numbers, new Random(3));
        FMatrixRMaj matrix = new FMatrixRMaj(rows, cols);
        for (int k = 0; k < matrix.data.length; k++) {
            matrix.data[k] = numbers.get(k);
        }
        return matrix;
    }
}
