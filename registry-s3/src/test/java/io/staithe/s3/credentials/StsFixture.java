package io.staithe.s3.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mockwebserver3.RecordedRequest;

/** Reads what STS was asked, and works its signature out anew by nothing but the words of the specification. */
final class StsFixture {
    private StsFixture() {}

    static Map<String, String> form(RecordedRequest request) {
        Map<String, String> form = new TreeMap<>();
        for (String field : request.getBody().utf8().split("&")) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    static void assertSigned(RecordedRequest request, String id, String secret, String region)
            throws GeneralSecurityException {
        String time = request.getHeaders().get("X-Amz-Date");
        String scope = time.substring(0, 8) + "/" + region + "/sts/aws4_request";
        String authorization = request.getHeaders().get("Authorization");
        String signed = authorization.replaceFirst(".*SignedHeaders=([^,]*),.*", "$1");
        assertThat(List.of(signed.split(";"))).contains("content-type", "host", "x-amz-date");
        StringBuilder canonical = new StringBuilder("POST\n/\n\n");
        for (String name : signed.split(";")) {
            canonical
                    .append(name)
                    .append(':')
                    .append(request.getHeaders().get(name))
                    .append('\n');
        }
        canonical
                .append('\n')
                .append(signed)
                .append('\n')
                .append(hash(request.getBody().toByteArray()));
        String text = "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n"
                + hash(canonical.toString().getBytes(StandardCharsets.UTF_8));
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/")) {
            key = hmac(key, part);
        }
        assertThat(authorization)
                .isEqualTo("AWS4-HMAC-SHA256 Credential=" + id + "/" + scope + ", SignedHeaders=" + signed
                        + ", Signature=" + HexFormat.of().formatHex(hmac(key, text)));
    }

    private static String hash(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
