package io.staithe.s3.credentials;

import io.staithe.s3.credentials.wire.Answer;
import io.staithe.s3.credentials.wire.JsonAnswer;
import io.staithe.s3.credentials.wire.SmallHttp;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** The role of an Amazon EC2 instance. Source: Amazon EC2 User Guide, "Use the Instance Metadata Service". */
final class InstanceMetadata implements Origin {
    private static final String IPV4 = "http://169.254.169.254";
    private static final String IPV6 = "http://[fd00:ec2::254]";
    private static final String ROLES = "/latest/meta-data/iam/security-credentials/";
    private static final String NO_ROLE = "the instance has no role";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /** What goes into a path or a message must be what it says it is. */
    private static final Pattern ROLE = Pattern.compile("[\\w+=,.@-]{1,64}");

    private static final Pattern CODE = Pattern.compile("\\w{1,64}");

    private final Surroundings place;
    private final SmallHttp http;

    InstanceMetadata(Surroundings place, SmallHttp http) {
        this.place = place;
        this.http = http;
    }

    @Override
    public String name() {
        return "the instance metadata";
    }

    @Override
    public Finding look() throws IOException {
        if (Setting.METADATA_DISABLED.isOn(place)) {
            return new Finding.Nothing("switched off by " + Setting.METADATA_DISABLED);
        }
        try {
            return ask(MetadataSession.begin(http, base()));
        } catch (MetadataSession.NotThereException e) {
            return new Finding.Nothing(String.valueOf(e.getMessage()));
        }
    }

    private static Finding ask(MetadataSession session) throws IOException {
        Answer roles = session.get(ROLES);
        if (roles.status() == NOT_FOUND) {
            return new Finding.Nothing(NO_ROLE);
        }
        String role =
                required(roles, session, "roles").lines().findFirst().orElse("").strip();
        if (role.isEmpty()) {
            return new Finding.Nothing(NO_ROLE);
        }
        if (!ROLE.matcher(role).matches()) {
            throw new IOException(session + " answered something else than the name of a role");
        }
        String body = required(session.get(ROLES + role), session, "credentials");
        JsonAnswer json = JsonKeys.object(body, session.toString());
        String code = json.get("Code").orElse("no code");
        if (!code.equals("Success")) {
            throw new IOException(session + " has no credentials for the role of the instance"
                    + (CODE.matcher(code).matches() ? ": " + code : ""));
        }
        return new Finding.Found(JsonKeys.SERVICE.credentials(json, session.toString()), true);
    }

    private static String required(Answer answer, MetadataSession session, String what) throws IOException {
        if (answer.status() != OK) {
            throw new IOException(session + ": status " + answer.status() + " when asked for " + what);
        }
        return answer.body();
    }

    private URI base() throws IOException {
        boolean six = Setting.METADATA_ENDPOINT_MODE
                .in(place)
                .filter("IPv6"::equalsIgnoreCase)
                .isPresent();
        String text = Setting.METADATA_ENDPOINT.in(place).orElse(six ? IPV6 : IPV4);
        try {
            URI url = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (url.getHost() != null && url.getRawQuery() == null && url.getRawFragment() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw new IOException(Setting.METADATA_ENDPOINT + " is no URL");
        }
        throw new IOException(Setting.METADATA_ENDPOINT + " is no URL of a host");
    }

    @Override
    public void close() {
        http.close();
    }
}
