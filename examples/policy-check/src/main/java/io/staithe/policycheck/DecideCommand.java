package io.staithe.policycheck;

import io.staithe.policy.access.evaluate.Decision;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code decide}: may this caller do this to that? */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Decides a request by policies, and explains the decision.",
        footer = {
            "",
            "A layer without an option is not there. SCPs and RCPs are given level by level, root first:",
            "--scp root.json --scp unit.json,account.json has two levels, the second of two policies.",
            "",
            "Exit codes: 0 allowed (with --expect: as expected), 1 denied (not as expected),",
            "2 nothing decided: misuse, or something cannot be read. With --batch: 0 when the",
            "input was read to its end, whatever the answers are; 2 when it could not be."
        })
final class DecideCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RequestOptions request = new RequestOptions();

    @Mixin
    private PolicyOptions policies = new PolicyOptions();

    @Option(
            names = "--expect",
            paramLabel = "ANSWER",
            description = "One of ${COMPLETION-CANDIDATES}: exit with 0 exactly where that is the answer.")
    private Optional<Verdict> expected = Optional.empty();

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = Batch.STANDARD_INPUT,
            description = "Decide the cases of a file, or of standard input: one JSON object a line.")
    private Optional<String> batch = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DecideCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AccessJudge judge = new AccessJudge();
        if (batch.isPresent()) {
            if (request.isGiven() || policies.isGiven() || expected.isPresent()) {
                throw new ParameterException(spec.commandLine(), "With --batch, everything else stands in the lines.");
            }
            return Batch.run(console, batch.get(), line -> answer(line, judge));
        }
        if (!request.isComplete()) {
            throw new ParameterException(
                    spec.commandLine(), "A request needs --principal, --action and --resource, or --batch.");
        }
        return report(judge.decide(request.with(policies)));
    }

    private int report(Decision decision) {
        Verdict verdict = Verdict.of(decision);
        console.out().println(verdict);
        console.out().print(decision.explain());
        if (expected.isPresent() && expected.get() != verdict) {
            console.err().println("Expected " + expected.get() + ", but the answer is " + verdict + ".");
        }
        boolean good = expected.map(verdict::equals).orElse(decision.isAllowed());
        return good ? ExitCode.GOOD : ExitCode.BAD;
    }

    private static String answer(JsonLine line, AccessJudge judge) {
        Decision decision = judge.decide(CaseReader.read(line));
        return Answer.of(line.id(), json -> {
            json.writeStringField("decision", Verdict.of(decision).toString());
            json.writeStringField("layer", decision.layer().map(LayerWord::of).orElse(null));
            json.writeStringField("reason", decision.reason());
        });
    }
}
