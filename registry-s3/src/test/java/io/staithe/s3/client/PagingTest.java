package io.staithe.s3.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.s3.fixture.Turn;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings that come in pages of the store's own size, or not as they were asked for. */
class PagingTest extends FaultTest {
    @Test
    void aListingOfOthersKeysIsRefused() {
        S3Client client = having(settings -> settings.prefix("ours/").attempts(1))
                .facing(Turn.answer(200, listing("theirs/a", false, "")));

        assertThatThrownBy(() -> client.list("", Optional.empty(), 10))
                .hasMessage("the store listed a key that was not asked for");
    }

    @Test
    void aListingThatDoesNotGoOnIsRefused() {
        S3Client client = having(settings -> settings.attempts(1))
                .facing(Turn.answer(200, "<R><IsTruncated>true</IsTruncated></R>"));

        assertThatThrownBy(() -> client.list("", Optional.empty(), 10)).hasMessageContaining("does not go on");
        assertThatThrownBy(() -> client.listMultipartUploads("", Optional.empty(), 10))
                .hasMessageContaining("does not go on");
    }

    @Test
    void aListingThatBeginsAnewIsRefused() {
        S3Client client = having(settings -> settings.attempts(1)).facing(Turn.answer(200, listing("a", false, "")));

        assertThatThrownBy(() -> client.list("", Optional.of("a"), 10))
                .hasMessageContaining("does not begin where it was told");
    }

    @Test
    void aPageThatIsCutShortIsContinued() throws IOException {
        S3Client client = facing(
                Turn.answer(200, listing("a", true, "<NextContinuationToken>t 1</NextContinuationToken>")),
                Turn.answer(
                        200, "<R><IsTruncated>true</IsTruncated><NextContinuationToken>t2</NextContinuationToken></R>"),
                Turn.answer(200, listing("b", true, "")),
                Turn.answer(200, listing("c", false, "")));

        assertThat(client.list("", Optional.of("0"), 10))
                .extracting(ListedObject::key)
                .containsExactly("a", "b", "c");
        assertThat(requests())
                .extracting(request -> request.target().replaceAll(".*&prefix=&", ""))
                .containsExactly("start-after=0", "continuation-token=t%201", "continuation-token=t2", "start-after=b");
    }

    @Test
    void aPageThatIsTooLongIsCutShort() throws IOException {
        String two = "<R>" + content("a") + content("b") + "</R>";
        S3Client client = facing(Turn.answer(200, two));

        assertThat(client.list("", Optional.empty(), 1))
                .extracting(ListedObject::key)
                .containsExactly("a");
    }

    @Test
    void aPageOfUploadsThatIsCutShortIsContinued() throws IOException {
        ListedUpload before = new ListedUpload("0", "id0", Instant.EPOCH);
        S3Client client = having(settings -> settings.prefix("p/"))
                .facing(
                        Turn.answer(
                                200,
                                uploads(
                                        "a",
                                        "<NextKeyMarker>p%2Fn</NextKeyMarker>"
                                                + "<NextUploadIdMarker>i n</NextUploadIdMarker>")),
                        Turn.answer(200, uploads("b%2Bc+d", "<NextKeyMarker>p%2Fo</NextKeyMarker>")),
                        Turn.answer(200, uploads("e", "").replace("true", "false")));

        assertThat(client.listMultipartUploads("", Optional.of(before), 10))
                .containsExactly(
                        new ListedUpload("a", "id-a", Instant.parse("2026-01-01T00:00:00Z")),
                        new ListedUpload("b+c d", "id-b%2Bc+d", Instant.parse("2026-01-01T00:00:00Z")),
                        new ListedUpload("e", "id-e", Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(requests())
                .extracting(request -> request.target().replaceAll(".*&max-uploads=", ""))
                .containsExactly(
                        "10&prefix=p%2F&key-marker=p%2F0&upload-id-marker=id0",
                        "9&prefix=p%2F&key-marker=p%2Fn&upload-id-marker=i%20n", "8&prefix=p%2F&key-marker=p%2Fo");
    }

    @Test
    void aListingOfUploadsThatBeginsAnewIsRefused() {
        S3Client client = having(settings -> settings.prefix("p/")).facing(Turn.answer(200, uploads("a", "")));
        ListedUpload last = new ListedUpload("a", "id-a", Instant.EPOCH);

        assertThatThrownBy(() -> client.listMultipartUploads("", Optional.of(last), 10))
                .hasMessageContaining("does not begin where it was told");
    }

    @Test
    void aFullPageIsNotContinued() throws IOException {
        S3Client client = facing(
                Turn.answer(200, listing("a", true, "<NextContinuationToken>t</NextContinuationToken>")),
                Turn.answer(
                        200, uploads("a", "<NextKeyMarker>b</NextKeyMarker>").replace("p%2F", "")));

        assertThat(client.list("", Optional.empty(), 1)).hasSize(1);
        assertThat(client.listMultipartUploads("", Optional.empty(), 1)).hasSize(1);
        assertThat(requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_001})
    void aPageHasAtMostAThousand(int limit) throws IOException {
        S3Client client = facing(Turn.answer(200, "<R/>"));

        assertThatThrownBy(() -> client.list("", Optional.empty(), limit)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> client.listMultipartUploads("", Optional.empty(), limit))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(client.list("", Optional.empty(), 1_000)).isEmpty();
        assertThat(client.list("", Optional.empty(), 1)).isEmpty();
        assertThat(requests())
                .extracting(request -> request.target().replaceAll(".*max-keys=|&.*", ""))
                .containsExactly("1000", "1");
    }

    private static String uploads(String key, String more) {
        return "<R><IsTruncated>true</IsTruncated><EncodingType>url</EncodingType>" + more + "<Upload><Key>p%2F" + key
                + "</Key><UploadId>id-" + key + "</UploadId><Initiated>2026-01-01T00:00:00Z</Initiated></Upload></R>";
    }

    private static String listing(String key, boolean truncated, String more) {
        return "<R><IsTruncated>" + truncated + "</IsTruncated>" + more + content(key) + "</R>";
    }

    private static String content(String key) {
        return "<Contents><Key>" + key + "</Key><Size>1</Size>"
                + "<LastModified>2026-01-01T00:00:00Z</LastModified></Contents>";
    }
}
