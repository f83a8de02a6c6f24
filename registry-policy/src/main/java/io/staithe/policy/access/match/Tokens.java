package io.staithe.policy.access.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a text into the tokens of a template. */
final class Tokens {
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();

    private Tokens() {}

    /** The tokens; null where a variable is not written as it must be. */
    static @Nullable List<Token> read(String text, boolean variables, boolean wildcards) {
        return new Tokens().cut(text, variables, wildcards);
    }

    private @Nullable List<Token> cut(String text, boolean variables, boolean wildcards) {
        int at = 0;
        while (at < text.length()) {
            if (variables && Variable.startsAt(text, at)) {
                Variable variable = Variable.read(text, at);
                if (variable == null) {
                    return null;
                }
                add(variable);
                at = variable.end();
            } else {
                add(text.charAt(at), wildcards);
                at++;
            }
        }
        flush();
        return List.copyOf(tokens);
    }

    private void add(Variable variable) {
        if (variable.isCharacter()) {
            literal.append(variable.text());
        } else {
            flush();
            tokens.add(new Token(Token.Kind.KEY, variable.key(), variable.text()));
        }
    }

    private void add(char character, boolean wildcards) {
        if (wildcards && character == '*') {
            flush();
            tokens.add(Token.RUN);
        } else if (wildcards && character == '?') {
            flush();
            tokens.add(Token.ONE);
        } else {
            literal.append(character);
        }
    }

    private void flush() {
        if (literal.length() > 0) {
            tokens.add(Token.literal(literal.toString()));
            literal.setLength(0);
        }
    }
}
