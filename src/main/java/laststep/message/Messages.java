package laststep.message;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Every word a person sees, in one language. The sentences stand in bundles, a pair of files for each area, under
 * {@code resources/laststep/messages}; all keys share one name space. Patterns are {@link MessageFormat}'s, so numbers
 * are grouped as the language does it; a typographic apostrophe (’) is used in them, as a straight one is syntax.
 */
public final class Messages extends ResourceBundle {
    /** The areas, each a pair of files: area_en.properties and area_ko.properties. */
    public static final List<String> AREAS = List.of(
            "common",
            "problem",
            "corpus",
            "train",
            "runs",
            "sweep",
            "lapse",
            "export",
            "evaluate",
            "inspect",
            "explain",
            "units",
            "compare",
            "laboratory",
            "map",
            "predict",
            "chart",
            "cli");

    /** The languages the program speaks; the first is the one for every other locale. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);
    private static final Messages KOREAN = new Messages(Locale.KOREAN);

    private final Locale locale;
    private final Map<String, String> patterns = new HashMap<>();

    private Messages(Locale locale) {
        this.locale = locale;
        for (String area : AREAS) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "laststep.messages." + area, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
            for (String key : bundle.keySet()) {
                if (patterns.put(key, bundle.getString(key)) != null) {
                    throw new IllegalStateException("the message key " + key + " stands in two areas");
                }
            }
        }
    }

    public static Messages english() {
        return ENGLISH;
    }

    /** The messages in the language of {@code locale} if the program speaks it, else in English. */
    public static Messages of(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? KOREAN : ENGLISH;
    }

    @Override
    public Locale getLocale() {
        return locale;
    }

    /** The sentence of {@code key} with its arguments set in. @throws MissingResourceException if there is none */
    public String get(String key, Object... arguments) {
        return new MessageFormat(pattern(key), locale).format(worded(arguments));
    }

    public String word(Problem problem) {
        return get(problem.key(), problem.arguments().toArray());
    }

    private Object[] worded(Object[] arguments) {
        List<Object> worded = new ArrayList<>(arguments.length);
        for (Object argument : arguments) {
            worded.add(argument instanceof Problem nested ? word(nested) : argument);
        }
        return worded.toArray();
    }

    private String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new MissingResourceException("no message for " + key, Messages.class.getName(), key);
        }
        return pattern;
    }

    /** For FXML's {@code %key}: the sentence with no arguments. */
    @Override
    protected Object handleGetObject(String key) {
        return patterns.containsKey(key) ? get(key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(patterns.keySet());
    }
}
