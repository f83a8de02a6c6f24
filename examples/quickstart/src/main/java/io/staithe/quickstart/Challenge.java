package io.staithe.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server says with status 401: show a password (Basic), or fetch a token and show that (Bearer). */
record Challenge(String header) {
    private static final Pattern TOKEN = Pattern.compile("\"(?:access_)?token\"\\s*:\\s*\"([^\"\\\\]+)\"");

    /** The value of the {@code Authorization} header that answers it. */
    String answer(HttpClient client, Login login) throws IOException, InterruptedException {
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return login.basic();
        }
        String realm = parameter("realm").orElseThrow(() -> new IOException("no realm in " + header));
        StringBuilder query = new StringBuilder();
        for (String name : new String[] {"service", "scope"}) {
            parameter(name)
                    .ifPresent(value -> query.append(query.isEmpty() ? "?" : "&")
                            .append(name)
                            .append('=')
                            .append(URLEncoder.encode(value, UTF_8)));
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + query))
                .header("Authorization", login.basic())
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(response.body());
        if (response.statusCode() != 200 || !token.find()) {
            throw new IOException("no token was given: status " + response.statusCode());
        }
        return "Bearer " + token.group(1);
    }

    private Optional<String> parameter(String name) {
        Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(header);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
