package laststep.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that tells whether two corpora, or the weights of two models, are the same. */
public final class Sha256 {
    private Sha256() {}

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
