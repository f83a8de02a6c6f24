package io.staithe.policy.access.match;

/** How two characters are compared. */
enum Letters {
    /** As they are. */
    EXACT {
        @Override
        int fold(int character) {
            return character;
        }
    },
    /** A to Z as a to z, and nothing else; for the names of actions. */
    ASCII {
        @Override
        int fold(int character) {
            return character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character;
        }
    },
    /** Unicode's simple case folding, in which the Turkish dotted I and dotless i stay what they are. */
    UNICODE {
        @Override
        int fold(int character) {
            if (character < 0x80) {
                return ASCII.fold(character);
            }
            if (character == DOTTED_CAPITAL_I || character == DOTLESS_SMALL_I) {
                return character;
            }
            return Character.toLowerCase(Character.toUpperCase(character));
        }
    };

    private static final int DOTTED_CAPITAL_I = 0x130;
    private static final int DOTLESS_SMALL_I = 0x131;

    abstract int fold(int character);

    boolean same(int one, int other) {
        return one == other || (this != EXACT && fold(one) == fold(other));
    }

    /** Whether the text from a place on goes on with the whole of a part; the caller has seen to it that it is long enough. */
    boolean regionMatches(String text, int at, String part) {
        if (this == EXACT) {
            return text.startsWith(part, at);
        }
        int end = at + part.length();
        for (int i = 0; i < part.length(); ) {
            int character = Characters.at(part, i, part.length());
            if (!same(Characters.at(text, at + i, end), character)) {
                return false;
            }
            i += Character.charCount(character);
        }
        return true;
    }
}
