package laststep.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.text.GrammarSymbol.Alternative;
import laststep.text.GrammarSymbol.Part;
import laststep.text.GrammarSymbol.Phrase;
import laststep.text.GrammarSymbol.Polarity;
import laststep.text.GrammarSymbol.Reference;
import laststep.text.GrammarSymbol.Turn;
import laststep.text.GrammarSymbol.Words;

/** Reads the lines of a {@code .grammar} file; docs/samples/README.md describes the format. */
final class GrammarReader {
    private static final Pattern CLASSES = Pattern.compile("classes\\s+(\\S+)\\s+(\\S+)");
    private static final Pattern WORDS = Pattern.compile("words\\s+(\\d{1,4})\\s+(\\d{1,4})");
    private static final Pattern RULE = Pattern.compile("rule\\s+([\\p{L}\\p{N}_]+)(\\s+once)?\\s*(?::\\s*(.+))?");
    private static final Pattern TABLE = Pattern.compile("table\\s+([\\p{L}\\p{N}_]+)\\s*:\\s*(.+)");
    private static final Pattern ALTERNATIVE = Pattern.compile("(?:(\\d{1,4})\\*\\s*)?(?:([+-])\\s+)?(.+)");
    private static final Pattern REFERENCE =
            Pattern.compile("([\\p{L}\\p{N}_]+)([~+-]?)(?:\\s+([\\p{L}\\p{N}_]+))?(\\?)?");
    /** The cell of a form that a word does not have. */
    private static final String NO_SUCH_FORM = ".";

    private final String file;
    private final Map<String, GrammarSymbol> symbols = new LinkedHashMap<>();
    private int line;
    private String positive;
    private String negative;
    private int fewestWords = 1;
    private int mostWords = Integer.MAX_VALUE;
    private GrammarSymbol symbol;
    private List<String> forms;

    private GrammarReader(String file) {
        this.file = file;
    }

    /**
     * @param file the file's name, for the sentence that reports an error
     * @throws ProblemException naming the first line that is no grammar
     */
    static SampleGrammar read(String file, List<String> lines) {
        GrammarReader reader = new GrammarReader(file);
        for (String text : lines) {
            reader.line++;
            reader.take(text);
        }
        return reader.grammar();
    }

    private void take(String text) {
        String content = text.strip();
        if (content.isEmpty() || content.startsWith("#")) {
            return;
        }
        if (!Character.isWhitespace(text.charAt(0))) {
            begin(content);
        } else if (symbol == null) {
            throw wrong(line, "problem.sample.grammar.stray");
        } else {
            takeAlternatives(content);
        }
    }

    private void begin(String content) {
        Matcher classes = CLASSES.matcher(content);
        Matcher words = WORDS.matcher(content);
        Matcher rule = RULE.matcher(content);
        Matcher table = TABLE.matcher(content);
        if (classes.matches()) {
            positive = classes.group(1);
            negative = classes.group(2);
        } else if (words.matches()) {
            fewestWords = Integer.parseInt(words.group(1));
            mostWords = Integer.parseInt(words.group(2));
        } else if (table.matches()) {
            begin(table.group(1), false);
            forms = cells(table.group(2));
        } else if (rule.matches()) {
            begin(rule.group(1), rule.group(2) != null);
            forms = null;
            if (rule.group(3) != null) {
                takeAlternatives(rule.group(3));
            }
        } else {
            throw wrong(line, "problem.sample.grammar.heading");
        }
    }

    private void begin(String name, boolean once) {
        symbol = new GrammarSymbol(name, line, once, new ArrayList<>());
        if (symbols.put(name, symbol) != null) {
            throw wrong(line, "problem.sample.grammar.twice", name);
        }
    }

    private void takeAlternatives(String content) {
        Matcher matcher = ALTERNATIVE.matcher(content);
        if (!matcher.matches()) {
            throw wrong(line, "problem.sample.grammar.alternative");
        }
        int weight = matcher.group(1) == null ? 1 : Integer.parseInt(matcher.group(1));
        Polarity polarity = polarity(matcher.group(2));
        List<String> cells = cells(matcher.group(3));
        if (forms == null) {
            cells.forEach(cell -> symbol.alternatives()
                    .add(new Alternative(weight, polarity, Map.of(GrammarSymbol.ANY_FORM, phrase(cell)))));
        } else {
            symbol.alternatives().add(new Alternative(weight, polarity, phrasesByForm(cells)));
        }
    }

    private static Polarity polarity(String sign) {
        if (sign == null) {
            return Polarity.BOTH;
        }
        return sign.equals("+") ? Polarity.POSITIVE : Polarity.NEGATIVE;
    }

    private Map<String, Phrase> phrasesByForm(List<String> cells) {
        if (cells.size() != forms.size()) {
            throw wrong(line, "problem.sample.grammar.columns", forms.size(), cells.size());
        }
        Map<String, Phrase> phrases = new HashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).equals(NO_SUCH_FORM)) {
                phrases.put(forms.get(column), phrase(cells.get(column)));
            }
        }
        return phrases;
    }

    private List<String> cells(String content) {
        List<String> cells = new ArrayList<>();
        for (String cell : content.split("\\|", -1)) {
            if (cell.isBlank()) {
                throw wrong(line, "problem.sample.grammar.cell");
            }
            cells.add(cell.strip());
        }
        return cells;
    }

    private Phrase phrase(String content) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (int open = content.indexOf('{'); open >= 0; open = content.indexOf('{', at)) {
            int close = content.indexOf('}', open);
            if (close < 0) {
                throw wrong(line, "problem.sample.grammar.brace");
            }
            parts.add(new Words(content.substring(at, open)));
            parts.add(reference(content.substring(open + 1, close)));
            at = close + 1;
        }
        parts.add(new Words(content.substring(at)));
        return new Phrase(List.copyOf(parts));
    }

    private Reference reference(String content) {
        Matcher matcher = REFERENCE.matcher(content);
        if (!matcher.matches()) {
            throw wrong(line, "problem.sample.grammar.reference", content);
        }
        Turn turn = switch (matcher.group(2)) {
            case "~" -> Turn.FLIP;
            case "+" -> Turn.POSITIVE;
            case "-" -> Turn.NEGATIVE;
            default -> Turn.KEEP;
        };
        return new Reference(matcher.group(1), turn, matcher.group(3), matcher.group(4) != null, line);
    }

    private SampleGrammar grammar() {
        if (positive == null || symbols.isEmpty()) {
            throw wrong(Math.max(1, line), "problem.sample.grammar.incomplete");
        }
        String start = symbols.keySet().iterator().next();
        SampleGrammar grammar = new SampleGrammar(file, positive, negative, fewestWords, mostWords, start, symbols);
        grammar.check();
        return grammar;
    }

    private ProblemException wrong(int at, String reason, Object... arguments) {
        return wrong(file, at, reason, arguments);
    }

    static ProblemException wrong(String file, int line, String reason, Object... arguments) {
        return new ProblemException(
                "problem.sample.grammar", file, Integer.toString(line), new Problem(reason, arguments));
    }
}
