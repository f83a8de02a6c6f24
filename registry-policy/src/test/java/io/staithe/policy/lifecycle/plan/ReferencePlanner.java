package io.staithe.policy.lifecycle.plan;

import io.staithe.policy.lifecycle.image.ImageStatus;
import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.rule.LifecycleAction;
import io.staithe.policy.lifecycle.rule.LifecyclePolicy;
import io.staithe.policy.lifecycle.rule.LifecycleRule;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The evaluation as it is told, step by step and without cleverness; see {@link ReferenceRules} for phase 1. */
final class ReferencePlanner {
    private final LifecyclePolicy policy;
    private final Map<String, LifecycleImage> images = new LinkedHashMap<>();
    private final ReferenceRules rules;

    /** Who is marked by which rule. */
    final Map<String, LifecycleRule> marked = new HashMap<>();

    /** Who is to go with its subject, and by which rule. */
    final Map<String, LifecycleRule> followers = new HashMap<>();

    /** Who goes, and by which rule. */
    final Map<String, LifecycleRule> going = new HashMap<>();

    ReferencePlanner(LifecyclePolicy policy, Collection<LifecycleImage> images, Instant at) {
        this.policy = policy;
        images.forEach(image -> this.images.put(image.digest(), image));
        Set<LifecycleImage> ordinary = new LinkedHashSet<>(images);
        ordinary.removeIf(this::hasLiveSubject);
        this.rules = new ReferenceRules(ordinary, at);
        applyByPriority(ordinary);
        letReferrersFollow();
        holdBack();
    }

    private boolean hasLiveSubject(LifecycleImage image) {
        return image.subject().filter(images::containsKey).isPresent();
    }

    /** Phase 2. */
    private void applyByPriority(Set<LifecycleImage> ordinary) {
        Set<LifecycleImage> claimed = new HashSet<>();
        for (LifecycleRule rule : policy.rules()) {
            for (LifecycleImage image : rules.chosen(rule)) {
                if (!claimed.contains(image)) {
                    marked.put(image.digest(), rule);
                }
            }
            ordinary.stream().filter(image -> rules.matches(rule, image)).forEach(claimed::add);
        }
    }

    private void letReferrersFollow() {
        going.putAll(marked);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (LifecycleImage image : images.values()) {
                if (!going.containsKey(image.digest()) && hasLiveSubject(image)) {
                    LifecycleRule rule = going.get(image.subject().orElseThrow());
                    if (rule != null
                            && (rule.action() == LifecycleAction.EXPIRE || image.status() == ImageStatus.ACTIVE)) {
                        going.put(image.digest(), rule);
                        followers.put(image.digest(), rule);
                        changed = true;
                    }
                }
            }
        }
    }

    private void holdBack() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (LifecycleImage image : images.values()) {
                LifecycleRule rule = going.get(image.digest());
                if (rule != null && !protectors(image, rule).isEmpty()) {
                    going.remove(image.digest());
                    changed = true;
                }
            }
        }
    }

    /** What keeps a rule from acting on an image. */
    private Set<String> protectors(LifecycleImage image, LifecycleRule rule) {
        Set<String> protectors = new HashSet<>();
        for (LifecycleImage index : images.values()) {
            if (index.children().contains(image.digest()) && holds(index, rule.action())) {
                protectors.add(index.digest());
            }
        }
        if (hasLiveSubject(image)) {
            String subject = image.subject().orElseThrow();
            if (!followers.containsKey(image.digest()) || !going.containsKey(subject)) {
                return Set.of(subject);
            }
        }
        return protectors;
    }

    private boolean holds(LifecycleImage index, LifecycleAction childsAction) {
        LifecycleRule rule = going.get(index.digest());
        boolean deleted = rule != null && rule.action() == LifecycleAction.EXPIRE;
        boolean archived = rule != null || index.status() == ImageStatus.ARCHIVED;
        return childsAction == LifecycleAction.EXPIRE ? !deleted : !deleted && !archived;
    }

    /** Whether an outcome is the right one for its image. */
    boolean agrees(Outcome outcome) {
        String digest = outcome.image().digest();
        LifecycleImage image = Optional.ofNullable(images.get(digest)).orElseThrow();
        LifecycleRule goes = going.get(digest);
        LifecycleRule decisive = rules.decisive(policy, image);
        LifecycleRule taker = rules.taker(policy, image);
        LifecycleRule would = followers.containsKey(digest)
                ? followers.get(digest)
                : decisive != null && decisive.equals(taker) ? decisive : null;
        return outcome.match(
                is -> goes != null && goes.equals(is.rule()) && !followers.containsKey(digest),
                is -> goes != null
                        && goes.equals(is.rule())
                        && followers.containsKey(digest)
                        && image.subject().equals(Optional.of(is.subject())),
                is -> goes == null
                        && would != null
                        && would.equals(is.rule())
                        && protectors(image, would).contains(is.protector()),
                is -> goes == null
                        && would == null
                        && is.rule().equals(decisive)
                        && is.from().equals(Optional.ofNullable(taker)),
                is -> goes == null && would == null && decisive == null);
    }

    static Map<String, Integer> priorities(Map<String, LifecycleRule> rules) {
        Map<String, Integer> priorities = new TreeMap<>();
        rules.forEach((digest, rule) -> priorities.put(digest, rule.priority()));
        return priorities;
    }
}
