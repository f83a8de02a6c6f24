package io.staithe.policy.lifecycle.listing;

import io.staithe.policy.json.JsonScalar;
import io.staithe.policy.json.JsonSyntaxException;
import io.staithe.policy.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Reads moments as the AWS command line prints them: ISO 8601 with an offset, or seconds since 1970, both with or
 * without a fraction.
 */
final class Timestamps {
    private static final int NANO_DIGITS = 9;
    private static final int MAX_DIGITS =
            40; // of a sane number; one with a large exponent would take ages to write out
    private static final BigInteger NANOS = BigInteger.TEN.pow(NANO_DIGITS);

    private Timestamps() {}

    static Instant read(JsonValue value, String name) throws JsonSyntaxException {
        try {
            if (value instanceof JsonScalar scalar && scalar.isString()) {
                return OffsetDateTime.parse(scalar.text()).toInstant();
            }
            if (value instanceof JsonScalar scalar && isNumber(scalar)) {
                return seconds(new BigDecimal(scalar.text()));
            }
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new JsonSyntaxException(name + " is no moment that can be told", value.at());
        }
        throw new JsonSyntaxException(
                name + " is of type " + value.typeName() + ", not a time in ISO 8601 with an offset or in seconds",
                value.at());
    }

    private static boolean isNumber(JsonScalar scalar) {
        return scalar.type() == JsonScalar.Type.INTEGER || scalar.type() == JsonScalar.Type.NUMBER;
    }

    private static Instant seconds(BigDecimal seconds) {
        if (Math.abs((long) seconds.scale()) > MAX_DIGITS || seconds.precision() > MAX_DIGITS) {
            throw new ArithmeticException("too many digits");
        }
        BigInteger nanos = seconds.movePointRight(NANO_DIGITS)
                .setScale(0, RoundingMode.FLOOR)
                .toBigIntegerExact();
        BigInteger[] parts = nanos.divideAndRemainder(NANOS);
        return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
    }
}
