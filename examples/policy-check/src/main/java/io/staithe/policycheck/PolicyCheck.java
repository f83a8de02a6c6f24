package io.staithe.policycheck;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;

/** Tries policies on the command line and in pipelines. */
@Command(
        name = "policy-check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Tries policies: who may, what is odd, what would expire.",
        synopsisSubcommandLabel = "COMMAND")
public final class PolicyCheck {
    private PolicyCheck() {}

    /**
     * Runs it. Returns where all is well, for it may be a guest in Maven's process; otherwise ends the process.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String... arguments) {
        int code = run(Console.ofProcess(), arguments);
        if (code != ExitCode.GOOD) {
            System.exit(code);
        }
    }

    /** Runs it; returns the exit code. */
    static int run(Console console, String... arguments) {
        CommandLine line = new CommandLine(new PolicyCheck())
                .addSubcommand(new DecideCommand(console))
                .addSubcommand(new LintCommand(console))
                .addSubcommand(new LifecycleCommand(console))
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setOut(console.out())
                .setErr(console.err())
                .setParameterExceptionHandler((e, words) -> misuse(console, e))
                .setExecutionExceptionHandler((e, commandLine, result) -> failure(console, e));
        int code = line.execute(arguments);
        console.flush();
        return code;
    }

    private static int misuse(Console console, ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println(e.getMessage() + "\nTry " + command + " --help.");
        return ExitCode.MISUSE;
    }

    /** What comes of its input says so itself; anything else is a mistake in the program, and told as such. */
    private static int failure(Console console, Exception e) {
        if (e instanceof UnreadableException unreadable) {
            console.err().println(unreadable.reason());
        } else {
            console.err().println("Something went wrong inside: " + e);
        }
        return ExitCode.MISUSE;
    }
}
