package io.staithe.policy.access.evaluate;

import io.staithe.policy.access.document.Policy;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Denials in AWS's words. Source: IAM, "Troubleshoot access denied error messages". */
final class AwsMessage {
    /** The kinds of policy whose ARN may end the message. */
    private static final Set<Layer> NAMED =
            EnumSet.of(Layer.SERVICE_CONTROL, Layer.RESOURCE_CONTROL, Layer.BOUNDARY, Layer.SESSION, Layer.IDENTITY);

    private AwsMessage() {}

    static Optional<String> of(Decision decision, boolean namingPolicy) {
        return decision.fold(
                allowed -> Optional.empty(),
                denied -> Optional.of(refusal(denied) + implicit(denied)),
                denied -> Optional.of(refusal(denied) + explicit(denied) + (namingPolicy ? policy(denied) : "")));
    }

    private static String refusal(Decision decision) {
        AccessRequest request = decision.request();
        if (request.caller().kind() == CallerKind.ANONYMOUS) {
            return "Access Denied";
        }
        String resource = request.resource().isNone() ? "" : " on resource: " + request.resource();
        return "User: " + request.caller() + " is not authorized to perform: " + request.action() + resource;
    }

    private static String implicit(ImplicitlyDenied denied) {
        if (denied.layer().isEmpty() || denied.request().caller().kind() == CallerKind.ANONYMOUS) {
            return "";
        }
        return " because no " + title(denied) + " allows the "
                + denied.request().action() + " action";
    }

    private static String explicit(ExplicitlyDenied denied) {
        if (denied.request().caller().kind() == CallerKind.ANONYMOUS) {
            return "";
        }
        return " with an explicit deny in "
                + (isTrust(denied)
                        ? "the role trust policy"
                        : denied.layer().map(Layer::anyOf).orElse("a policy"));
    }

    private static String title(Decision denied) {
        return isTrust(denied)
                ? "role trust policy"
                : denied.layer().map(Layer::title).orElse("policy");
    }

    private static boolean isTrust(Decision denied) {
        return denied.layer().equals(Optional.of(Layer.RESOURCE))
                && denied.policies().resourceIsTrust();
    }

    private static String policy(ExplicitlyDenied denied) {
        return denied.layer().filter(NAMED::contains).isEmpty()
                ? ""
                : denied.statement()
                        .map(StatementReference::policy)
                        .flatMap(Policy::name)
                        .filter(name -> name.startsWith("arn:"))
                        .map(arn -> ": " + arn)
                        .orElse("");
    }
}
