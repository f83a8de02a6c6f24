package io.staithe.s3.credentials;

import io.staithe.s3.credentials.wire.Answer;
import io.staithe.s3.credentials.wire.SmallHttp;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The credentials of a container in Amazon ECS, or of a pod with an EKS Pod Identity. */
final class Container implements Origin {
    private static final int OK = 200;

    private final Surroundings place;
    private final SmallHttp http;

    Container(Surroundings place, SmallHttp http) {
        this.place = place;
        this.http = http;
    }

    @Override
    public String name() {
        return "the container";
    }

    @Override
    public Finding look() throws IOException {
        Optional<URI> url = ContainerUrl.find(place);
        if (url.isEmpty()) {
            return new Finding.Nothing(
                    "neither " + Setting.CONTAINER_RELATIVE_URI + " nor " + Setting.CONTAINER_FULL_URI + " is set");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        Optional<String> token = token();
        if (token.isPresent()) {
            headers.put("Authorization", token.get());
        }
        String where = "the container's credentials at " + url.get().getHost();
        Answer answer = ask(url.get(), headers, where);
        if (answer.status() != OK) {
            throw new IOException(where + ": status " + answer.status());
        }
        return new Finding.Found(JsonKeys.SERVICE.credentials(JsonKeys.object(answer.body(), where), where), true);
    }

    private Answer ask(URI url, Map<String, String> headers, String where) throws IOException {
        try {
            return http.get(url, headers);
        } catch (IOException e) {
            throw Asked.failed(where, e);
        }
    }

    /** The token in the file, as it is now, or else the one in the environment. */
    private Optional<String> token() throws IOException {
        Optional<String> file = Setting.CONTAINER_TOKEN_FILE.in(place);
        Optional<String> token = file.isPresent()
                ? Optional.of(TokenFile.of(place, file.get(), Setting.CONTAINER_TOKEN_FILE.toString())
                        .read())
                : Setting.CONTAINER_TOKEN.in(place);
        if (token.isPresent()) {
            requireOneLine(token.get(), file.isPresent() ? Setting.CONTAINER_TOKEN_FILE : Setting.CONTAINER_TOKEN);
        }
        return token;
    }

    /** A token may have a scheme before it, so blanks are no harm. */
    private static void requireOneLine(String token, Setting setting) throws IOException {
        if (token.isBlank() || !token.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IOException("the token of " + setting
                    + " is empty, or has a line break or other characters that no" + " header takes");
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
