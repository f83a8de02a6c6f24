package io.staithe.policycheck;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.evaluate.Layer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question and the policies to answer it by, as somebody wrote them down.
 *
 * @param principal who asks: an ARN, the host of a service, or {@code anonymous}
 * @param action what for
 * @param resource on what: an ARN, or a star
 * @param account whose that is, where it is told
 * @param context condition keys
 * @param layers the policies of each layer that is there, level by level; of one level where a layer has no levels
 * @param lenient whether policies are taken that AWS would refuse
 */
record AccessCase(
        String principal,
        String action,
        String resource,
        Optional<String> account,
        RequestContext context,
        Map<Layer, List<List<PolicyText>>> layers,
        boolean lenient) {}
