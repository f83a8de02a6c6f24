package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.Condition;
import io.staithe.policy.access.document.Effect;
import io.staithe.policy.access.document.Patterns;
import io.staithe.policy.access.document.Principals;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.json.JsonMember;
import io.staithe.policy.json.JsonObject;
import io.staithe.policy.text.Position;
import io.staithe.policy.words.Quote;
import io.staithe.policy.words.Spelling;
import java.util.List;
import java.util.Optional;

/** Reads the statements of one document; knows the Sids it has met. */
final class StatementReader {
    private static final List<String> ELEMENTS = List.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");

    private final Scope scope;
    private final Report report;
    private final SidCheck sids;

    StatementReader(Scope scope) {
        this.scope = scope;
        this.report = scope.report();
        this.sids = new SidCheck(scope);
    }

    /** The statement; empty where it has no effect to speak of. */
    Optional<Statement> read(int index, JsonObject object) {
        Members members = new Members(object, ELEMENTS, report);
        boolean fullAccess = !scope.profile().allow() && FullAccess.is(members);
        Optional<Text> sid = members.find("Sid").flatMap(member -> Strings.one(member, report));
        sid.ifPresent(sids::check);
        Optional<Effect> effect = effect(members.find("Effect"), object.at(), fullAccess);
        Optional<Principals> principals = principals(members, object.at());
        Optional<Patterns> actions = actions(members, object.at(), fullAccess);
        Optional<Patterns> resources = resources(members, object.at());
        List<Condition> conditions = members.find("Condition")
                .map(member -> ConditionReader.read(member, scope))
                .orElse(List.of());
        return effect.map(it -> new Statement(
                index, sid.map(Text::value), it, principals, actions, resources, conditions, object.at()));
    }

    private Optional<Effect> effect(Optional<JsonMember> member, Position statementAt, boolean fullAccess) {
        if (member.isEmpty()) {
            report.add(
                    FindingCode.MISSING_EFFECT,
                    statementAt,
                    "The statement has no Effect.",
                    "Add \"Effect\": \"Allow\" or \"Effect\": \"Deny\".");
            return Optional.empty();
        }
        Optional<Text> written = Strings.one(member.get(), report);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Text text = written.get();
        for (Effect effect : Effect.values()) {
            if (effect.text().equals(text.value())) {
                if (effect == Effect.ALLOW && !scope.profile().allow() && !fullAccess) {
                    report.addUnlessLenient(
                            FindingCode.INVALID_EFFECT,
                            text.at(),
                            "This kind, " + scope.kind().title() + ", can only deny.",
                            "Write Deny.");
                }
                return Optional.of(effect);
            }
        }
        report.add(
                FindingCode.INVALID_EFFECT,
                text.at(),
                "There is no effect " + Quote.of(text.value()) + ".",
                Spelling.remedy(text.value(), List.of("Allow", "Deny"), "Write Allow or Deny."));
        return Optional.empty();
    }

    private Optional<Principals> principals(Members members, Position statementAt) {
        Optional<Element> element = Element.find(members, "Principal", report);
        Whom whom = scope.profile().whom();
        if (element.isEmpty()) {
            if (whom != Whom.NOBODY) {
                report.addUnlessLenient(
                        FindingCode.MISSING_PRINCIPAL,
                        statementAt,
                        "The statement has no Principal and matches nobody.",
                        "Add \"Principal\" with those it means.");
            }
            return Optional.empty();
        }
        if (whom == Whom.NOBODY) {
            report.add(
                    FindingCode.ELEMENT_NOT_ALLOWED,
                    element.get().at(),
                    "There may be no " + element.get().name() + " in this kind, "
                            + scope.kind().title() + ".",
                    "Remove it; the policy means whom it is attached to.");
            return Optional.empty();
        }
        if (element.get().negated() && whom != Whom.LISTED) {
            notAllowed(element.get(), "Name those you mean under Principal.");
        }
        return Optional.of(new PrincipalReader(scope).read(element.get()));
    }

    private Optional<Patterns> actions(Members members, Position statementAt, boolean fullAccess) {
        Optional<Element> element = Element.find(members, "Action", report);
        if (element.isEmpty()) {
            report.add(
                    FindingCode.MISSING_ACTION,
                    statementAt,
                    "The statement has neither Action nor NotAction.",
                    "Add \"Action\" with what may or may not be done.");
            return Optional.empty();
        }
        if (element.get().negated() && !scope.profile().actions().negatable()) {
            notAllowed(element.get(), "List what you mean under Action.");
        }
        Strings actions = Strings.many(element.get().member(), report);
        if (element.get().isEmptyList()) {
            report.addUnlessLenient(
                    FindingCode.MISSING_ACTION,
                    element.get().member().value().at(),
                    "The statement names no action.",
                    "Name at least one.");
        }
        for (Text action : fullAccess ? List.<Text>of() : actions.values()) {
            ActionCheck.check(action, scope);
        }
        return Optional.of(element.get().patterns(actions));
    }

    private Optional<Patterns> resources(Members members, Position statementAt) {
        Optional<Element> element = Element.find(members, "Resource", report);
        Need need = scope.profile().resource();
        if (need == Need.REQUIRED && (element.isEmpty() || element.get().isEmptyList())) {
            report.addUnlessLenient(
                    FindingCode.MISSING_RESOURCE,
                    element.map(it -> it.member().value().at()).orElse(statementAt),
                    "The statement names no resource.",
                    "Add \"Resource\", or \"Resource\": \"*\" for all.");
        }
        if (element.isEmpty()) {
            return Optional.empty();
        }
        if (need == Need.FORBIDDEN) {
            notAllowed(element.get(), "Remove it; the policy means what it is attached to.");
        }
        Strings resources = Strings.many(element.get().member(), report);
        for (Text resource : resources.values()) {
            ResourceCheck.check(resource, scope);
        }
        return Optional.of(element.get().patterns(resources));
    }

    private void notAllowed(Element element, String remedy) {
        report.addUnlessLenient(
                FindingCode.ELEMENT_NOT_ALLOWED,
                element.at(),
                "There may be no " + element.name() + " in this kind, "
                        + scope.kind().title() + ".",
                remedy);
    }
}
