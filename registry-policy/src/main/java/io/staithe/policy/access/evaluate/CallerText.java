package io.staithe.policy.access.evaluate;

import io.staithe.policy.access.name.Arn;
import java.util.Optional;

/** Reads callers as logs write them. */
final class CallerText {
    private static final String ASSUMED_ROLE = "assumed-role/";

    private CallerText() {}

    static Caller read(String text) {
        if (text.equals("anonymous")) {
            return Caller.anonymous();
        }
        Optional<Arn> arn = Arn.find(text);
        if (arn.isPresent()) {
            return of(arn.get());
        }
        if (isHost(text)) {
            return Caller.service(text);
        }
        throw new IllegalArgumentException("not a caller: " + text);
    }

    private static Caller of(Arn arn) {
        Optional<Caller> caller = switch (arn.service()) {
            case "iam" -> ofIam(arn, arn.resource());
            case "sts" -> ofSts(arn, arn.resource());
            default -> Optional.empty();
        };
        return caller.orElseThrow(() -> new IllegalArgumentException("not the ARN of a caller: " + arn));
    }

    private static Optional<Caller> ofIam(Arn arn, String resource) {
        if (resource.equals("root")) {
            return Optional.of(Caller.root(arn));
        }
        if (resource.startsWith("user/")) {
            return Optional.of(Caller.user(arn, Optional.empty()));
        }
        if (resource.startsWith("role/")) {
            return Optional.of(Caller.role(arn, Optional.empty()));
        }
        return resource.startsWith("saml-provider/") || resource.startsWith("oidc-provider/")
                ? Optional.of(Caller.vouchedForBy(arn.toString()))
                : Optional.empty();
    }

    private static Optional<Caller> ofSts(Arn arn, String resource) {
        if (resource.startsWith(ASSUMED_ROLE)) {
            return Optional.of(session(arn));
        }
        if (resource.startsWith("federated-user/")) {
            String name = resource.substring(resource.indexOf('/') + 1);
            return Optional.of(Caller.federatedUser(arn, iam(arn, "user/" + name)));
        }
        return Optional.empty();
    }

    private static Caller session(Arn arn) {
        String names = arn.resource().substring(ASSUMED_ROLE.length());
        int slash = names.indexOf('/');
        if (slash <= 0 || slash == names.length() - 1) {
            throw new IllegalArgumentException("not the ARN of a role's session: " + arn);
        }
        return Caller.sessionOfUnknownPath(arn, iam(arn, "role/" + names.substring(0, slash)));
    }

    private static Arn iam(Arn arn, String resource) {
        return new Arn(arn.partition(), "iam", "", arn.account(), resource);
    }

    private static boolean isHost(String text) {
        return text.indexOf('.') > 0
                && text.chars().allMatch(c -> c == '.' || c == '-' || (c < 128 && Character.isLetterOrDigit(c)));
    }
}
