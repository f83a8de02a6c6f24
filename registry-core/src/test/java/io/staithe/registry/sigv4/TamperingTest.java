package io.staithe.registry.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.sigv4.SignableRequest.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** No character of a signed request can be changed, taken away or added. */
class TamperingTest {
    private final ReceivedRequest call = Signed.call(Signed.KEY);
    private final ReceivedRequest put = Signed.put(Signed.hash(Signed.BODY));
    private final ReceivedRequest url = Signed.url(Signed.SESSION);

    @Test
    void untouchedTheyHold() {
        assertThat(Signed.verify(Signed.ECR, call)).isInstanceOf(VerifiedSignature.class);
        assertThat(Signed.verify(Signed.S3, put)).isInstanceOf(VerifiedSignature.class);
        assertThat(Signed.verify(Signed.S3, url)).isInstanceOf(VerifiedSignature.class);
    }

    @Test
    void theMethod() {
        for (ReceivedRequest request : List.of(put, url)) {
            refusesAll(
                    Signed.S3,
                    request.method(),
                    method -> new ReceivedRequest(
                            method, request.rawPath(), request.rawQuery(), request.headers(), request.bodyHash()));
        }
    }

    @Test
    void thePath() {
        refusesAll(Signed.S3, put.rawPath(), path -> Signed.withPath(put, path));
        refusesAll(Signed.S3, url.rawPath(), path -> Signed.withPath(url, path));
    }

    @Test
    void theQuery() {
        refusesAll(Signed.S3, put.rawQuery(), query -> Signed.withQuery(put, query));
    }

    @Test
    void theQueryThatHoldsTheSignature() {
        refusesAll(Signed.S3, url.rawQuery(), query -> Signed.withQuery(url, query));
    }

    @Test
    void everySignedHeaderAndTheSignatureItself() {
        everyHeader(Signed.ECR, call);
        everyHeader(Signed.S3, put);
        everyHeader(Signed.S3, url);
    }

    @Test
    void theHashOfTheBody() {
        refusesAll(
                Signed.ECR,
                call.bodyHash().orElseThrow(),
                hash -> new ReceivedRequest(
                        call.method(), call.rawPath(), call.rawQuery(), call.headers(), Optional.of(hash)));
    }

    @Test
    void oneSignedHeaderForAnother() {
        assertThat(Signed.verify(Signed.S3, Signed.with(put, "x-amz-meta-note", "two")))
                .isInstanceOf(SignatureRefusal.class);
        List<Field> twice = new ArrayList<>(put.headers());
        twice.add(new Field("x-amz-meta-note", "one"));
        assertThat(Signed.verify(Signed.S3, Signed.withHeaders(put, twice))).isInstanceOf(SignatureRefusal.class);
    }

    private static void everyHeader(SigningScope scope, ReceivedRequest request) {
        for (int i = 0; i < request.headers().size(); i++) {
            int index = i;
            Field header = request.headers().get(i);
            refusesAll(scope, header.value(), value -> withHeader(request, index, new Field(header.name(), value)));
            refusesAll(scope, header.name(), name -> withHeader(request, index, new Field(name, header.value())));
        }
    }

    private static ReceivedRequest withHeader(ReceivedRequest request, int index, Field header) {
        List<Field> headers = new ArrayList<>(request.headers());
        headers.set(index, header);
        return Signed.withHeaders(request, headers);
    }

    /** Tries every text that differs from a right one by a character more, less or other. */
    private static void refusesAll(SigningScope scope, String right, Function<String, ReceivedRequest> withText) {
        for (int i = 0; i < right.length(); i++) {
            char other = (char) (right.charAt(i) ^ 1);
            refuses(scope, right, right.substring(0, i) + other + right.substring(i + 1), withText);
            refuses(scope, right, right.substring(0, i) + right.substring(i + 1), withText);
            refuses(scope, right, right.substring(0, i) + "0" + right.substring(i), withText);
        }
        refuses(scope, right, right + "0", withText);
    }

    private static void refuses(
            SigningScope scope, String right, String wrong, Function<String, ReceivedRequest> withText) {
        if (withoutBlanks(wrong).equals(withoutBlanks(right))) {
            return; // the blanks behind the commas of a signature
        }
        assertThat(Signed.verify(scope, withText.apply(wrong)))
                .as("%s for %s", wrong, right)
                .isInstanceOf(SignatureRefusal.class);
    }

    private static String withoutBlanks(String text) {
        return text.replace(" ", "");
    }
}
