package io.staithe.policy.lifecycle.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.lifecycle.image.ImageStatus;
import io.staithe.policy.lifecycle.image.LifecycleImage;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageListingTest {
    private static List<LifecycleImage> read(String json) throws IOException {
        return ImageListing.read(new StringReader(json));
    }

    @Test
    void readsWhatTheCommandLinePrints() throws IOException {
        String json = """
                {
                    "imageDetails": [
                        {
                            "registryId": "123456789012",
                            "repositoryName": "app",
                            "imageDigest": "sha256:aa",
                            "imageTags": ["v1", "latest"],
                            "imageSizeInBytes": 5312,
                            "imagePushedAt": "2026-07-01T10:00:00.123000+02:00",
                            "imageScanFindingsSummary": {"findingSeverityCounts": {"HIGH": 1}},
                            "imageManifestMediaType": "application/vnd.oci.image.index.v1+json",
                            "lastRecordedPullTime": "2026-07-02T08:00:00Z",
                            "imageStatus": "ARCHIVED",
                            "lastActivatedAt": 1782900000,
                            "lastArchivedAt": 1782900000.5,
                            "subjectManifestDigest": "sha256:bb",
                            "childDigests": ["sha256:cc", "sha256:dd"]
                        },
                        {"imageDigest": "sha256:ee", "imagePushedAt": 1782900000.123, "imageTags": null, "imageStatus": null}
                    ]
                }
                """;
        assertThat(read(json))
                .containsExactly(
                        new LifecycleImage(
                                "sha256:aa",
                                List.of("v1", "latest"),
                                Instant.parse("2026-07-01T08:00:00.123Z"),
                                Optional.of(Instant.parse("2026-07-02T08:00:00Z")),
                                Optional.of(Instant.ofEpochSecond(1_782_900_000)),
                                Optional.of(Instant.ofEpochSecond(1_782_900_000, 500_000_000)),
                                ImageStatus.ARCHIVED,
                                List.of("sha256:cc", "sha256:dd"),
                                Optional.of("sha256:bb")),
                        LifecycleImage.pushed("sha256:ee", Instant.ofEpochSecond(1_782_900_000, 123_000_000))
                                .build());
    }

    @Test
    void readsTheBareArray() throws IOException {
        assertThat(read("[{\"imageDigest\": \"a\", \"imagePushedAt\": 1}]")).hasSize(1);
        assertThat(read("[]")).isEmpty();
        assertThat(read("{\"imageDetails\": []}")).isEmpty();
    }

    @Test
    void passesOverWhatStandsBesideTheImages() throws IOException {
        String json = """
                {"nextToken": null, "other": {"imageDetails": [1, {"nextToken": "x"}]}, "more": [[[]]], "n": 7,
                 "imageDetails": [{"imageDigest": "a", "imagePushedAt": 1}], "ResponseMetadata": {"imageDetails": 5}}
                """;
        assertThat(read(json)).extracting(LifecycleImage::digest).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "\"2026-07-01T10:00:00+00:00\", 2026-07-01T10:00:00Z",
        "\"2026-07-01T10:00:00-05:30\", 2026-07-01T15:30:00Z",
        "\"2026-07-01T10:00:00.123456789Z\", 2026-07-01T10:00:00.123456789Z",
        "\"2026-07-01T10:00Z\", 2026-07-01T10:00:00Z",
        "0, 1970-01-01T00:00:00Z",
        "-1.5, 1969-12-31T23:59:58.500Z",
        "1.78290000012345678901E9, 2026-07-01T10:00:00.123456789Z",
        "1.7829E+9, 2026-07-01T10:00:00Z",
        "1565300911.0, 2019-08-08T21:48:31Z"
    })
    void readsTimesInEitherForm(String written, Instant time) throws IOException {
        assertThat(read("[{\"imageDigest\": \"a\", \"imagePushedAt\": " + written + "}]"))
                .extracting(LifecycleImage::pushedAt)
                .containsExactly(time);
    }
}
