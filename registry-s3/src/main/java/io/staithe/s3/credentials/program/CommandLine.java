package io.staithe.s3.credentials.program;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a command line into words, as no shell does: nothing is substituted, and there are no pipes.
 *
 * <p>Words are parted by blanks. Between single quotes everything stands for itself; between double quotes a backslash
 * hides a double quote or a backslash, and outside quotes also a single quote or a blank. Before anything else it stands for
 * itself, as in {@code C:\tools}; a path with two of them in a row wants single quotes.
 */
public final class CommandLine {
    private static final char NONE = 0;

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private char quote = NONE;

    private CommandLine(String line) {
        this.line = line;
    }

    /**
     * Cuts a line.
     *
     * @param line the line, which may hold secrets
     * @return the program and its arguments
     * @throws IOException where there is no program, or a quote is not closed; the message repeats nothing of the line
     */
    public static List<String> words(String line) throws IOException {
        return new CommandLine(line).cut();
    }

    private List<String> cut() throws IOException {
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '\\' && at + 1 < line.length() && isHidden(line.charAt(at + 1))) {
                at++;
                add(line.charAt(at));
            } else if (quote != NONE) {
                inQuotes(c);
            } else {
                outside(c);
            }
        }
        if (quote != NONE) {
            throw new IOException("a quote in credential_process is not closed");
        }
        end();
        if (words.isEmpty()) {
            throw new IOException("credential_process names no program");
        }
        return words;
    }

    private boolean isHidden(char next) {
        return switch (quote) {
            case '\'' -> false;
            case '"' -> next == '"' || next == '\\';
            default -> next == '"' || next == '\\' || next == '\'' || isBlank(next);
        };
    }

    private void inQuotes(char c) {
        if (c == quote) {
            quote = NONE;
        } else {
            add(c);
        }
    }

    private void outside(char c) {
        if (c == '\'' || c == '"') {
            quote = c;
            inWord = true; // a pair of quotes with nothing between is a word too
        } else if (isBlank(c)) {
            end();
        } else {
            add(c);
        }
    }

    private void add(char c) {
        word.append(c);
        inWord = true;
    }

    private void end() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
