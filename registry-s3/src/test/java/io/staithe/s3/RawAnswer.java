package io.staithe.s3;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;

/**
 * What a store answered.
 *
 * @param status its status
 * @param headers its headers
 * @param body its body
 */
record RawAnswer(int status, Headers headers, String body) {
    /** The text of an element, or nothing where there is none. */
    String text(String element) {
        Matcher found =
                Pattern.compile("<" + element + ">([^<]*)</" + element + ">").matcher(body);
        return found.find() ? found.group(1) : "";
    }

    /** The code of the error. */
    String code() {
        return text("Code");
    }

    /** A header, or nothing where there is none. */
    String header(String name) {
        String value = headers.get(name);
        return value == null ? "" : value;
    }
}
