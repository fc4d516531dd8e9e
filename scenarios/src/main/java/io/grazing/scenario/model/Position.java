package io.grazing.scenario.model;

/**
 * Where something was written: a place in a file, a file as a whole, or an option of the command line.
 *
 * @param source the file as the user named it, or the option such as {@code --set collisions.count}
 * @param line line from 1, or 0 where the source has no lines
 * @param column column from 1 in characters, or 0 where it is not known
 */
public record Position(String source, int line, int column) {

    /** The file or option {@code source} as a whole. */
    public static Position of(String source) {
        return new Position(source, 0, 0);
    }

    /** Whether this is a place in a file, not a file or an option as a whole. */
    public boolean isExact() {
        return line > 0;
    }

    /** This position moved to {@code column} on its line. */
    public Position atColumn(int column) {
        return new Position(source, line, column);
    }

    @Override
    public String toString() {
        return (source.isEmpty() ? "\"\"" : source) + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    }
}
