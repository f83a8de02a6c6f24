package io.staithe.benchmark.policy;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.evaluate.AccessPolicies;
import io.staithe.policy.access.evaluate.AccessRequest;
import io.staithe.policy.access.evaluate.Caller;
import io.staithe.policy.access.evaluate.PolicySet;
import io.staithe.policy.access.evaluate.Resource;
import java.util.List;
import java.util.Map;

/**
 * A question and the policies that answer it, as text; of the organisation's policies each document is a level.
 *
 * @param caller who asks
 * @param action what for
 * @param resource on what
 * @param account whose that is
 * @param context condition keys and their values
 * @param documents all policies
 */
record Case(
        String caller,
        String action,
        String resource,
        String account,
        Map<String, String> context,
        List<Document> documents) {

    AccessRequest request() {
        RequestContext.Builder known = RequestContext.builder();
        context.forEach(known::put);
        return new AccessRequest(Caller.parse(caller), action, Resource.of(resource, account), known.build());
    }

    AccessPolicies policies() {
        AccessPolicies.Builder builder = AccessPolicies.builder();
        for (PolicyKind kind : PolicyKind.values()) {
            List<Document> layer = of(kind);
            if (!layer.isEmpty()) {
                put(builder, kind, layer);
            }
        }
        return builder.build();
    }

    private static void put(AccessPolicies.Builder builder, PolicyKind kind, List<Document> layer) {
        List<PolicySet> each =
                layer.stream().map(one -> PolicySet.of(one.parse())).toList();
        PolicySet all = PolicySet.of(layer.stream().map(Document::parse).toList());
        switch (kind) {
            case SERVICE_CONTROL -> builder.serviceControl(each);
            case RESOURCE_CONTROL -> builder.resourceControl(each);
            case VPC_ENDPOINT -> builder.endpoint(all);
            case IDENTITY -> builder.identity(all);
            case BOUNDARY -> builder.boundary(all);
            case SESSION -> builder.session(all);
            case RESOURCE, ECR_REPOSITORY, ECR_REGISTRY, ROLE_TRUST -> builder.resource(all);
        }
    }

    List<Document> of(PolicyKind kind) {
        return documents.stream().filter(one -> one.kind() == kind).toList();
    }
}
