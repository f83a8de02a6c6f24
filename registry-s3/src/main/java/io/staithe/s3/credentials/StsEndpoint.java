package io.staithe.s3.credentials;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * Which STS is asked, and for which region the question is signed. Source: AWS SDKs and Tools Reference Guide, "AWS STS
 * Regional endpoints" and "Service-specific endpoints".
 */
record StsEndpoint(URI url, String region) {
    private static final StsEndpoint GLOBAL = new StsEndpoint(URI.create("https://sts.amazonaws.com/"), "us-east-1");

    private static final String COMMERCIAL = "amazonaws.com";

    /** Where other partitions have their hosts, by the beginnings of their regions. */
    private static final List<Partition> OTHERS = List.of(
            new Partition("cn-", "amazonaws.com.cn"),
            new Partition("us-iso-", "c2s.ic.gov"),
            new Partition("us-isob-", "sc2s.sgov.gov"),
            new Partition("eu-isoe-", "cloud.adc-e.uk"),
            new Partition("us-isof-", "csp.hci.ic.gov"),
            new Partition("eusc-", "amazonaws.eu"));

    /** The one of a region; that of all the world where no region is known. */
    static StsEndpoint find(Surroundings place, Optional<String> region) throws IOException {
        Optional<String> set = Setting.IGNORE_ENDPOINT_URLS.isOn(place)
                ? Optional.empty()
                : Setting.ENDPOINT_URL_STS.in(place).or(() -> Setting.ENDPOINT_URL.in(place));
        if (set.isPresent()) {
            return new StsEndpoint(url(set.get()), region.orElse(GLOBAL.region()));
        }
        return region.map(StsEndpoint::of).orElse(GLOBAL);
    }

    private static StsEndpoint of(String region) {
        String suffix = OTHERS.stream()
                .filter(partition -> region.startsWith(partition.beginning()))
                .map(Partition::suffix)
                .findFirst()
                .orElse(COMMERCIAL);
        return new StsEndpoint(URI.create("https://sts." + region + "." + suffix + "/"), region);
    }

    private static URI url(String text) throws IOException {
        try {
            URI url = new URI(text);
            if (url.getHost() != null && url.getRawQuery() == null && url.getRawFragment() == null) {
                String path = url.getRawPath();
                return path.endsWith("/") ? url : url.resolve(path + "/");
            }
        } catch (URISyntaxException e) {
            throw new IOException("the endpoint that is set for STS is no URL");
        }
        throw new IOException("the endpoint that is set for STS is no URL of a host");
    }

    /** What a signature covers. */
    String hostHeader() {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    private record Partition(String beginning, String suffix) {}
}
