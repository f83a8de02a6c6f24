package io.staithe.policy.access.condition;

import io.staithe.policy.access.context.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The Numeric and Date operators: the request's value is read once and compared with each operand. */
final class OrderTest<T extends Comparable<T>> implements ValueTest {
    private final Function<String, Optional<T>> reader;
    private final Ordering ordering;
    private final List<T> operands = new ArrayList<>();
    private final boolean readable;

    OrderTest(List<String> operands, Function<String, Optional<T>> reader, Ordering ordering) {
        this.reader = reader;
        this.ordering = ordering;
        for (String operand : operands) {
            reader.apply(operand).ifPresent(this.operands::add);
        }
        this.readable = this.operands.size() == operands.size();
    }

    @Override
    public boolean hit(String actual, RequestContext context) {
        Optional<T> value = reader.apply(actual);
        if (value.isEmpty()) {
            return false;
        }
        for (int i = 0; i < operands.size(); i++) {
            if (ordering.holds(value.get().compareTo(operands.get(i)))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean readable() {
        return readable;
    }
}
