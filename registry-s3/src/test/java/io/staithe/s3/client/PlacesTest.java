package io.staithe.s3.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    private static final String WEST = "bucket.s3-eu-west-1.amazonaws.com";

    private final Places amazon = new Places(Optional.empty(), "bucket", false, "us-east-1");

    @Test
    void atAmazonTheRegionNamesTheHost() {
        Place place = amazon.elsewhere(amazon.current(), refusal(301, "eu-west-1", WEST))
                .orElseThrow();

        assertThat(place.address().host()).isEqualTo("bucket.s3.eu-west-1.amazonaws.com");
        assertThat(place.region()).isEqualTo("eu-west-1");
        assertThat(amazon.current()).isEqualTo(place);
    }

    @Test
    void aTemporaryRedirectWithoutARegionIsFollowedAndForgotten() {
        Place before = amazon.current();
        Place place = amazon.elsewhere(before, refusal(307, null, "https://" + WEST + "/key"))
                .orElseThrow();

        assertThat(place.address().host()).isEqualTo(WEST);
        assertThat(place.region()).isEqualTo("us-east-1");
        assertThat(amazon.current()).isSameAs(before);
    }

    @Test
    void aRedirectToWhereOneWasIsNone() {
        assertThat(amazon.elsewhere(amazon.current(), refusal(301, "us-east-1", null)))
                .isEmpty();
        assertThat(amazon.elsewhere(amazon.current(), refusal(301, null, "evil.example")))
                .isEmpty();
        assertThat(amazon.elsewhere(amazon.current(), refusal(301, null, null))).isEmpty();
    }

    @Test
    void whatOthersLearnedMeanwhileIsNotForgotten() {
        Place before = amazon.current();
        Place learned =
                amazon.elsewhere(before, refusal(301, "eu-west-1", null)).orElseThrow();

        amazon.elsewhere(before, refusal(307, null, "https://" + WEST + "/key"));
        amazon.elsewhere(before, refusal(301, null, "evil.example"));
        assertThat(amazon.current()).isSameAs(learned);
    }

    @Test
    void aGivenEndpointStaysAndLearnsTheRegion() {
        Places places =
                new Places(Optional.of(URI.create("https://s3.us-east-1.amazonaws.com")), "bucket", false, "us-east-1");
        Place region = places.elsewhere(places.current(), refusal(400, "eu-west-1", null))
                .orElseThrow();
        assertThat(region.address().host()).isEqualTo("bucket.s3.us-east-1.amazonaws.com");
        assertThat(region.region()).isEqualTo("eu-west-1");

        Place moved = places.elsewhere(region, refusal(301, "eu-west-1", WEST)).orElseThrow();
        assertThat(moved.address().host()).isEqualTo(WEST);
        assertThat(places.current()).isEqualTo(moved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EU", "a/b", "a.b", "-a", "a\n"})
    void whatIsNoRegionIsRefused(String region) {
        assertThatThrownBy(() -> new Places(Optional.empty(), "bucket", false, region))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(amazon.elsewhere(amazon.current(), refusal(301, region, null)))
                .isEmpty();
    }

    private static Refusal refusal(int status, String region, String redirect) {
        return new Refusal(
                status,
                "",
                "",
                "",
                Optional.ofNullable(region),
                Optional.ofNullable(redirect),
                Optional.empty(),
                Duration.ZERO);
    }
}
