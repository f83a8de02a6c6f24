package io.staithe.policy.access.evaluate;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.Patterns;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.match.ResourcePattern;
import java.util.List;

/**
 * The resources of a statement. Immutable and thread-safe.
 *
 * <p>A statement that names none means what its policy is attached to. A repository's policy never means an action without
 * a resource: {@code ecr:GetAuthorizationToken} is not a repository's to give. Source: Amazon ECR, "Private repository
 * policies".
 */
final class ResourceMatcher {
    private final boolean unnamed;
    private final boolean negated;
    private final boolean repositories;
    private final List<ResourcePattern> patterns;

    private ResourceMatcher(boolean unnamed, boolean negated, boolean repositories, List<ResourcePattern> patterns) {
        this.unnamed = unnamed;
        this.negated = negated;
        this.repositories = repositories;
        this.patterns = patterns;
    }

    static ResourceMatcher of(Statement statement, Policy policy, boolean lenient) {
        boolean repositories = policy.kind() == PolicyKind.ECR_REPOSITORY;
        if (statement.resources().isEmpty()) {
            return new ResourceMatcher(true, false, repositories, List.of());
        }
        Patterns resources = statement.resources().get();
        List<ResourcePattern> patterns = resources.values().stream()
                .map(Text::value)
                .map(text -> ResourcePattern.compile(text, policy.version(), policy.kind(), lenient))
                .toList();
        return new ResourceMatcher(false, resources.negated(), repositories, patterns);
    }

    /** The patterns where the statement means what any of them matches, and so can be found by them; else none. */
    List<ResourcePattern> positive() {
        return negated ? List.of() : patterns;
    }

    boolean matches(Resource resource, RequestContext context) {
        if (repositories && resource.isNone()) {
            return false;
        }
        if (unnamed) {
            return true;
        }
        for (ResourcePattern pattern : patterns) {
            if (pattern.matches(resource.arn(), context) || (negated && !pattern.invertible())) {
                return !negated;
            }
        }
        return negated;
    }
}
