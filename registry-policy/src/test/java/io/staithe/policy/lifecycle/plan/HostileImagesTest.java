package io.staithe.policy.lifecycle.plan;

import static io.staithe.policy.lifecycle.ImagesText.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.lifecycle.PolicyText;
import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.parse.LifecyclePolicyParser;
import io.staithe.policy.lifecycle.rule.LifecyclePolicy;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Images that nobody pushes by accident. Each would take minutes, or overflow the stack, if it were met naively. */
@Timeout(60)
class HostileImagesTest {
    private static final int MANY = 100_000;
    private static final LifecyclePolicy OLD = policy("1 any P7 expire");

    private static LifecyclePolicy policy(String rules) {
        return LifecyclePolicyParser.parse(PolicyText.of(rules));
    }

    @Test
    void oneImageMayHaveAHundredThousandTags() {
        List<String> tags =
                IntStream.range(0, MANY).mapToObj(i -> "a".repeat(100) + i).toList();
        LifecycleImage image =
                LifecycleImage.pushed("a", Instant.EPOCH).tags(tags).build();
        LifecyclePolicy policy = policy("1 tagged a*a*a*a*b P7 expire\n2 tagged *99999,*0,*a*a*9* P7 expire");

        assertThat(LifecyclePlanner.plan(policy, List.of(image), NOW).actions())
                .extracting(PlannedAction::rulePriority)
                .containsExactly(2);
    }

    @Test
    void indexesMayBeNestedAHundredThousandDeep() {
        List<LifecycleImage> chain = IntStream.range(0, MANY)
                .mapToObj(i -> LifecycleImage.pushed("d" + i, Instant.EPOCH.plusSeconds(i))
                        .children(List.of("d" + (i + 1)))
                        .build())
                .toList();
        LifecyclePlan plan = LifecyclePlanner.plan(OLD, chain, NOW);
        assertThat(plan.actions())
                .hasSize(MANY)
                .first()
                .extracting(PlannedAction::imageDigest)
                .isEqualTo("d0");
        assertThat(plan.actions().get(MANY - 1).imageDigest()).isEqualTo("d" + (MANY - 1));
    }

    @Test
    void aLiveIndexProtectsAHundredThousandLevels() {
        List<LifecycleImage> chain = IntStream.range(0, MANY)
                .mapToObj(i -> LifecycleImage.pushed("d" + i, i == 0 ? NOW : Instant.EPOCH)
                        .children(List.of("d" + (i + 1)))
                        .build())
                .toList();
        assertThat(LifecyclePlanner.plan(OLD, chain, NOW).actions()).isEmpty();
    }

    @Test
    void referrersMayStandInARowOfAHundredThousand() {
        List<LifecycleImage> chain = IntStream.range(0, MANY)
                .mapToObj(i -> LifecycleImage.pushed("d" + i, Instant.EPOCH)
                        .subject("d" + (i - 1))
                        .build())
                .toList();
        assertThat(LifecyclePlanner.plan(OLD, chain, NOW).actions()).hasSize(MANY);
    }

    @Test
    void oneIndexMayListAllAndAllMayListOne() {
        List<String> digests = IntStream.range(0, MANY).mapToObj(i -> "d" + i).toList();
        List<LifecycleImage> star = digests.stream()
                .map(digest -> LifecycleImage.pushed(digest, Instant.EPOCH)
                        .children(digest.equals("d7") ? digests : List.of("d7"))
                        .build())
                .toList();
        assertThat(LifecyclePlanner.plan(OLD, star, NOW).actions()).hasSize(MANY);
    }

    @Test
    void allMayBePushedAtOnce() {
        List<LifecycleImage> images = IntStream.range(0, MANY)
                .mapToObj(i -> LifecycleImage.pushed("sha256:" + "0".repeat(58) + i, NOW)
                        .build())
                .toList();
        assertThat(LifecyclePlanner.plan(policy("1 any N1 expire"), images, NOW).actions())
                .hasSize(MANY - 1);
    }

    /** "Aa" and "BB" have one hash code, and so has every text made of them. */
    @Test
    void digestsMayAllHaveOneHashCode() {
        List<LifecycleImage> images = IntStream.range(0, 1 << 16)
                .mapToObj(i -> {
                    StringBuilder digest = new StringBuilder();
                    for (int bit = 0; bit < 16; bit++) {
                        digest.append((i >> bit & 1) == 0 ? "Aa" : "BB");
                    }
                    return LifecycleImage.pushed(digest.toString(), Instant.EPOCH)
                            .build();
                })
                .toList();
        assertThat(LifecyclePlanner.plan(OLD, images, NOW).actions()).hasSize(1 << 16);
    }
}
