package io.staithe.s3.credentials;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The body of a question to STS. Has no text, for a token may be in it. Not thread-safe. */
final class StsForm {
    private final Map<String, String> fields = new LinkedHashMap<>();

    private StsForm() {}

    static StsForm of(String action, AssumedRole role, Instant now) {
        StsForm form = new StsForm();
        form.put("Action", action);
        form.put("Version", "2011-06-15");
        form.put("RoleArn", role.arn());
        form.put("RoleSessionName", role.sessionName().orElse("staithe-" + now.toEpochMilli()));
        role.duration().ifPresent(length -> form.put("DurationSeconds", Long.toString(length.toSeconds())));
        return form;
    }

    void put(String name, String value) {
        fields.put(name, value);
    }

    byte[] bytes() {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
