package io.staithe.policy.access.condition;

import io.staithe.policy.access.context.RequestContext;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** {@code BinaryEquals}: the same bytes; their base64 may be spelled with or without padding. */
final class BinaryTest implements ValueTest {
    private final List<byte[]> operands;

    BinaryTest(List<String> operands) {
        this.operands = operands.stream()
                .map(BinaryTest::decode)
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean hit(String actual, RequestContext context) {
        Optional<byte[]> value = decode(actual);
        if (value.isEmpty()) {
            return false;
        }
        for (byte[] operand : operands) {
            if (Arrays.equals(operand, value.get())) {
                return true;
            }
        }
        return false;
    }
}
