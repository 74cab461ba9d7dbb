package laststep.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import laststep.text.Tokenization;
import laststep.text.TokenizerKind;
import laststep.training.Setting;

/**
 * The settings that are also set where the corpus is looked at: how sentences are cut into tokens, and after how many. The
 * session has them while they are sound; whoever sets one sets it in both. Belongs to the FX thread.
 */
final class SharedFields {
    /** How a sentence becomes tokens. */
    static final List<Setting> CUTTING = List.of(Setting.TOKENIZER, Setting.LOWERCASE, Setting.FOLD_DIGITS);

    private final Map<Setting, SettingField> fields;
    private final Session session;
    private boolean taking;

    private SharedFields(Map<Setting, SettingField> fields, Session session) {
        this.fields = fields;
        this.session = session;
    }

    /** Gives the session what stands in the fields, and keeps them the same from then on. */
    static void share(Map<Setting, SettingField> fields, Session session) {
        SharedFields shared = new SharedFields(fields, session);
        CUTTING.forEach(setting -> fields.get(setting).text().subscribe(text -> shared.giveTokenization()));
        session.tokenization().subscribe((before, chosen) -> shared.take(chosen));
        SettingField maxLength = fields.get(Setting.MAX_LENGTH);
        maxLength.text().subscribe(text -> shared.giveMaxLength());
        session.maxLength().subscribe((before, tokens) -> shared.take(tokens.intValue()));
    }

    private void giveTokenization() {
        if (!taking && CUTTING.stream().allMatch(setting -> fields.get(setting).isSound())) {
            session.tokenization()
                    .set(new Tokenization(
                            TokenizerKind.of(text(Setting.TOKENIZER)),
                            Boolean.parseBoolean(text(Setting.LOWERCASE)),
                            Boolean.parseBoolean(text(Setting.FOLD_DIGITS))));
        }
    }

    // three fields change one after the other: half of the change is not to be given back
    private void take(Tokenization chosen) {
        taking = true;
        put(Setting.TOKENIZER, chosen.kind().id());
        put(Setting.LOWERCASE, String.valueOf(chosen.lowercase()));
        put(Setting.FOLD_DIGITS, String.valueOf(chosen.foldDigits()));
        taking = false;
    }

    private void giveMaxLength() {
        if (fields.get(Setting.MAX_LENGTH).isSound()) {
            session.maxLength().set(Integer.parseInt(text(Setting.MAX_LENGTH)));
        }
    }

    private void take(int maxLength) {
        put(Setting.MAX_LENGTH, String.valueOf(maxLength));
    }

    private String text(Setting setting) {
        return fields.get(setting).text().get().strip().toLowerCase(Locale.ROOT);
    }

    /** What means the same already stays as it was typed. */
    private void put(Setting setting, String text) {
        if (!text(setting).equals(text)) {
            fields.get(setting).text().set(text);
        }
    }
}
