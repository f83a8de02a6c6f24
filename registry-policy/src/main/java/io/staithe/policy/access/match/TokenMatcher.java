package io.staithe.policy.access.match;

import io.staithe.policy.access.context.RequestContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Matches tokens as {@link Wildcards} matches characters: a place is a token and a character in it. The texts of all keys are
 * fetched before, each once, so that no star makes the context answer twice.
 */
final class TokenMatcher {
    private static final int NO_STAR = -1;

    private final Token[] tokens;
    private final String[] literals;
    private final boolean hasKeys;

    TokenMatcher(List<Token> tokens) {
        this.tokens = tokens.toArray(Token[]::new);
        this.literals = tokens.stream().map(Token::text).toArray(String[]::new);
        this.hasKeys = keys().findAny().isPresent();
    }

    Stream<String> keys() {
        return Stream.of(tokens).filter(token -> token.kind() == Token.Kind.KEY).map(Token::text);
    }

    boolean match(String text, int from, int to, Letters letters, RequestContext context) {
        if (tokens.length > 0 && tokens[0].kind() == Token.Kind.LITERAL && !begins(text, from, to, letters)) {
            return false;
        }
        String[] texts = texts(context);
        return texts != null && match(texts, text, from, to, letters);
    }

    /** A cheap look at the head, so that most of what cannot match asks the context nothing. */
    private boolean begins(String text, int from, int to, Letters letters) {
        return to - from >= literals[0].length() && letters.regionMatches(text, from, literals[0]);
    }

    /** What each token stands for; null where a key has no value. */
    private String @Nullable [] texts(RequestContext context) {
        if (!hasKeys) {
            return literals;
        }
        String[] texts = literals.clone();
        for (int i = 0; i < tokens.length; i++) {
            if (tokens[i].kind() == Token.Kind.KEY) {
                String value = Template.value(context, tokens[i]);
                if (value == null) {
                    return null;
                }
                texts[i] = value;
            }
        }
        return texts;
    }

    private boolean match(String[] texts, String text, int from, int to, Letters letters) {
        int token = 0;
        int offset = 0;
        int at = from;
        int afterStar = NO_STAR;
        int starEnd = from;
        while (true) {
            if (token < tokens.length && tokens[token].kind() == Token.Kind.RUN) {
                token++;
                afterStar = token;
                starEnd = at;
                continue;
            }
            if (token < tokens.length && isPassed(token, offset, texts)) {
                token++;
                offset = 0;
                continue;
            }
            if (at == to) {
                return token == tokens.length;
            }
            if (token == tokens.length && afterStar == token) {
                return true;
            }
            int actual = Characters.at(text, at, to);
            if (token < tokens.length && tokens[token].kind() == Token.Kind.ONE) {
                token++;
                at += Character.charCount(actual);
            } else if (token < tokens.length && takes(texts[token], offset, actual, letters)) {
                offset += Characters.widthAt(texts[token], offset, texts[token].length());
                at += Character.charCount(actual);
            } else if (afterStar == NO_STAR) {
                return false;
            } else {
                token = afterStar;
                offset = 0;
                starEnd += Characters.widthAt(text, starEnd, to);
                at = starEnd;
            }
        }
    }

    private boolean isPassed(int token, int offset, String[] texts) {
        return tokens[token].kind() != Token.Kind.ONE && offset == texts[token].length();
    }

    private static boolean takes(String expected, int offset, int actual, Letters letters) {
        return letters.same(Characters.at(expected, offset, expected.length()), actual);
    }

    boolean isOneKey() {
        return tokens.length == 1 && hasKeys;
    }

    Optional<String> expand(RequestContext context) {
        return Optional.ofNullable(texts(context)).map(texts -> String.join("", texts));
    }

    String beginning() {
        return tokens.length > 0 && tokens[0].kind() == Token.Kind.LITERAL ? literals[0] : "";
    }

    Optional<String> constant() {
        if (tokens.length == 0) {
            return Optional.of("");
        }
        return tokens.length == 1 && tokens[0].kind() == Token.Kind.LITERAL
                ? Optional.of(literals[0])
                : Optional.empty();
    }

    Optional<String> constantPrefix() {
        int stars = 0;
        while (stars < tokens.length && tokens[tokens.length - 1 - stars].kind() == Token.Kind.RUN) {
            stars++;
        }
        int rest = tokens.length - stars;
        if (stars == 0 || rest > 1 || (rest == 1 && tokens[0].kind() != Token.Kind.LITERAL)) {
            return Optional.empty();
        }
        String prefix = rest == 0 ? "" : literals[0];
        return Characters.opensPair(prefix) ? Optional.empty() : Optional.of(prefix);
    }
}
