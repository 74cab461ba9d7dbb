package laststep.runs.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.training.Setting;

/**
 * The values of a setting as they are written: with commas between them ({@code 64,128,256}), and ranges among them
 * ({@code 1..5}, {@code 0..0.5 step 0.1}, {@code 1e-4..1e-2 log 5}). A range's ends belong to it; its steps are decimal, so
 * that the third of .1 each is .3; those of a logarithmic one have the same ratio, and three digits.
 */
final class SweepValues {
    /** So many values of one setting are more than anybody means. */
    static final int MOST = 1_000;

    private static final Pattern RANGE = Pattern.compile("(.+?)\\s*\\.\\.\\s*(\\S+)(?:\\s+(step|log)\\s+(\\S+))?");
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private final Setting setting;
    private final List<String> values = new ArrayList<>();

    private SweepValues(Setting setting) {
        this.setting = setting;
    }

    /**
     * @return in order, as they were written
     * @throws ProblemException for what cannot be understood, or is no value of the setting
     */
    static List<String> of(Setting setting, String text) {
        if (text.isBlank()) {
            throw new ProblemException("problem.sweep.empty", setting.id());
        }
        SweepValues values = new SweepValues(setting);
        for (String part : text.split(",", -1)) {
            Matcher range = RANGE.matcher(part.strip());
            if (range.matches()) {
                values.addRange(part.strip(), range);
            } else {
                values.add(part.strip());
            }
        }
        return List.copyOf(values.values);
    }

    private void add(String value) {
        Problem problem = setting.problem(value);
        if (problem != null) {
            throw new ProblemException(problem, null);
        }
        if (values.size() == MOST) {
            throw new ProblemException("problem.sweep.many", setting.id(), MOST);
        }
        values.add(value);
    }

    private void addRange(String text, Matcher range) {
        try {
            BigDecimal from = new BigDecimal(range.group(1));
            BigDecimal to = new BigDecimal(range.group(2));
            boolean log = "log".equals(range.group(3));
            List<BigDecimal> steps = log
                    ? ratios(from, to, Integer.parseInt(range.group(4)))
                    : steps(from, to, range.group(4) == null ? BigDecimal.ONE : new BigDecimal(range.group(4)));
            if (!steps.isEmpty()) {
                steps.forEach(value -> add(log ? whole(value) : plain(value)));
                return;
            }
        } catch (NumberFormatException | ArithmeticException e) {
            // said below
        }
        throw new ProblemException("problem.sweep.range", setting.id(), text);
    }

    /** from, from + step, … up to {@code to}; nothing if that leads nowhere. */
    private List<BigDecimal> steps(BigDecimal from, BigDecimal to, BigDecimal step) {
        List<BigDecimal> steps = new ArrayList<>();
        if (step.signum() <= 0) {
            return steps;
        }
        // one more than is allowed is enough to be refused
        for (BigDecimal at = from; at.compareTo(to) <= 0 && steps.size() <= MOST; at = at.add(step)) {
            steps.add(at);
        }
        return steps;
    }

    /** from·(to/from)^(k/(count − 1)) for k = 0 … count − 1; nothing if there are no such. */
    private static List<BigDecimal> ratios(BigDecimal from, BigDecimal to, int count) {
        List<BigDecimal> ratios = new ArrayList<>();
        if (from.signum() <= 0 || to.compareTo(from) <= 0 || count < 2) {
            return ratios;
        }
        double ratio = to.doubleValue() / from.doubleValue();
        ratios.add(from);
        for (int k = 1; k < Math.min(count, MOST + 2) - 1; k++) {
            double value = from.doubleValue() * Math.pow(ratio, (double) k / (count - 1));
            ratios.add(new BigDecimal(value).round(THREE_DIGITS));
        }
        ratios.add(to);
        return ratios;
    }

    /** Of a setting that takes whole numbers only, the nearest. */
    private String whole(BigDecimal value) {
        String rounded = plain(value.setScale(0, RoundingMode.HALF_UP));
        return setting.problem(plain(value)) != null && setting.problem(rounded) == null ? rounded : plain(value);
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() > 8 ? stripped.toString() : stripped.toPlainString();
    }
}
