package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.Principal;
import io.staithe.policy.access.name.Arn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The members of a map of principals. Source: IAM JSON policy elements, "Principal". */
enum PrincipalType {
    AWS("AWS", "an account, a user, a role, a session of a role, a federated user or a lone star") {
        @Override
        Principal read(String text) {
            if (text.equals("*")) {
                return new Principal.Everyone();
            }
            return PrincipalArn.identity(text).orElseGet(() -> new Principal.Unrecognised(text));
        }
    },
    SERVICE("Service", "the host of a service, such as ecr.amazonaws.com") {
        @Override
        Principal read(String text) {
            return isHost(text) ? new Principal.Service(text) : new Principal.Unrecognised(text);
        }
    },
    FEDERATED("Federated", "the ARN of a SAML or OIDC provider, or the host of a well-known one") {
        @Override
        Principal read(String text) {
            boolean provider = Arn.find(text).map(PrincipalArn::isProvider).orElseGet(() -> isHost(text));
            return provider ? new Principal.Federated(text) : new Principal.Unrecognised(text);
        }
    },
    CANONICAL_USER("CanonicalUser", "64 hexadecimal characters") {
        @Override
        Principal read(String text) {
            boolean id = text.length() == CANONICAL_CHARS && text.chars().allMatch(Letters::isHexDigit);
            return id ? new Principal.CanonicalUser(text) : new Principal.Unrecognised(text);
        }
    };

    static final List<String> NAMES =
            Arrays.stream(values()).map(PrincipalType::title).toList();

    private static final int CANONICAL_CHARS = 64;

    private final String title;
    private final String form;

    PrincipalType(String title, String form) {
        this.title = title;
        this.form = form;
    }

    static Optional<PrincipalType> find(String name) {
        return Arrays.stream(values()).filter(type -> type.title.equals(name)).findFirst();
    }

    /** The principal, or an unrecognised one. */
    abstract Principal read(String text);

    /** How a policy writes the type. */
    String title() {
        return title;
    }

    /** What stands under it, in words. */
    String form() {
        return form;
    }

    /** Two or more labels of lower-case letters, digits and hyphens. */
    private static boolean isHost(String text) {
        String[] labels = text.split("\\.", -1);
        return labels.length > 1 && Arrays.stream(labels).allMatch(PrincipalType::isLabel);
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty() && label.chars().allMatch(c -> Letters.isLower(c) || Letters.isDigit(c) || c == '-');
    }
}
