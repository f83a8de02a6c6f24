package io.staithe.policy.access.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.PolicyVersion;
import io.staithe.policy.access.match.ActionPattern;
import io.staithe.policy.access.match.RequestArn;
import io.staithe.policy.access.match.ResourcePattern;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What a decision leaves behind for the garbage collector, whether or not a compiler has optimised it. */
class AllocationTest {
    private static final int ROUNDS = 20_000;
    private static final RequestContext CONTEXT = RequestContext.builder()
            .put("aws:SourceIp", "192.0.2.1")
            .put("aws:PrincipalOrgID", "o-1")
            .put("aws:PrincipalTag/team", "red")
            .put("aws:SourceArn", "arn:aws:ecs:eu-west-1:111122223333:task/x")
            .put("aws:CurrentTime", "2024-01-01T00:00:00Z")
            .build();
    private static final RequestArn APP = RequestArn.of("arn:aws:ecr:eu-west-1:111122223333:repository/red/app");

    private static long bytesEach(BooleanSupplier decision) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        run(decision);
        long before = threads.getThreadAllocatedBytes(thread);
        run(decision);
        return (threads.getThreadAllocatedBytes(thread) - before) / ROUNDS;
    }

    private static void run(BooleanSupplier decision) {
        int yes = 0;
        for (int i = 0; i < ROUNDS; i++) {
            yes += decision.getAsBoolean() ? 1 : 0;
        }
        assertThat(yes).isEqualTo(ROUNDS);
    }

    private static ResourcePattern resource(String text) {
        return ResourcePattern.compile(text, PolicyVersion.V2012_10_17, PolicyKind.IDENTITY, false);
    }

    private static Conditions condition(String operator, String key, String operand) {
        return Written.only(Written.condition(operator, key, List.of("x", operand)));
    }

    @Test
    void actionsAndResourcesLeaveNothing() {
        ActionPattern action = ActionPattern.compile("ECR:batch*Get*I?age");
        assertThat(bytesEach(() -> action.matches("ecr:BatchGetImage"))).isZero();
        ResourcePattern general = resource("arn:aws:ecr:*:1111*3333:repository/*/a?p");
        assertThat(bytesEach(() -> general.matches(APP, CONTEXT))).isZero();
        ResourcePattern prefix = resource("arn:aws:ecr:eu-west-1:111122223333:repository/red/*");
        assertThat(bytesEach(() -> prefix.matches(APP, CONTEXT))).isZero();
    }

    @Test
    void conditionsOnTextsAndPresenceLeaveNothing() {
        Conditions texts = Written.only(
                Written.condition("StringEquals", "aws:PrincipalOrgID", List.of("o-2", "o-1")),
                Written.condition("StringLike", "aws:PrincipalTag/team", List.of("b*", "r?*d")),
                Written.condition("StringNotEqualsIgnoreCase", "aws:PrincipalTag/team", List.of("BLUE")),
                Written.condition("ForAnyValue:StringEquals", "aws:PrincipalTag/team", List.of("red")),
                Written.condition("Null", "aws:TokenIssueTime", List.of("true")));
        assertThat(bytesEach(() -> texts.met(CONTEXT))).isZero();
    }

    @Test
    void whatMustBeReadOrFilledInLeavesLittle() {
        ResourcePattern variable = resource("arn:aws:ecr:*:*:repository/${aws:PrincipalTag/team}/*");
        assertThat(bytesEach(() -> variable.matches(APP, CONTEXT))).isLessThan(64);
        Conditions address = condition("IpAddress", "aws:SourceIp", "192.0.2.0/24");
        assertThat(bytesEach(() -> address.met(CONTEXT))).isLessThan(128);
        Conditions arn = condition("ArnLike", "aws:SourceArn", "arn:aws:ecs:*:*:task/*");
        assertThat(bytesEach(() -> arn.met(CONTEXT))).isLessThan(128);
        Conditions date = condition("DateLessThan", "aws:CurrentTime", "2025-01-01T00:00:00Z");
        assertThat(bytesEach(() -> date.met(CONTEXT))).isLessThan(256);
    }
}
