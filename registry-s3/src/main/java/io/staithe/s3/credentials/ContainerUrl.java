package io.staithe.s3.credentials;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a container's credentials are: at a path that Amazon ECS names, or at a whole URL. A token goes there, so without TLS
 * the URL must be on this machine or be the agent's of ECS or EKS.
 */
final class ContainerUrl {
    private static final String ECS = "http://169.254.170.2";

    /** The agents of ECS and of EKS Pod Identity. */
    private static final Set<String> AGENTS = Set.of("169.254.170.2", "169.254.170.23", "fd00:ec2:0:0:0:0:0:23");

    /** What is an address, so that asking for it asks no name server. */
    private static final Pattern ADDRESS = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}|\\[[0-9a-fA-F:.]+]");

    private ContainerUrl() {}

    static Optional<URI> find(Surroundings place) throws IOException {
        Optional<String> relative = Setting.CONTAINER_RELATIVE_URI.in(place);
        if (relative.isPresent()) {
            if (!relative.get().startsWith("/")) {
                throw new IOException(Setting.CONTAINER_RELATIVE_URI + " does not begin with a slash");
            }
            String base = Setting.CONTAINER_ENDPOINT.in(place).orElse(ECS);
            return Optional.of(url(base + relative.get(), Setting.CONTAINER_RELATIVE_URI));
        }
        Optional<String> full = Setting.CONTAINER_FULL_URI.in(place);
        return full.isPresent() ? Optional.of(trusted(url(full.get(), Setting.CONTAINER_FULL_URI))) : Optional.empty();
    }

    private static URI url(String text, Setting setting) throws IOException {
        try {
            URI url = new URI(text);
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (web && url.getHost() != null && url.getRawUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw new IOException(setting + " is no URL"); // the URL may be as good as a key
        }
        throw new IOException(setting + " is no http or https URL of a host");
    }

    private static URI trusted(URI url) throws IOException {
        if ("https".equalsIgnoreCase(url.getScheme()) || isHere(url.getHost())) {
            return url;
        }
        throw new IOException(
                Setting.CONTAINER_FULL_URI
                        + " names a host that is asked over https only, for it is neither the loopback nor an agent of ECS or EKS");
    }

    private static boolean isHere(String host) throws UnknownHostException {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        if (!ADDRESS.matcher(host).matches()) {
            return false;
        }
        InetAddress address = InetAddress.getByName(host);
        return address.isLoopbackAddress() || AGENTS.contains(address.getHostAddress());
    }
}
