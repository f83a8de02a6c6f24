package io.staithe.s3.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StsEndpointTest {
    private final Map<String, String> environment = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "eu-west-1,https://sts.eu-west-1.amazonaws.com/",
        "us-gov-west-1,https://sts.us-gov-west-1.amazonaws.com/",
        "cn-north-1,https://sts.cn-north-1.amazonaws.com.cn/",
        "us-iso-east-1,https://sts.us-iso-east-1.c2s.ic.gov/",
        "us-isob-east-1,https://sts.us-isob-east-1.sc2s.sgov.gov/",
        "eu-isoe-west-1,https://sts.eu-isoe-west-1.cloud.adc-e.uk/",
        "us-isof-south-1,https://sts.us-isof-south-1.csp.hci.ic.gov/",
        "eusc-de-east-1,https://sts.eusc-de-east-1.amazonaws.eu/",
    })
    void everyRegionHasItsOwn(String region, URI url) throws IOException {
        assertThat(find(Optional.of(region))).isEqualTo(new StsEndpoint(url, region));
    }

    @Test
    void withoutARegionThereIsTheOneOfAllTheWorld() throws IOException {
        assertThat(find(Optional.empty()))
                .isEqualTo(new StsEndpoint(URI.create("https://sts.amazonaws.com/"), "us-east-1"));
    }

    @Test
    void itsOwnSettingGoesBeforeThatOfAllServicesAndBothCanBeIgnored() throws IOException {
        environment.put("AWS_ENDPOINT_URL", "https://all.example/base");
        assertThat(find(Optional.of("r1"))).isEqualTo(new StsEndpoint(URI.create("https://all.example/base/"), "r1"));

        environment.put("AWS_ENDPOINT_URL_STS", "http://[::1]:9000");
        StsEndpoint own = find(Optional.empty());
        assertThat(own).isEqualTo(new StsEndpoint(URI.create("http://[::1]:9000/"), "us-east-1"));
        assertThat(own.hostHeader()).isEqualTo("[::1]:9000");

        environment.put("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "TRUE");
        assertThat(find(Optional.of("r1")).url()).isEqualTo(URI.create("https://sts.r1.amazonaws.com/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sts.example", "not a url", "file:///x", "https://x/?secret", "https://x/#y"})
    void whatIsNoUrlOfAHostIsRefused(String text) {
        environment.put("AWS_ENDPOINT_URL_STS", text);
        assertThatThrownBy(() -> find(Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("secret");
    }

    private StsEndpoint find(Optional<String> region) throws IOException {
        Surroundings place = Surroundings.ofThisProcess(() -> java.time.Instant.EPOCH, () -> 0)
                .withEnvironment(environment)
                .withSystemProperties(Map.of());
        return StsEndpoint.find(place, region);
    }
}
