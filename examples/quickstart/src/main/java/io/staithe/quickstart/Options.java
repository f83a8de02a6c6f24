package io.staithe.quickstart;

import io.staithe.assembly.CommandLine;
import io.staithe.assembly.FolderOptions;
import io.staithe.assembly.Option;
import io.staithe.assembly.RegistryFolder;
import io.staithe.assembly.UsageException;
import io.staithe.assembly.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param errand what to do
 * @param port where to listen; 0 for any free port
 * @param folder the registry that is opened
 */
record Options(Errand errand, int port, RegistryFolder folder) {

    /** What to do. */
    enum Errand {
        TOUR_AND_SERVE,
        TOUR,
        SERVE,
        HELP
    }

    static Options parse(String... arguments) {
        Parser parser = new Parser();
        new CommandLine(parser.rows()).read(arguments);
        return new Options(parser.errand, parser.port, parser.folder.folder());
    }

    static String help() {
        return "Opens a container registry in a folder, serves it on 127.0.0.1, and shows what it does.\n\n"
                + new CommandLine(new Parser().rows()).help();
    }

    private static final class Parser {
        private final FolderOptions folder = new FolderOptions();
        private Errand errand = Errand.TOUR_AND_SERVE;
        private int port = 5000;

        List<Option> rows() {
            List<Option> rows = new ArrayList<>();
            rows.add(Option.valued(
                    "--port",
                    "N",
                    "where to listen (5000); 0 takes any free port",
                    value -> port = Values.port("--port", value)));
            rows.add(Option.flag("--once", "leave after the tour", () -> go(Errand.TOUR)));
            rows.add(Option.flag("--serve", "skip the tour", () -> go(Errand.SERVE)));
            rows.addAll(folder.rows());
            rows.add(Option.flag("--help", "print this", () -> errand = Errand.HELP));
            return rows;
        }

        private void go(Errand wanted) {
            if (errand == Errand.HELP) {
                return;
            }
            if (errand != Errand.TOUR_AND_SERVE && errand != wanted) {
                throw new UsageException("--once is for the tour alone and --serve is without it: choose one.");
            }
            errand = wanted;
        }
    }
}
