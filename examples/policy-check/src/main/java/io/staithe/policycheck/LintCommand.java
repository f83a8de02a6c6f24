package io.staithe.policycheck;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.lint.PolicyLinter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lint}: is this policy in order? */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Says what is wrong with policies or odd about them, and what to do about it.",
        footer = {
            "",
            "Kinds: identity, boundary, session, resource, ecr-repository, ecr-registry,",
            "role-trust (trust), service-control (scp), resource-control (rcp),",
            "vpc-endpoint (endpoint, vpce).",
            "",
            "A finding is a line: FILE:LINE:COLUMN SEVERITY CODE MESSAGE REMEDY.",
            "",
            "Exit codes: 0 nothing worse than a suggestion, 1 warnings, 2 errors, misuse, or a",
            "file that cannot be read. With --batch: 0 when the input was read to its end,",
            "whatever the answers are; 2 when it could not be."
        })
final class LintCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The policies.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--kind", paramLabel = "KIND", description = "What they are attached to; see below.")
    private Optional<String> kind = Optional.empty();

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = Batch.STANDARD_INPUT,
            description = "Check the policies of a file, or of standard input: one JSON object a line.")
    private Optional<String> batch = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    LintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (batch.isPresent()) {
            if (kind.isPresent() || !files.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "With --batch, everything else stands in the lines.");
            }
            return Batch.run(console, batch.get(), LintLine::answer);
        }
        if (kind.isEmpty() || files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "It takes --kind and at least one file, or --batch.");
        }
        PolicyKind all = KindName.read(kind.get());
        return files.stream().mapToInt(file -> report(file, all)).max().orElseThrow();
    }

    private int report(Path file, PolicyKind all) {
        try {
            List<Finding> findings = PolicyLinter.standard().lint(all, TextFile.read(file));
            findings.forEach(finding -> console.out().println(file + ":" + finding));
            return findings.stream().mapToInt(LintCommand::code).max().orElse(ExitCode.GOOD);
        } catch (UnreadableException e) {
            console.err().println(e.reason());
            return ExitCode.MISUSE;
        }
    }

    private static int code(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> ExitCode.MISUSE;
            case SECURITY_WARNING, WARNING -> ExitCode.BAD;
            case SUGGESTION -> ExitCode.GOOD;
        };
    }
}
