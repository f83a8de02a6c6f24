package io.staithe.policy.lifecycle.plan;

import io.staithe.policy.lifecycle.rule.LifecyclePolicy;
import io.staithe.policy.lifecycle.rule.LifecycleRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a lifecycle policy does to the images of a repository at an instant, and what it spares and why.
 *
 * <p>Immutable and thread-safe. Its lists are unmodifiable and make their items when these are asked for. Made by
 * {@link LifecyclePlanner}. Source: Amazon ECR, "Lifecycle policies" and {@code GetLifecyclePolicyPreview}.
 */
public final class LifecyclePlan {
    private final LifecyclePolicy policy;
    private final Instant at;
    private final Repository repository;
    private final Claims claims;
    private final Fates fates;
    private final int[] actions;
    private final int[] preview;

    LifecyclePlan(
            LifecyclePolicy policy,
            Instant at,
            Repository repository,
            Claims claims,
            Fates fates,
            int[] actions,
            int[] preview) {
        this.policy = policy;
        this.at = at;
        this.repository = repository;
        this.claims = claims;
        this.fates = fates;
        this.actions = actions;
        this.preview = preview;
    }

    /**
     * The policy.
     *
     * @return the one that was planned
     */
    public LifecyclePolicy policy() {
        return policy;
    }

    /**
     * The instant.
     *
     * @return the one for which was planned
     */
    public Instant at() {
        return at;
    }

    /**
     * What becomes of each image.
     *
     * @return one outcome an image: newest push first, those of one time by digest
     */
    public List<Outcome> outcomes() {
        return new LazyList<>(repository.size(), this::outcome);
    }

    /**
     * What becomes of one image.
     *
     * @param digest the image's
     * @return its outcome; empty where the plan was made without such an image
     */
    public Optional<Outcome> outcome(String digest) {
        int place = repository.place(digest);
        return place < 0 ? Optional.empty() : Optional.of(outcome(place));
    }

    /**
     * What execution does: what rules take, without what is protected, with what follows.
     *
     * @return in the order in which to do it: by priority of the rule, then oldest first; but an index before its
     *     children and a subject before its referrers
     */
    public List<PlannedAction> actions() {
        return new LazyList<>(actions.length, i -> action(actions[i], fates.rule(actions[i])));
    }

    /**
     * What ECR's preview lists: what rules take. It knows nothing of the protection of children, and so lists such as
     * survive execution; nor does it list referrers that go with their subject.
     *
     * @return by priority of the rule, then oldest first
     */
    public List<PlannedAction> preview() {
        return new LazyList<>(preview.length, i -> action(preview[i], claims.decisive(preview[i])));
    }

    /**
     * What would change if another plan were followed instead of this one; made for the same images as a rule.
     *
     * @param other the plan that would be followed
     * @return what it would do more, less and otherwise
     */
    public PlanDifference difference(LifecyclePlan other) {
        return PlanDifference.between(actions(), other.actions());
    }

    private PlannedAction action(int place, int rule) {
        return new PlannedAction(repository.image(place), rule(rule));
    }

    private Outcome outcome(int place) {
        var image = repository.image(place);
        if (fates.isGoing(place)) {
            LifecycleRule rule = rule(fates.rule(place));
            return fates.isFollowing(place)
                    ? new Outcome.Following(image, image.subject().orElseThrow(), rule)
                    : new Outcome.Marked(image, rule);
        }
        int protector = fates.protector(place);
        if (protector >= 0) {
            String digest = repository.image(protector).digest();
            Protection protection = image.subject().equals(Optional.of(digest))
                    ? Protection.REFERRER_OF_SUBJECT
                    : Protection.CHILD_OF_INDEX;
            return new Outcome.Protected(image, rule(fates.rule(place)), protection, digest);
        }
        if (claims.decisive(place) < 0) {
            return new Outcome.Untouched(image);
        }
        Optional<LifecycleRule> from = Optional.of(claims.firstTaker(place))
                .filter(taker -> taker >= 0)
                .map(this::rule);
        return new Outcome.Shielded(image, rule(claims.decisive(place)), from);
    }

    private LifecycleRule rule(int index) {
        return policy.rules().get(index);
    }
}
