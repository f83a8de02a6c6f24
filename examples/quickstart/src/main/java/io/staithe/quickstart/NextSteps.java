package io.staithe.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines to try in another terminal, made for the server that runs. */
final class NextSteps {
    private NextSteps() {}

    static List<String> at(String hostAndPort, Optional<Login> login) {
        String image = hostAndPort + "/" + Tour.REPOSITORY;
        List<String> lines = new ArrayList<>();
        login.map(NextSteps::quoted).ifPresent(user -> {
            lines.add("skopeo login --tls-verify=false -u " + user + " " + hostAndPort);
            lines.add("docker login -u " + user + " " + hostAndPort);
            lines.add("crane auth login -u " + user + " --password-stdin " + hostAndPort);
        });
        lines.add("skopeo inspect --tls-verify=false docker://" + image + ":latest");
        lines.add("skopeo copy --src-tls-verify=false --dest-tls-verify=false" + " docker://" + image + ":1.0 docker://"
                + image + ":copied");
        lines.add("docker run --rm --platform linux/amd64 " + image + ":latest");
        lines.add("docker tag " + image + ":latest " + image + ":mine && docker push " + image + ":mine");
        lines.add("crane ls " + image);
        lines.add("crane manifest " + image + ":2.0");
        return lines;
    }

    /** For a shell. */
    private static String quoted(Login login) {
        String name = login.name();
        return name.matches("[A-Za-z0-9._@-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
    }
}
