package dev.tickmark.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A filing as it was handed in: a name, the media type that was declared for it (empty where none was), and its bytes.
 * The bytes are shared, not copied: nobody in the house writes to them.
 */
public record SourceFile(String name, String declaredType, byte[] bytes) {

    public SourceFile {
        if (name == null || declaredType == null || bytes == null) {
            throw new IllegalArgumentException("a source file needs a name, a declared type and bytes: " + name + ", " + declaredType);
        }
    }

    /** The SHA-256 of the bytes, in lower-case hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
