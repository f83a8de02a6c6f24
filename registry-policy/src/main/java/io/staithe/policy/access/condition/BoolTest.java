package io.staithe.policy.access.condition;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyVersion;
import io.staithe.policy.access.match.Template;
import java.util.List;
import java.util.Set;

/** {@code Bool}: the same text but for letter case, where the request's is one of the two truth values. */
final class BoolTest implements ValueTest {
    private final TextTest texts;

    BoolTest(List<String> operands, PolicyVersion version) {
        this.texts = TextTest.oneByOne(operands, operand -> Template.compileIgnoringCase(operand, version));
    }

    @Override
    public boolean hit(String actual, RequestContext context) {
        return Operands.isBoolean(actual) && texts.hit(actual, context);
    }

    @Override
    public Set<String> keys() {
        return texts.keys();
    }
}
