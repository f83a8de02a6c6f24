package io.staithe.http.message;

import io.staithe.http.exchange.HttpResponse;
import java.util.List;
import java.util.function.BiConsumer;

/** What frames a response: the server's to say, as it follows from the body. */
public final class Framing {
    private static final List<String> FIELDS = List.of("Content-Length", "Transfer-Encoding", "Date");

    private Framing() {}

    /**
     * Goes through the header fields that are the handler's to say.
     *
     * @param response the response
     * @param action takes a name and a value
     */
    public static void forEachField(HttpResponse response, BiConsumer<String, String> action) {
        response.headers().forEach((name, value) -> {
            if (!isFraming(name)) {
                action.accept(name, value);
            }
        });
    }

    private static boolean isFraming(String name) {
        for (String field : FIELDS) {
            if (field.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a response is all head.
     *
     * @param response the response
     * @param head whether it answers HEAD
     * @return whether no body is sent
     */
    public static boolean isBodiless(HttpResponse response, boolean head) {
        int status = response.status();
        return head || response.body().length() == 0 || status < 200 || status == 204 || status == 205 || status == 304;
    }

    /**
     * Whether a response that is all head says how long the body would be: that to HEAD does; 304 does where the handler
     * knows it; 204 never.
     *
     * @param response the response
     * @param head whether it answers HEAD
     * @return whether the length of its body is announced
     */
    public static boolean announcesWithheld(HttpResponse response, boolean head) {
        return switch (response.status()) {
            case 204 -> false;
            case 304 -> response.body().length() > 0;
            default -> head;
        };
    }
}
