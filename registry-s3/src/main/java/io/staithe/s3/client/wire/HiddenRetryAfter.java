package io.staithe.s3.client.wire;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Renames {@code Retry-After} before OkHttp sees it, which repeats a request by itself, with its old signature, where a
 * 503 says {@code Retry-After: 0}.
 */
final class HiddenRetryAfter implements Interceptor {
    /** The name under which the header goes on. */
    static final String NAME = "x-staithe-retry-after";

    private static final String SENT = "Retry-After";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String asked = response.header(SENT);
        if (asked == null) {
            return response;
        }
        return response.newBuilder().removeHeader(SENT).header(NAME, asked).build();
    }
}
