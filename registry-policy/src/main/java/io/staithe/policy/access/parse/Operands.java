package io.staithe.policy.access.parse;

import java.math.BigDecimal;
import java.util.Base64;

/** What the simple types of operands take. */
final class Operands {
    private static final int MAX_NUMBER_CHARS = 100;

    private Operands() {}

    static boolean isBool(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    }

    /** Decimals, with or without an exponent. */
    static boolean isNumber(String text) {
        if (text.length() > MAX_NUMBER_CHARS || !text.chars().allMatch(Operands::isOfNumber)) {
            return false;
        }
        try {
            new BigDecimal(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isOfNumber(int c) {
        return Letters.isDigit(c) || c == '.' || c == '+' || c == '-' || c == 'e' || c == 'E';
    }
}
