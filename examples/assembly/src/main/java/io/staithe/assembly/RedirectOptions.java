package io.staithe.assembly;

import io.staithe.http.exchange.Network;
import io.staithe.http.oci.RedirectPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The options that say which pulls are sent to the store: rows for a {@link CommandLine}, and what it read by them. */
final class RedirectOptions {
    /** How long after its request a download may begin. */
    private static final Duration PRESIGNED = Duration.ofMinutes(15);

    private final List<Network> servedHere = new ArrayList<>();
    private RedirectPolicy others = RedirectPolicy.always(PRESIGNED);

    List<Option> rows() {
        return List.of(
                Option.valued(
                        "--s3-redirect",
                        "always|never",
                        "whether pulls are sent to the store (always)",
                        value -> others = policy(value)),
                Option.valued(
                        "--s3-no-redirect-from",
                        "CIDR[,CIDR]",
                        "but none from these networks; may be given again",
                        this::serveHere));
    }

    RedirectPolicy policy() {
        return others.exceptFrom(servedHere);
    }

    private void serveHere(String ranges) {
        for (String range : ranges.split(",", -1)) {
            try {
                servedHere.add(Network.parse(range));
            } catch (IllegalArgumentException e) {
                throw new UsageException(
                        "--s3-no-redirect-from needs ranges of addresses, as in 10.0.0.0/8, not " + range + ".");
            }
        }
    }

    private static RedirectPolicy policy(String value) {
        return switch (value) {
            case "always" -> RedirectPolicy.always(PRESIGNED);
            case "never" -> RedirectPolicy.never();
            default -> throw new UsageException("--s3-redirect is always or never, not " + value + ".");
        };
    }
}
