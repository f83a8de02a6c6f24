package io.staithe.policy.text;

/**
 * A place in a text. Immutable; ordered as one reads.
 *
 * @param line the line, from 1; lines end with a line feed
 * @param column the character (UTF-16 unit) in that line, from 1
 */
public record Position(int line, int column) implements Comparable<Position> {
    /** The first character. */
    public static final Position START = new Position(1, 1);

    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    /** The place as compilers write it: {@code line:column}. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
