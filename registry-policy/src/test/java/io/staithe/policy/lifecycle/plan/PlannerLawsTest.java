package io.staithe.policy.lifecycle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.lifecycle.Trial;
import io.staithe.policy.lifecycle.image.ImageStatus;
import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.rule.CountType;
import io.staithe.policy.lifecycle.rule.LifecycleAction;
import io.staithe.policy.lifecycle.rule.LifecyclePolicy;
import io.staithe.policy.lifecycle.rule.LifecycleRule;
import io.staithe.policy.lifecycle.rule.Selection;
import io.staithe.policy.lifecycle.rule.StorageClass;
import io.staithe.policy.lifecycle.rule.TagSelection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every plan, whatever the policy. */
class PlannerLawsTest {
    private static final Instant NOW = RandomRepository.NOW;

    /** A policy and images, and the plan for them. */
    private record World(LifecyclePolicy policy, List<LifecycleImage> images, RandomRepository more, Random random) {
        LifecyclePlan plan() {
            return LifecyclePlanner.plan(policy, images, NOW);
        }
    }

    private static Stream<World> worlds(boolean links) {
        return Stream.iterate(0L, seed -> seed + 1).limit(3_000).map(seed -> {
            RandomRepository repository = new RandomRepository(-1 - seed);
            return new World(repository.policy(), repository.images(links), repository, new Random(seed));
        });
    }

    @Test
    void theOrderOfImagesMakesNoDifference() {
        worlds(true).forEach(world -> {
            List<LifecycleImage> shuffled = new ArrayList<>(world.images());
            Collections.shuffle(shuffled, world.random());
            assertSame(LifecyclePlanner.plan(world.policy(), shuffled, NOW), world.plan());
        });
    }

    @Test
    void theOrderOfRulesInTheDocumentMakesNoDifference() {
        worlds(true).forEach(world -> {
            List<LifecycleRule> shuffled = new ArrayList<>(world.policy().rules());
            Collections.shuffle(shuffled, world.random());
            LifecyclePolicy policy = new LifecyclePolicy(shuffled, "");
            assertSame(LifecyclePlanner.plan(policy, world.images(), NOW), world.plan());
        });
    }

    @Test
    void theOrderOfListsAndRepeatedEntriesMakeNoDifference() {
        worlds(true).forEach(world -> {
            LifecyclePolicy policy = changed(world.policy(), PlannerLawsTest::mirrored);
            List<LifecycleImage> images = world.images().stream()
                    .map(i -> new LifecycleImage(
                            i.digest(),
                            reversedTwice(i.tags()),
                            i.pushedAt(),
                            i.lastPulledAt(),
                            i.lastActivatedAt(),
                            i.lastArchivedAt(),
                            i.status(),
                            reversedTwice(i.children()),
                            i.subject()))
                    .toList();
            assertThat(LifecyclePlanner.plan(policy, images, NOW).difference(world.plan()))
                    .matches(PlanDifference::isEmpty);
        });
    }

    private static LifecycleRule mirrored(LifecycleRule rule) {
        TagSelection tags = rule.selection()
                .tags()
                .match(
                        patterns -> new TagSelection.Patterns(reversedTwice(patterns)),
                        prefixes -> new TagSelection.Prefixes(reversedTwice(prefixes)),
                        TagSelection.Untagged::new,
                        TagSelection.Any::new);
        return with(rule, tags, rule.selection().countNumber());
    }

