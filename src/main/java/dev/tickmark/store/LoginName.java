package dev.tickmark.store;

import dev.tickmark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name under which somebody who signs in with the account of their organisation is recorded: what they are called there, and a mark of the account that no renaming changes. "dana (login 8c1f02a3b4d5)".
 * No key has such a name.
 */
public final class LoginName {

    private static final Pattern LOGIN = Pattern.compile(".* \\(login ([0-9a-f]{12})\\)", Pattern.DOTALL);
    private static final int MARK = 12;
    private static final int LONGEST = 64;

    private LoginName() {
    }

    /** The name of the account that an issuer knows by this subject, and that is called so at the moment. */
    public static String of(String issuer, String subject, String called) {
        String plain = called.replaceAll("[\\p{Cntrl}\\p{Cf}()\\s]+", " ").strip();
        String mark = new SourceFile("", "", (issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8)).sha256().substring(0, MARK);
        return (plain.isEmpty() ? "somebody" : plain.substring(0, Math.min(plain.length(), LONGEST))) + " (login " + mark + ")";
    }

    /** Whether it is a name of this kind. */
    public static boolean isOne(String name) {
        return LOGIN.matcher(name).matches();
    }

    /** Whether two names surely stand for two people. Whether somebody who signs in and somebody who shows a key are two, nobody can tell. */
    static boolean areTwoPeople(String one, String other) {
        Matcher first = LOGIN.matcher(one);
        Matcher second = LOGIN.matcher(other);
        if (first.matches()) {
            return second.matches() && !first.group(1).equals(second.group(1));
        }
        return !second.matches() && !one.equalsIgnoreCase(other);
    }
}
