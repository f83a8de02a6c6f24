package io.staithe.policycheck;

import io.staithe.policy.lifecycle.Lifecycle;
import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.listing.ImageListing;
import io.staithe.policy.lifecycle.parse.InvalidLifecyclePolicyException;
import io.staithe.policy.lifecycle.plan.LifecyclePlan;
import io.staithe.policy.lifecycle.plan.LifecyclePlanner;
import io.staithe.policy.lifecycle.plan.PlanDifference;
import io.staithe.policy.lifecycle.rule.LifecyclePolicy;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lifecycle}: what would this policy do to that repository? */
@Command(
        name = "lifecycle",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Previews a lifecycle policy on an exported repository.",
        footer = {
            "",
            "To export a repository:",
            "aws ecr describe-images --repository-name NAME --filter imageStatus=ANY",
            "",
            "Exit codes: 0 the plan is made (with --diff: nothing would change), 1 with --diff:",
            "something would change, 2 misuse, a policy that ECR would refuse, or a file that",
            "cannot be read."
        })
final class LifecycleCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--policy", required = true, paramLabel = "FILE", description = "The lifecycle policy.")
    private Path policy = Path.of("");

    @Option(
            names = "--images",
            required = true,
            paramLabel = "FILE",
            description = "What aws ecr describe-images printed.")
    private Path images = Path.of("");

    @Option(
            names = "--at",
            required = true,
            paramLabel = "INSTANT",
            description = "When it would be executed: 2026-03-01T00:00:00Z.")
    private String at = "";

    @Option(names = "--json", description = "Print what would be done as JSON.")
    private boolean json;

    @Option(names = "--diff", paramLabel = "FILE", description = "Print what another policy would do otherwise.")
    private Optional<Path> other = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    LifecycleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (json && other.isPresent()) {
            throw new ParameterException(spec.commandLine(), "Either --json or --diff.");
        }
        Instant instant = instant();
        LifecyclePolicy first = read(policy);
        Optional<LifecyclePolicy> second = other.map(LifecycleCommand::read);
        List<LifecycleImage> all = readImages();
        LifecyclePlan plan = plan(first, all, instant);
        PlanPrinter printer = new PlanPrinter(console.out());
        if (second.isPresent()) {
            PlanDifference difference = plan.difference(plan(second.get(), all, instant));
            printer.print(difference);
            return difference.isEmpty() ? ExitCode.GOOD : ExitCode.BAD;
        }
        if (json) {
            PlanJson.write(plan, console.out());
        } else {
            printer.print(plan);
        }
        return ExitCode.GOOD;
    }

    private Instant instant() {
        try {
            return Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(), "--at: not an instant, such as 2026-03-01T00:00:00Z: " + at);
        }
    }

    private static LifecyclePolicy read(Path file) {
        try {
            return Lifecycle.policy(TextFile.read(file));
        } catch (InvalidLifecyclePolicyException e) {
            throw new UnreadableException(
                    e.problems().stream().map(problem -> file + ":" + problem).collect(Collectors.joining("\n")));
        }
    }

    private List<LifecycleImage> readImages() {
        try (Reader listing = TextFile.open(images)) {
            return ImageListing.read(listing);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(images + ": " + e.getMessage());
        } catch (IOException e) {
            throw TextFile.unreadable(images, e);
        }
    }

    private LifecyclePlan plan(LifecyclePolicy by, List<LifecycleImage> all, Instant instant) {
        try {
            return LifecyclePlanner.plan(by, all, instant);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(images + ": " + e.getMessage());
        }
    }
}
