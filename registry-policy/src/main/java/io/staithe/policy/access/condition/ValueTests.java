package io.staithe.policy.access.condition;

import io.staithe.policy.access.document.PolicyVersion;
import io.staithe.policy.access.match.Template;
import java.util.List;

/** Compiles the operands of a condition. */
final class ValueTests {
    private static final ValueTest NEVER = (actual, context) -> false;

    private ValueTests() {}

    static ValueTest of(Comparison comparison, List<String> operands, PolicyVersion version) {
        return switch (comparison) {
            case STRING_EQUALS -> TextTest.exact(operands, operand -> Template.compileLiteral(operand, version));
            case STRING_LIKE -> TextTest.exact(operands, operand -> Template.compile(operand, version));
            case STRING_EQUALS_IGNORE_CASE ->
                TextTest.oneByOne(operands, operand -> Template.compileIgnoringCase(operand, version));
            case NUMERIC_EQUALS,
                    NUMERIC_LESS_THAN,
                    NUMERIC_LESS_THAN_EQUALS,
                    NUMERIC_GREATER_THAN,
                    NUMERIC_GREATER_THAN_EQUALS -> new OrderTest<>(operands, Decimal::parse, Ordering.of(comparison));
            case DATE_EQUALS, DATE_LESS_THAN, DATE_LESS_THAN_EQUALS, DATE_GREATER_THAN, DATE_GREATER_THAN_EQUALS ->
                new OrderTest<>(operands, Moments::parse, Ordering.of(comparison));
            case BOOL -> new BoolTest(operands, version);
            case BINARY_EQUALS -> new BinaryTest(operands);
            case IP_ADDRESS -> new AddressTest(operands);
            case ARN_EQUALS, ARN_LIKE -> new ArnTest(operands, version);
            case NULL -> NEVER;
        };
    }
}
