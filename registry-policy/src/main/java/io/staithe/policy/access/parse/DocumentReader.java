package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.PolicyVersion;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.json.JsonArray;
import io.staithe.policy.json.JsonMember;
import io.staithe.policy.json.JsonObject;
import io.staithe.policy.json.JsonValue;
import io.staithe.policy.text.Position;
import io.staithe.policy.words.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a document: Version, Id and Statement. */
final class DocumentReader {
    private static final List<String> ELEMENTS = List.of("Version", "Id", "Statement");

    private final PolicyKind kind;
    private final Profile profile;
    private final Report report;

    DocumentReader(PolicyKind kind, Profile profile, Report report) {
        this.kind = kind;
        this.profile = profile;
        this.report = report;
    }

    /** The policy, as far as it can be made out; without worth where the report has errors. */
    Optional<Policy> read(JsonValue json, String text) {
        if (!(json instanceof JsonObject document)) {
            PolicyParser.syntax(json.at(), "The text is JSON of type " + json.typeName() + ", not an object.", report);
            return Optional.empty();
        }
        Members members = new Members(document, ELEMENTS, report);
        PolicyVersion version = version(members.find("Version"), document.at());
        Optional<String> id = members.find("Id").flatMap(this::id);
        List<Statement> statements = statements(members.find("Statement"), version, document.at());
        return Optional.of(new Policy(kind, Optional.empty(), version, id, statements, text));
    }

    private PolicyVersion version(Optional<JsonMember> member, Position documentAt) {
        if (member.isEmpty()) {
            report.add(
                    FindingCode.MISSING_VERSION,
                    documentAt,
                    "There is no Version, which means that of 2008.",
                    "Add \"Version\": \"2012-10-17\".");
            oldVersion(documentAt);
            return PolicyVersion.V2008_10_17;
        }
        Optional<Text> written = Strings.one(member.get(), report);
        if (written.isEmpty() || written.get().value().equals(PolicyVersion.V2012_10_17.text())) {
            return PolicyVersion.V2012_10_17;
        }
        Position at = written.get().at();
        if (written.get().value().equals(PolicyVersion.V2008_10_17.text())) {
            report.add(
                    FindingCode.OLD_VERSION,
                    at,
                    "The version of 2008 takes policy variables for plain text.",
                    "Write 2012-10-17.");
            oldVersion(at);
            return PolicyVersion.V2008_10_17;
        }
        report.add(
                FindingCode.INVALID_VERSION,
                at,
                "There is no version " + Quote.of(written.get().value()) + " of the policy language.",
                "Write 2012-10-17.");
        return PolicyVersion.V2012_10_17;
    }

    private void oldVersion(Position at) {
        if (!profile.oldVersion()) {
            report.addUnlessLenient(
                    FindingCode.INVALID_VERSION,
                    at,
                    "The version of 2008 is not taken in this kind, " + kind.title() + ".",
                    "Write \"Version\": \"2012-10-17\".");
        }
    }

    private Optional<String> id(JsonMember member) {
        if (!profile.id()) {
            report.addUnlessLenient(
                    FindingCode.ELEMENT_NOT_ALLOWED,
                    member.at(),
                    "There may be no Id in this kind, " + kind.title() + ".",
                    "Remove it.");
        }
        return Strings.one(member, report).map(Text::value);
    }

    private List<Statement> statements(Optional<JsonMember> member, PolicyVersion version, Position documentAt) {
        if (member.isEmpty()) {
            report.add(
                    FindingCode.MISSING_STATEMENT,
                    documentAt,
                    "There is no Statement.",
                    "Add \"Statement\" with a list of statements.");
            return List.of();
        }
        JsonValue value = member.get().value();
        List<JsonValue> items = value instanceof JsonArray array ? array.items() : List.of(value);
        if (items.isEmpty()) {
            report.addUnlessLenient(
                    FindingCode.EMPTY_STATEMENT,
                    value.at(),
                    "The list of statements is empty.",
                    "Add a statement, or delete the policy.");
        }
        if (items.size() > HardBounds.MAX_STATEMENTS) {
            HardBounds.tooManyStatements(items.get(HardBounds.MAX_STATEMENTS).at(), items.size(), report);
            return List.of();
        }
        boolean variables = version == PolicyVersion.V2012_10_17;
        StatementReader reader = new StatementReader(new Scope(kind, profile, variables, report));
        List<Statement> statements = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof JsonObject object) {
                reader.read(i, object).ifPresent(statements::add);
            } else {
                Strings.wrongType("Statement", items.get(i), "an object or a list of objects", report);
            }
        }
        return statements;
    }
}
