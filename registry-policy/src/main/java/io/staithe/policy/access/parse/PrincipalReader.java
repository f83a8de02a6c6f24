package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.Principal;
import io.staithe.policy.access.document.Principals;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.json.JsonMember;
import io.staithe.policy.json.JsonObject;
import io.staithe.policy.json.JsonScalar;
import io.staithe.policy.json.JsonValue;
import io.staithe.policy.text.Position;
import io.staithe.policy.words.Quote;
import io.staithe.policy.words.Spelling;
import java.util.ArrayList;
import java.util.List;

/** Reads Principal or NotPrincipal: a lone star, or a map from types to principals. */
final class PrincipalReader {
    private final Scope scope;
    private final Report report;

    PrincipalReader(Scope scope) {
        this.scope = scope;
        this.report = scope.report();
    }

    Principals read(Element element) {
        JsonValue value = element.member().value();
        List<Principals.Entry> entries = new ArrayList<>();
        if (value instanceof JsonScalar scalar && scalar.isString()) {
            entries.add(bare(new Text(scalar.text(), scalar.at())));
        } else if (value instanceof JsonObject map) {
            onlyStar(false, map.at());
            for (JsonMember member : map.members()) {
                entries.addAll(typed(member));
            }
            if (map.members().isEmpty()) {
                report.addUnlessLenient(
                        FindingCode.PRINCIPAL_FORMAT,
                        map.at(),
                        "The map of principals is empty and means nobody.",
                        "Name those you mean under AWS, Service or Federated.");
            }
        } else {
            Strings.wrongType(element.name(), value, "a star or an object", report);
        }
        return new Principals(element.negated(), entries, element.at());
    }

    private Principals.Entry bare(Text text) {
        boolean star = text.value().equals("*");
        onlyStar(star, text.at());
        if (star) {
            return new Principals.Entry("*", text, new Principal.Everyone());
        }
        report.addUnlessLenient(
                FindingCode.PRINCIPAL_TYPE,
                text.at(),
                "The principal " + Quote.of(text.value()) + " stands without a type.",
                "Wrap it: {\"AWS\": " + Quote.of(text.value()) + "}.");
        return entry(PrincipalType.AWS, text);
    }

    private void onlyStar(boolean star, Position at) {
        if (!star && scope.profile().whom() == Whom.STAR) {
            report.addUnlessLenient(
                    FindingCode.PRINCIPAL_FORMAT,
                    at,
                    "This kind, " + scope.kind().title() + ", takes no principal but a lone star.",
                    "Write \"Principal\": \"*\" and limit it by a condition.");
        }
    }

    private List<Principals.Entry> typed(JsonMember member) {
        List<Principals.Entry> entries = new ArrayList<>();
        PrincipalType type = PrincipalType.find(member.name()).orElse(null);
        if (type == null) {
            report.addUnlessLenient(
                    FindingCode.PRINCIPAL_TYPE,
                    member.at(),
                    "There is no type of principal " + Quote.of(member.name()) + ".",
                    Spelling.remedy(
                            member.name(), PrincipalType.NAMES, "Use AWS, Service, Federated or CanonicalUser."));
        }
        for (Text text : Strings.many(member, report).values()) {
            entries.add(
                    type == null
                            ? new Principals.Entry(member.name(), text, new Principal.Unrecognised(text.value()))
                            : entry(type, text));
        }
        return entries;
    }

    private Principals.Entry entry(PrincipalType type, Text text) {
        Principal principal = type.read(text.value());
        if (principal instanceof Principal.Unrecognised) {
            unrecognised(type, text);
        }
        return new Principals.Entry(type.title(), text, principal);
    }

    private void unrecognised(PrincipalType type, Text text) {
        if (scope.variables() && text.value().contains("${")) {
            Variables.misplaced(text, "a principal", report);
        } else if (Letters.hasWildcard(text.value())) {
            report.addUnlessLenient(
                    FindingCode.PRINCIPAL_WILDCARD,
                    text.at(),
                    "The principal " + Quote.of(text.value()) + " has a wildcard, which is none there.",
                    "Name each one, or use a star alone with a condition on aws:PrincipalArn.");
        } else {
            report.addUnlessLenient(
                    FindingCode.PRINCIPAL_FORMAT,
                    text.at(),
                    "The principal " + Quote.of(text.value()) + " is none of the type " + type.title() + ".",
                    "Write " + type.form() + ".");
        }
    }
}
