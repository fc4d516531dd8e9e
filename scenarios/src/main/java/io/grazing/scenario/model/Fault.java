package io.grazing.scenario.model;

/**
 * One thing that is wrong with what the user wrote, told on one line.
 *
 * @param at where it was written
 * @param key the key it concerns, such as {@code collisions.epsilon}; empty where no key is concerned. Told only
 *     for a place in a file, since an option names its key itself
 * @param text what was expected and what was got
 */
public record Fault(Position at, String key, String text) {

    @Override
    public String toString() {
        return Wording.oneLine(at + ": " + (key.isEmpty() || !at.isExact() ? "" : key + ": ") + text);
    }
}
