package io.staithe.policy.access.reference;

import java.math.BigDecimal;
import java.util.Optional;

/** A decimal number. */
final class SlowNumber {
    private SlowNumber() {}

    static Optional<BigDecimal> read(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
