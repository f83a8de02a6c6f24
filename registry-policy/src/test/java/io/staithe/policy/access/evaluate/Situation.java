package io.staithe.policy.access.evaluate;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.name.Arn;
import io.staithe.policy.access.parse.InvalidPolicyException;
import io.staithe.policy.access.parse.PolicyParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A caller, what stands around it and what is known, told as a story; and the callers and things of the stories. */
final class Situation {
    static final String ACCOUNT = "123456789012";
    static final String OTHER = "999999999999";
    static final String ROLE = "arn:aws:iam::" + ACCOUNT + ":role/team/deployer";
    static final String SESSION = "arn:aws:sts::" + ACCOUNT + ":assumed-role/deployer/run-7";
    static final String ALICE = "arn:aws:iam::" + ACCOUNT + ":user/alice";
    static final String FRED = "arn:aws:sts::" + ACCOUNT + ":federated-user/fred";
    static final String REPOSITORY = "arn:aws:ecr:eu-west-1:" + ACCOUNT + ":repository/team/app";
    static final String PULL = "ecr:BatchGetImage";
    static final Resource APP = Resource.of(Arn.parse(REPOSITORY));
    static final Resource NOTHING = Resource.none(ACCOUNT);

    private final Caller caller;
    private final AccessPolicies.Builder policies = AccessPolicies.builder();
    private final RequestContext.Builder context = RequestContext.builder();
    private final List<PolicySet> serviceControl = new ArrayList<>();
    private final List<PolicySet> resourceControl = new ArrayList<>();

    private Situation(Caller caller) {
        this.caller = caller;
    }

    static Situation of(Caller caller) {
        return new Situation(caller);
    }

    static Caller alice() {
        return Caller.user(Arn.parse(ALICE), Optional.of("AIDAALICE"));
    }

    static Caller session() {
        return Caller.roleSession(Arn.parse(ROLE), Optional.of("AROADEPLOYER"), "run-7");
    }

    static Caller fred() {
        return Caller.federatedUser(Arn.parse(FRED), Arn.parse(ALICE));
    }

    static Caller root() {
        return Caller.root(Arn.parse("arn:aws:iam::" + ACCOUNT + ":root"));
    }

    static Caller stranger() {
        return Caller.user(Arn.parse("arn:aws:iam::" + OTHER + ":user/mallory"), Optional.empty());
    }

    Situation identity(Says... says) {
        policies.identity(set(PolicyKind.IDENTITY, says));
        return this;
    }

    Situation boundary(Says... says) {
        policies.boundary(set(PolicyKind.BOUNDARY, says));
        return this;
    }

    Situation sessionPolicy(Says... says) {
        policies.session(set(PolicyKind.SESSION, says));
        return this;
    }

    Situation resource(Says... says) {
        policies.resource(set(PolicyKind.RESOURCE, says));
        return this;
    }

    Situation repository(Says... says) {
        policies.resource(set(PolicyKind.ECR_REPOSITORY, says));
        return this;
    }

    Situation trust(Says... says) {
        policies.resource(set(PolicyKind.ROLE_TRUST, says));
        return this;
    }

    Situation endpoint(Says... says) {
        policies.endpoint(set(PolicyKind.VPC_ENDPOINT, says));
        return this;
    }

    /** One more level of service control policies; without statements a level without policies. */
    Situation serviceControl(Says... says) {
        serviceControl.add(set(PolicyKind.SERVICE_CONTROL, says));
        return this;
    }

    /** One more level of resource control policies. */
    Situation resourceControl(Says... says) {
        resourceControl.add(set(PolicyKind.RESOURCE_CONTROL, says));
        return this;
    }

    Situation with(String key, String value) {
        context.put(key, value);
        return this;
    }

    Situation withSet(String key, String... values) {
        context.putAll(key, List.of(values));
        return this;
    }

    Decision pulls() {
        return asks(PULL, APP);
    }

    Decision asks(String action, Resource resource) {
        if (!serviceControl.isEmpty()) {
            policies.serviceControl(serviceControl);
        }
        if (!resourceControl.isEmpty()) {
            policies.resourceControl(resourceControl);
        }
        return policies.build().decide(new AccessRequest(caller, action, resource, context.build()));
    }

    static Policy policy(PolicyKind kind, Says... says) {
        try {
            return PolicyParser.strict(kind).withoutSizeLimit().parse(Says.policy(says));
        } catch (InvalidPolicyException e) {
            throw new AssertionError(e);
        }
    }

    private static PolicySet set(PolicyKind kind, Says... says) {
        return says.length == 0 ? PolicySet.of() : PolicySet.of(policy(kind, says));
    }
}
