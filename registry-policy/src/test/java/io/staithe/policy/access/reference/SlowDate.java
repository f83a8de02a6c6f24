package io.staithe.policy.access.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/** A date of ISO 8601 as the W3C profiles it, or seconds since 1970; four digits are a year. */
final class SlowDate {
    private SlowDate() {}

    static Optional<Instant> read(String text) {
        try {
            return Optional.of(date(text));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Instant date(String text) {
        if (text.contains("T")) {
            int point = text.indexOf('.');
            if (point >= 0 && !Character.isDigit(text.charAt(point + 1))) {
                throw new DateTimeException("a point without a fraction");
            }
            return OffsetDateTime.parse(text).toInstant();
        }
        return switch (shape(text)) {
            case "9999" ->
                LocalDate.of(Integer.parseInt(text), 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
            case "9999-99" -> YearMonth.parse(text).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            case "9999-99-99" -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            default -> epoch(text);
        };
    }

    private static Instant epoch(String text) {
        if (!text.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))) {
            throw new DateTimeException("no seconds since 1970");
        }
        BigDecimal seconds = new BigDecimal(text);
        BigDecimal nanos = seconds.movePointRight(9).setScale(0, RoundingMode.FLOOR);
        BigInteger[] parts = nanos.toBigInteger().divideAndRemainder(BigInteger.TEN.pow(9));
        return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
    }

    private static String shape(String text) {
        StringBuilder shape = new StringBuilder();
        text.chars().forEach(c -> shape.append(c >= '0' && c <= '9' ? '9' : (char) c));
        return shape.toString();
    }
}
