package io.staithe.policy.lifecycle.plan;

import static io.staithe.policy.lifecycle.ImagesText.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.policy.lifecycle.ImagesText;
import io.staithe.policy.lifecycle.PolicyText;
import io.staithe.policy.lifecycle.Trial;
import io.staithe.policy.lifecycle.image.ImageStatus;
import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.parse.LifecyclePolicyParser;
import io.staithe.policy.lifecycle.rule.LifecyclePolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LifecyclePlanTest {
    private static final LifecyclePolicy KEEP_TWO = LifecyclePolicyParser.parse(PolicyText.of("1 any N2 expire"));

    @Test
    void ofOnePushTimeTheLowerDigestsCountAsNewer() {
        Trial.of("c v 1\na v 1\nd v 1\nb v 1", "1 any N2 expire").does("d:expire:1 c:expire:1");
    }

    @Test
    void agesAreStrictToTheNanosecond() {
        LifecyclePolicy policy = LifecyclePolicyParser.parse(PolicyText.of("1 any P14 expire"));
        Instant limit = ImagesText.ago("14");
        LifecycleImage at = LifecycleImage.pushed("at", limit).build();
        LifecycleImage before =
                LifecycleImage.pushed("before", limit.minusNanos(1)).build();
        LifecycleImage after =
                LifecycleImage.pushed("after", limit.plusNanos(1)).build();

        assertThat(Trial.words(LifecyclePlanner.plan(policy, List.of(at, before, after), NOW)
                        .actions()))
                .isEqualTo("before:expire:1");
    }

    @Test
    void timesMayLieAtTheEndsOfTime() {
        LifecyclePolicy policy =
                LifecyclePolicyParser.parse(PolicyText.of("1 tagged v N1 expire\n2 any P2147483647 expire"));
        List<LifecycleImage> images = List.of(
                LifecycleImage.pushed("first", Instant.MIN).build(),
                LifecycleImage.pushed("last", Instant.MAX).build(),
                LifecycleImage.pushed("now", NOW).build(),
                LifecycleImage.pushed("soon", NOW.plusNanos(1)).build());
        assertThat(Trial.words(
                        LifecyclePlanner.plan(policy, images, Instant.MAX).actions()))
                .isEqualTo("first:expire:2 now:expire:2 soon:expire:2");
        assertThat(LifecyclePlanner.plan(policy, images, Instant.MIN).actions()).isEmpty();
        assertThat(LifecyclePlanner.plan(policy, images, NOW).outcomes())
                .extracting(outcome -> outcome.image().digest())
                .containsExactly("last", "soon", "now", "first");
    }

    @Test
    void manyNeighboursAreToldApartHoweverFarTheEndsOfTimeAre() {
        List<Instant> times = new ArrayList<>(List.of(Instant.MIN, Instant.MAX));
        IntStream.range(0, 1_000).mapToObj(NOW::plusSeconds).forEach(times::add);
        Collections.shuffle(times, new Random(1));
        List<LifecycleImage> images = times.stream()
                .map(time -> LifecycleImage.pushed(time.toString(), time).build())
                .toList();
        assertThat(LifecyclePlanner.plan(KEEP_TWO, images, NOW).outcomes())
                .extracting(outcome -> outcome.image().pushedAt())
                .isSortedAccordingTo(Comparator.reverseOrder())
                .hasSize(1_002);
    }

    @Test
    void agesOfMoreBitsThanStandBesideTheirIndexesAreOrderedToo() {
        Instant first = Instant.ofEpochSecond(-(1L << 54));
        Instant last = Instant.ofEpochSecond(1L << 54);
        List<Instant> times = new ArrayList<>(List.of(first, last));
        IntStream.range(0, 1_000).mapToObj(NOW::plusSeconds).forEach(times::add);
        List<LifecycleImage> images = times.stream()
                .map(time -> LifecycleImage.pushed(time.toString(), time).build())
                .toList();
        assertThat(LifecyclePlanner.plan(KEEP_TWO, images, NOW).outcomes())
                .extracting(outcome -> outcome.image().pushedAt())
                .isSortedAccordingTo(Comparator.reverseOrder())
                .startsWith(last)
                .endsWith(first);
    }

    @Test
    void imagesThatAreBeingRestoredAreInNoClass() {
        Trial.of("a v 900 activating", "1 any N1 expire\n2 any/archive T90 expire")
                .says("a", "no rule matches it");
    }

    @Test
    void anArchivedImageOfUnknownArchivingStays() {
        LifecyclePolicy policy = LifecyclePolicyParser.parse(PolicyText.of("1 any/archive T90 expire"));
        LifecycleImage image = LifecycleImage.pushed("a", Instant.EPOCH)
                .status(ImageStatus.ARCHIVED)
                .build();
        assertThat(LifecyclePlanner.plan(policy, List.of(image), NOW).outcome("a"))
                .containsInstanceOf(Outcome.Shielded.class);
    }

    @Test
    void findsTheOutcomeOfADigest() {
        LifecyclePlan plan = Trial.of("a v 1\nb v 2\nc v 3", "1 any N2 expire").plan();
        assertThat(plan.outcome("c")).get().isInstanceOf(Outcome.Marked.class);
        assertThat(plan.outcome("d")).isEmpty();
        assertThat(plan.policy().rules()).hasSize(1);
        assertThat(plan.at()).isEqualTo(NOW);
    }

    @Test
    void eachOutcomeGoesToItsFunction() {
        LifecyclePlan plan = Trial.of("""
                        app w 40
                        sig - 1 of app
                        I v1 1 lists c
                        c - 40
                        x x 1 activating
                        """, "1 any P7 expire").plan();
        List<String> kinds = plan.outcomes().stream()
                .map(outcome -> outcome.image().digest()
                        + outcome.<String>match(
                                marked -> " is marked for " + marked.action(),
                                following -> " follows for " + following.action(),
                                held -> " is held as " + held.protection() + " by " + held.protector(),
                                shielded -> " is kept by " + shielded.rule().priority(),
                                untouched -> " is untouched"))
                .toList();
        assertThat(kinds)
                .containsExactly(
                        "I is kept by 1",
                        "sig follows for EXPIRE",
                        "x is untouched",
                        "app is marked for EXPIRE",
                        "c is held as CHILD_OF_INDEX by I");
    }

    @Test
    void refusesTwoImagesOfOneDigest() {
        List<LifecycleImage> images = ImagesText.of("a v 1\na w 2");
        assertThatThrownBy(() -> LifecyclePlanner.plan(KEEP_TWO, images, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two images with the digest a");
    }

    @Test
    void nothingComesOfNothing() {
        LifecyclePlan plan = LifecyclePlanner.plan(KEEP_TWO, List.of(), NOW);
        assertThat(plan.outcomes()).isEmpty();
        assertThat(plan.actions()).isEmpty();
        assertThat(plan.preview()).isEmpty();
    }

    @Test
    void itsListsCannotBeChanged() {
        LifecyclePlan plan = Trial.of("a v 1\nb v 2\nc v 3", "1 any N2 expire").plan();
        assertThatThrownBy(() -> plan.actions().remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> plan.actions().get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
