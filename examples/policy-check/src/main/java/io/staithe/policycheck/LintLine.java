package io.staithe.policycheck;

import com.fasterxml.jackson.core.JsonGenerator;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.Severity;
import io.staithe.policy.access.lint.PolicyLinter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A line of {@code lint --batch}. */
final class LintLine {
    private Optional<PolicyKind> kind = Optional.empty();
    private Optional<PolicyText> policy = Optional.empty();

    private LintLine() {}

    /** Checks its policy; throws {@link UnreadableException} where the line makes no sense. */
    static String answer(JsonLine line) {
        LintLine read = new LintLine();
        line.read(read::member);
        PolicyKind kind = read.kind.orElseThrow(() -> new UnreadableException("there is no kind"));
        PolicyText policy = read.policy.orElseThrow(() -> new UnreadableException("there is no policy"));
        List<Finding> findings = PolicyLinter.standard().lint(kind, policy.text());
        return Answer.of(line.id(), json -> {
            json.writeBooleanField("valid", findings.stream().noneMatch(LintLine::isError));
            json.writeArrayFieldStart("findings");
            for (Finding finding : findings) {
                write(finding, json);
            }
            json.writeEndArray();
        });
    }

    private boolean member(String name, JsonCursor value) throws IOException {
        switch (name) {
            case "kind" -> kind = Optional.of(KindName.read(value.string(name)));
            case "policy" -> policy = Optional.of(value.policy(name));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }

    private static void write(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", finding.code().name());
        json.writeStringField("severity", finding.severity().name());
        json.writeNumberField("line", finding.at().line());
        json.writeNumberField("column", finding.at().column());
        json.writeStringField("message", finding.message());
        json.writeStringField("remedy", finding.remedy());
        json.writeEndObject();
    }
}
