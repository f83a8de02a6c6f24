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
        String resource = arn.resource();
        switch (arn.service()) {
            case "iam":
                if (resource.equals("root")) {
                    return Caller.root(arn);
                } else if (resource.startsWith("user/")) {
                    return Caller.user(arn, Optional.empty());
                } else if (resource.startsWith("role/")) {
                    return Caller.role(arn, Optional.empty());
                } else if (resource.startsWith("saml-provider/") || resource.startsWith("oidc-provider/")) {
                    return Caller.vouchedForBy(arn.toString());
                }
                break;
            case "sts":
                if (resource.startsWith(ASSUMED_ROLE)) {
                    return session(arn);
                } else if (resource.startsWith("federated-user/")) {
                    String name = resource.substring(resource.indexOf('/') + 1);
                    return Caller.federatedUser(arn, iam(arn, "user/" + name));
                }
                break;
            default:
                break;
        }
        throw new IllegalArgumentException("not the ARN of a caller: " + arn);
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
                && text.chars().allMatch(c -> c == '.' || c == '-' || Character.isLetterOrDigit(c) && c < 128);
    }
}
