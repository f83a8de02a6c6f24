package io.staithe.policy.access.condition;

import java.util.Optional;

/** Which texts are operands of which family; the operators read them by the same rules. */
public final class Operands {
    private Operands() {}

    /**
     * Whether a text is a decimal number: digits, with a sign, a point and an exponent of at most nine digits where wanted.
     *
     * @param text the text
     * @return true where the Numeric operators can compare it
     */
    public static boolean isNumber(String text) {
        return Decimal.parse(text).isPresent();
    }

    /**
     * Whether a text is a date: in the W3C profile of ISO 8601, or seconds since 1970; four digits are a year.
     *
     * @param text the text
     * @return true where the Date operators can compare it
     */
    public static boolean isDate(String text) {
        return Moments.parse(text).isPresent();
    }

    /**
     * Whether a text is {@code true} or {@code false}, in any letter case.
     *
     * @param text the text
     * @return true where {@code Bool} and {@code Null} know it
     */
    public static boolean isBoolean(String text) {
        return isTrue(text) || isFalse(text);
    }

    /**
     * Whether a text is base64, with or without padding.
     *
     * @param text the text
     * @return true where {@code BinaryEquals} can compare it
     */
    public static boolean isBase64(String text) {
        return BinaryTest.decode(text).isPresent();
    }

    /**
     * Whether a text is an internet address of either version, or a range of them: address, slash, number of bits.
     *
     * @param text the text
     * @return true where the IpAddress operators can compare it
     */
    public static boolean isAddressRange(String text) {
        return AddressRange.parse(text).isPresent();
    }

    /**
     * Whether a range is part of another.
     *
     * @param part an address or a range
     * @param whole an address or a range
     * @return true where each address of the one is in the other; false where a text is neither
     */
    public static boolean isWithin(String part, String whole) {
        Optional<AddressRange> inner = AddressRange.parse(part);
        return inner.isPresent()
                && AddressRange.parse(whole)
                        .filter(range -> range.contains(inner.get()))
                        .isPresent();
    }

    /**
     * Whether a range has bits behind its prefix, which are of no account.
     *
     * @param text the text
     * @return true where it is a range and has some
     */
    public static boolean hasHostBits(String text) {
        return AddressRange.parse(text).map(AddressRange::hasHostBits).orElse(false);
    }

    static boolean isTrue(String text) {
        return text.equalsIgnoreCase("true");
    }

    static boolean isFalse(String text) {
        return text.equalsIgnoreCase("false");
    }
}
