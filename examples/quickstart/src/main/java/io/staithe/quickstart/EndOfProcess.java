package io.staithe.quickstart;

/** Closes a service when the process is told to end, as by Ctrl-C. */
final class EndOfProcess {
    private final Thread hook;

    private EndOfProcess(Thread hook) {
        this.hook = hook;
    }

    static EndOfProcess closes(Service service, Printer printer) {
        Thread hook = new Thread(
                () -> {
                    service.close();
                    printer.line("");
                    printer.line("Stopped. Everything is kept.");
                },
                "end-of-process");
        Runtime.getRuntime().addShutdownHook(hook);
        return new EndOfProcess(hook);
    }

    /** For a service that is closed otherwise. */
    void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending: the hook runs, or has run
        }
    }
}
