package io.staithe.registry.memory;

import io.staithe.registry.digest.Content;
import io.staithe.registry.store.UploadStateLostException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The moment after an append of an upload; number 0 before the first. */
record UploadMark(String upload, long number) {
    private static final Pattern GRAMMAR = Pattern.compile("([0-9]{1,18}) ([0-9]{1,18})");

    static UploadMark parse(Content state) throws UploadStateLostException {
        Matcher text = GRAMMAR.matcher(new String(state.toArray(), StandardCharsets.US_ASCII));
        if (!text.matches()) {
            throw new UploadStateLostException("not the state of an upload to this store");
        }
        return new UploadMark(text.group(1), Long.parseLong(text.group(2)));
    }

    Content encoded() {
        return Content.wrapping((upload + " " + number).getBytes(StandardCharsets.US_ASCII));
    }
}
