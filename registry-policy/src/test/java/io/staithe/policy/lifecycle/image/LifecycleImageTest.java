package io.staithe.policy.lifecycle.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleImageTest {
    private static final Instant PUSHED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant EARLIER = PUSHED.plusSeconds(10);
    private static final Instant LATER = PUSHED.plusSeconds(20);

    private static LifecycleImageBuilder image() {
        return LifecycleImage.pushed("sha256:aa", PUSHED);
    }

    @Test
    void aRestorationCountsAsAPush() {
        assertThat(image().build().effectivePushTime()).isEqualTo(PUSHED);
        assertThat(image().lastActivatedAt(LATER).build().effectivePushTime()).isEqualTo(LATER);
        assertThat(image().lastPulledAt(LATER).lastArchivedAt(LATER).build().effectivePushTime())
                .isEqualTo(PUSHED);
    }

    @Test
    void theLastUseIsAPullOrARestorationElseThePush() {
        assertThat(image().build().lastUseTime()).isEqualTo(PUSHED);
        assertThat(image().lastPulledAt(LATER).build().lastUseTime()).isEqualTo(LATER);
        assertThat(image().lastActivatedAt(LATER).build().lastUseTime()).isEqualTo(LATER);
        assertThat(image().lastActivatedAt(LATER).lastPulledAt(EARLIER).build().lastUseTime())
                .isEqualTo(LATER);
        assertThat(image().lastActivatedAt(EARLIER).lastPulledAt(LATER).build().lastUseTime())
                .isEqualTo(LATER);
    }

    @Test
    void needsADigestAndTagsThatAreNotEmpty() {
        assertThatThrownBy(() -> LifecycleImage.pushed("", PUSHED).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an image needs a digest");
        assertThatThrownBy(() -> image().tags(List.of("v1", "")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an empty tag on sha256:aa");
    }
}
