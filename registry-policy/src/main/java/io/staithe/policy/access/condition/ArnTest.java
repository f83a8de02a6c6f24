package io.staithe.policy.access.condition;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyVersion;
import io.staithe.policy.access.match.ArnPattern;
import io.staithe.policy.access.match.RequestArn;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The Arn operators. */
final class ArnTest implements ValueTest {
    private final ArnPattern[] patterns;

    ArnTest(List<String> operands, PolicyVersion version) {
        this.patterns = operands.stream()
                .map(operand -> ArnPattern.compile(operand, version))
                .toArray(ArnPattern[]::new);
    }

    @Override
    public boolean hit(String actual, RequestContext context) {
        RequestArn arn = RequestArn.of(actual);
        for (ArnPattern pattern : patterns) {
            if (pattern.matches(arn, context)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Set<String> keys() {
        return List.of(patterns).stream()
                .flatMap(pattern -> pattern.keys().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
