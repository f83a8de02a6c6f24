package io.staithe.policy.lifecycle.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.text.Position;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Listings that are none say where and why. */
class InvalidImageListingTest {
    private static final String TIME = "imagePushedAt is no moment that can be told";
    private static final String NO_TIME = ", not a time in ISO 8601 with an offset or in seconds";

    private static InvalidImageListingException refusal(String json) {
        return catchThrowableOfType(
                InvalidImageListingException.class, () -> ImageListing.read(new StringReader(json)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                          | 1:1: neither an object nor an array",
                "7                                           | 1:1: neither an object nor an array",
                "{}                                          | 1:1: there is no imageDetails",
                "{\"imageDetails\": 5}                       | 1:18: imageDetails is of type integer, not array",
                "{\"imageDetails\": null}                    | 1:18: imageDetails is of type null, not array",
                "{\"imageDetails\": {}}                      | 1:18: an object, not an array",
                "{\"imageDetails\": [], \"imageDetails\": []} | 1:22: imageDetails stands twice",
                "{\"imageDetails\": [], \"nextToken\": \"x\"} | 1:35: this is one page of a listing that goes on (nextToken)",
                "{\"NextToken\": \"x\", \"imageDetails\": []} | 1:15: this is one page of a listing that goes on (nextToken)",
                "[] []                                       | 1:4: something follows the end",
                "[                                           | 1:2: not well-formed JSON",
                "[1]                                         | 1:2: an image is of type integer, not object"
            })
    void theDocumentIsOfTheRightForm(String json, String message) {
        assertThat(refusal(json)).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"imageTags\": []              | 1: an image lacks imageDigest",
                "\"imageDigest\": \"a\"         | 1: an image lacks imagePushedAt",
                "\"imageDigest\": null          | 1: an image lacks imageDigest",
                "\"imageDigest\": 5             | 17: imageDigest is of type integer, where a text should be",
                "\"imageDigest\": \"\"          | 17: imageDigest is empty, where a text should be",
                "\"imageDigest\": 5, \"imageDigest\": 5 | 20: a member stands twice"
            })
    void everyImageHasADigestAndATime(String members, String message) {
        assertThat(refusal("[\n{" + members + "}]")).hasMessage("2:" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"imageTags\": \"v\"           | 14: imageTags is of type string, not array",
                "\"imageTags\": [\"v\", 5]      | 20: imageTags is of type integer, where a text should be",
                "\"imageTags\": [\"\"]          | 15: imageTags is empty, where a text should be",
                "\"childDigests\": {}           | 17: childDigests is of type object, not array",
                "\"imageStatus\": \"active\"    | 16: imageStatus is none of ACTIVE, ARCHIVED, ACTIVATING",
                "\"subjectManifestDigest\": []  | 26: subjectManifestDigest is of type array, where a text should be"
            })
    void whatElseItSaysIsOfTheRightForm(String members, String message) {
        assertThat(refusal("[{\"imageDigest\": \"a\", \"imagePushedAt\": 1,\n" + members + "}]"))
                .hasMessage("2:" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"yesterday\"              | " + TIME,
                "\"2026-07-01\"             | " + TIME,
                "\"2026-07-01T10:00:00\"    | " + TIME,
                "\"2026-02-30T10:00:00Z\"   | " + TIME,
                "1e30                       | " + TIME,
                "1e999999999                | " + TIME,
                "1e99999999999              | " + TIME,
                "1e-999999999               | " + TIME,
                "99999999999999999999       | " + TIME,
                "true                       | imagePushedAt is of type boolean" + NO_TIME,
                "[]                         | imagePushedAt is of type array" + NO_TIME
            })
    void timesAreTimes(String written, String reason) {
        assertThat(refusal("[{\"imageDigest\": \"a\",\n\"imagePushedAt\": " + written + "}]"))
                .hasMessage("2:18: " + reason);
    }

    @Test
    void deepNestingIsRefusedInAndBesideImages() {
        String deep = "[".repeat(100_000);
        assertThat(refusal("[\n" + deep)).hasMessageStartingWith("2:").hasMessageContaining("nested too deeply");
        assertThat(refusal("{\"x\": \n" + deep)).hasMessageStartingWith("2:").hasMessageContaining("nested too deeply");
    }

    @Test
    void anImageWithoutEndIsRefused() {
        String tags = "\"" + "t".repeat(98) + "\",";
        Reader endless = new EndlessReader("[\n{\"imageTags\": [", tags);
        InvalidImageListingException refusal =
                catchThrowableOfType(InvalidImageListingException.class, () -> ImageListing.read(endless));
        assertThat(refusal).hasMessage("2:1: an item is too long");
        assertThat(refusal.at()).isEqualTo(new Position(2, 1));
    }

    @Test
    void imagesBeforeAMistakeAreHandedOver() {
        List<LifecycleImage> images = new ArrayList<>();
        assertThatThrownBy(() -> ImageListing.read(
                        new StringReader("[{\"imageDigest\": \"a\", \"imagePushedAt\": 1}, {}]"), images::add))
                .isInstanceOf(InvalidImageListingException.class);
        assertThat(images).hasSize(1);
    }

    @Test
    void troubleOfTheReaderComesThrough() {
        Reader broken = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> ImageListing.read(broken))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }
}
