package io.staithe.policy.lifecycle.plan;

import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.rule.LifecyclePolicy;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;

/**
 * Plans what a lifecycle policy does. A pure function: equal input gives an equal plan, and the order of the images
 * makes no difference. Thread-safe; there is none to create.
 *
 * <p>Source: Amazon ECR, "Lifecycle policies", "How lifecycle policies work". Every rule is evaluated against all
 * images, then rules are applied by priority; what one rule matches, no later rule touches. Where ECR is silent:
 *
 * <ul>
 *   <li>images of one push time are counted by ascending digest;
 *   <li>a referrer whose subject is among the images is neither counted nor taken by rules: it goes with its subject,
 *       and stays while that stays; one whose subject is elsewhere or gone is an image like any other;
 *   <li>a child may be deleted once every index that lists it is deleted, and archived once every such index is
 *       archived or deleted; the index may go in the same plan. This holds through any number of levels;
 *   <li>an archived image that does not tell when it was archived is never old enough.
 * </ul>
 *
 * <p>Takes O(n log n) time for n images with their tags and links, and some hundred bytes an image beside the images.
 */
public final class LifecyclePlanner {
    private LifecyclePlanner() {}

    /**
     * Makes a plan.
     *
     * @param policy what to do
     * @param images all images of a repository, of every status
     * @param at the instant at which ages are taken
     * @return the plan
     * @throws IllegalArgumentException where two images have the same digest
     */
    public static LifecyclePlan plan(LifecyclePolicy policy, Collection<LifecycleImage> images, Instant at) {
        Repository repository = Repository.of(images);
        int[] subjects = repository.subjects();
        LinkPairs children = repository.children();
        Claims claims = Claims.of(policy, repository, subjects, at);
        Fates fates = Guards.apply(policy, repository, claims, subjects, children.forward());
        int rules = policy.rules().size();
        int[] actions = Sequence.of(fates, subjects, children.backward(), rules);
        return new LifecyclePlan(
                policy, at, repository, claims, fates, actions, preview(repository, claims, subjects, rules));
    }

    private static int[] preview(Repository repository, Claims claims, int[] subjects, int rules) {
        BitSet taken = new BitSet();
        for (int i = 0; i < repository.size(); i++) {
            taken.set(i, subjects[i] < 0 && claims.takes(i));
        }
        return claims.byRule(taken, rules);
    }
}