    private static List<String> reversedTwice(List<String> items) {
        List<String> reversed = new ArrayList<>(items);
        reversed.addAll(items);
        Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void rulesThatMatchNothingTouchNothing() {
        worlds(true).forEach(world -> {
            LifecyclePolicy policy =
                    changed(world.policy(), rule -> with(rule, new TagSelection.Patterns(List.of("no*such*tag")), 1));
            LifecyclePlan plan = LifecyclePlanner.plan(policy, world.images(), NOW);
            assertThat(plan.actions()).isEmpty();
            assertThat(plan.outcomes()).allMatch(Outcome.Untouched.class::isInstance);
        });
    }

    @Test
    void aPlanDoesNotDifferFromItselfAndFromOthersTheOtherWayRound() {
        worlds(true).forEach(world -> {
            LifecyclePlan plan = world.plan();
            LifecyclePlan other = LifecyclePlanner.plan(world.more().policy(), world.images(), NOW);
            PlanDifference there = plan.difference(other);
            PlanDifference back = other.difference(plan);
            assertThat(plan.difference(plan).isEmpty()).isTrue();
            assertThat(there.added()).isEqualTo(back.removed());
            assertThat(there.removed()).isEqualTo(back.added());
            assertThat(there.changed()).hasSameSizeAs(back.changed());
            assertThat(plan.actions().size()
                            + there.added().size()
                            - there.removed().size())
                    .isEqualTo(other.actions().size());
        });
    }

    @Test
    void anotherImageWithoutLinksNeverSparesOne() {
        worlds(true).forEach(world -> {
            List<LifecycleImage> images = new ArrayList<>(world.images());
            images.add(world.more().image("sha256:new", 0, false));
            assertDoesAtLeast(LifecyclePlanner.plan(world.policy(), images, NOW), world.plan());
        });
    }

    @Test
    void timeNeverSparesAnImage() {
        worlds(true).forEach(world -> {
            Instant later = NOW.plus(Duration.ofHours(world.random().nextInt(100)));
            assertDoesAtLeast(LifecyclePlanner.plan(world.policy(), world.images(), later), world.plan());
        });
    }

    @Test
    void aSmallerNumberNeverSparesAnImage() {
        worlds(true).forEach(world -> {
            LifecyclePolicy stricter = changed(
                    world.policy(),
                    rule -> with(
                            rule,
                            rule.selection().tags(),
                            Math.max(
                                    1,
                                    rule.selection().countNumber()
                                            - world.random().nextInt(2))));
            assertDoesAtLeast(LifecyclePlanner.plan(stricter, world.images(), NOW), world.plan());
        });
    }

    @Test
    void aLastRuleTakesNothingFromThoseBeforeIt() {
        worlds(true).forEach(world -> {
            List<LifecycleRule> rules = new ArrayList<>(world.policy().rules());
            LifecycleRule last = rules.get(rules.size() - 1);
            rules.add(new LifecycleRule(
                    last.priority() + 1,
                    Optional.empty(),
                    new Selection(
                            new TagSelection.Any(),
                            last.selection().storageClass(),
                            last.selection().countType(),
                            1),
                    LifecycleAction.EXPIRE));
            LifecyclePlan more = LifecyclePlanner.plan(new LifecyclePolicy(rules, ""), world.images(), NOW);
            assertThat(more.preview()).containsAll(world.plan().preview());
        });
    }

    @Test
    void withoutLinksExecutionIsThePreview() {
        worlds(false)
                .forEach(world -> assertThat(world.plan().actions())
                        .isEqualTo(world.plan().preview()));
    }

    @Test
    void planningAgainAfterExecutionFindsNothingToDo() {
        worlds(true).forEach(world -> {
            List<LifecycleImage> images = new ArrayList<>(world.images());
            images.replaceAll(image -> image.subject().isEmpty()
                    ? image
                    : new LifecycleImage(
                            image.digest(),
                            image.tags(),
                            image.pushedAt(),
                            image.lastPulledAt(),
                            image.lastActivatedAt(),
                            image.lastArchivedAt(),
                            image.status(),
                            image.children(),
                            Optional.empty()));
            LifecyclePolicy policy = changed(world.policy(), PlannerLawsTest::fitting);
            LifecyclePlan plan = LifecyclePlanner.plan(policy, images, NOW);
            for (PlannedAction action : plan.actions()) {
                images.remove(action.image());
                if (action.action() == LifecycleAction.TRANSITION) {
                    images.add(archived(action.image()));
                }
            }
            assertThat(LifecyclePlanner.plan(policy, images, NOW).actions()).isEmpty();
        });
    }

    /** As ECR wants it: what lies in the archive is judged by its time there, and expires. */
    private static LifecycleRule fitting(LifecycleRule rule) {
        boolean archive = rule.selection().storageClass() == StorageClass.ARCHIVE;
        if (!archive) {
            return rule;
        }
        Selection selection = new Selection(
                rule.selection().tags(),
                rule.selection().storageClass(),
                CountType.SINCE_IMAGE_TRANSITIONED,
                rule.selection().countNumber());
        return new LifecycleRule(rule.priority(), rule.description(), selection, LifecycleAction.EXPIRE);
    }

    private static LifecycleImage archived(LifecycleImage image) {
        return LifecycleImage.pushed(image.digest(), image.pushedAt())
                .tags(image.tags())
                .children(image.children())
                .status(ImageStatus.ARCHIVED)
                .lastArchivedAt(NOW)
                .build();
    }

    private static LifecyclePolicy changed(LifecyclePolicy policy, UnaryOperator<LifecycleRule> change) {
        return new LifecyclePolicy(policy.rules().stream().map(change).toList(), "");
    }

    private static LifecycleRule with(LifecycleRule rule, TagSelection tags, int number) {
        Selection old = rule.selection();
        return new LifecycleRule(
                rule.priority(),
                rule.description(),
                new Selection(tags, old.storageClass(), old.countType(), number),
                rule.action());
    }

    private static void assertSame(LifecyclePlan plan, LifecyclePlan other) {
        assertThat(plan.outcomes()).isEqualTo(other.outcomes());
        assertThat(plan.actions()).isEqualTo(other.actions());
        assertThat(plan.preview()).isEqualTo(other.preview());
    }

    private static void assertDoesAtLeast(LifecyclePlan plan, LifecyclePlan other) {
        assertThat(words(plan.actions())).containsAll(words(other.actions()));
        assertThat(words(plan.preview())).containsAll(words(other.preview()));
    }

    private static List<String> words(List<PlannedAction> actions) {
        return actions.stream().map(action -> Trial.words(List.of(action))).toList();
    }
}
