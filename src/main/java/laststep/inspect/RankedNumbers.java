package laststep.inspect;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Numbers in rising order, to be told apart in several ways. Sorted once. */
final class RankedNumbers {
    private final double[] numbers;
    private final int[] order;

    /** @param numbers NaN for what is left out. Not copied, not to be modified */
    RankedNumbers(double[] numbers) {
        this.numbers = numbers;
        order = rising(numbers);
    }

    private static int[] rising(double[] numbers) {
        int[] falling = UnitValues.falling(numbers);
        int count = (int) Arrays.stream(numbers).filter(x -> !Double.isNaN(x)).count();
        int[] rising = new int[count];
        for (int k = 0; k < count; k++) {
            rising[k] = falling[count - 1 - k];
        }
        return rising;
    }

    /** @param positive of an index in the numbers: whether it is of the class */
    Separation separation(IntPredicate positive) {
        long allPositive = Arrays.stream(order).filter(positive).count();
        long allNegative = order.length - allPositive;
        if (allPositive == 0 || allNegative == 0) {
            return new Separation(Double.NaN, Double.NaN, true, Double.NaN);
        }
        long positiveBelow = 0;
        long negativeBelow = 0;
        double pairs = 0; // of one of the class and one that is not: how many times the former is the larger
        Best best = new Best(allPositive, allNegative);
        for (int start = 0; start < order.length; ) {
            int end = start;
            long positiveHere = 0;
            double number = numbers[order[start]];
            while (end < order.length && numbers[order[end]] == number) {
                positiveHere += positive.test(order[end]) ? 1 : 0;
                end++;
            }
            best.offer(number, true, allPositive - positiveBelow + negativeBelow);
            long negativeHere = end - start - positiveHere;
            pairs += positiveHere * (negativeBelow + negativeHere / 2.0);
            positiveBelow += positiveHere;
            negativeBelow += negativeHere;
            best.offer(number, false, positiveBelow + allNegative - negativeBelow);
            start = end;
        }
        return new Separation(
                pairs / ((double) allPositive * allNegative),
                best.threshold,
                best.above,
                (double) best.right / order.length);
    }

    /** The threshold that tells most rightly; before any, to call all of them what most are. */
    private static final class Best {
        private long right;
        private double threshold;
        private boolean above = true;

        Best(long positive, long negative) {
            right = Math.max(positive, negative);
            threshold = positive > negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }

        void offer(double number, boolean upwards, long rightThen) {
            if (rightThen > right) {
                right = rightThen;
                threshold = number;
                above = upwards;
            }
        }
    }
}
