package dev.tickmark.amount;

/** A unit of measure: an ISO 4217 currency code, {@code %}, {@code shares}, {@code pure} for a bare count, or a currency per share such as {@code JPY/share}. */
public record Uom(String code) {

    public static final Uom PERCENT = new Uom("%");
    public static final Uom SHARES = new Uom("shares");
    public static final Uom PURE = new Uom("pure");

    public Uom {
        if (code == null || code.isBlank()) {
            throw new IllegalArgumentException("a unit of measure needs a code");
        }
    }

    /** The price per share in a currency. */
    public static Uom perShare(String currency) {
        return new Uom(currency + "/share");
    }

    public boolean isCurrency() {
        return code.length() == 3 && isCapital(code.charAt(0)) && isCapital(code.charAt(1)) && isCapital(code.charAt(2));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    @Override
    public String toString() {
        return code;
    }
}
