package io.grazing.potential;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The known name a misspelt one was probably meant to be: the candidate at the smallest Damerau–Levenshtein
 * distance (insertions, deletions, substitutions and swaps of neighbours), if that is at most a third of its
 * length and at least 1.
 */
public final class NearestName {

    private static final int LONGEST = 64;

    private NearestName() {}

    /**
     * The nearest candidate, or nothing if none is near.
     *
     * @param name what was written
     * @param candidates what could have been meant; the first of several equally near ones wins
     */
    public static Optional<String> of(String name, Collection<String> candidates) {
        String written = name.toLowerCase(Locale.ROOT);
        String nearest = null;
        int smallest = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            if (written.length() > LONGEST || candidate.length() > LONGEST) {
                continue;
            }
            int distance = distance(written, candidate.toLowerCase(Locale.ROOT));
            int allowed = Math.max(1, Math.max(candidate.length(), written.length()) / 3);
            if (distance <= allowed && distance < smallest && distance < candidate.length()) {
                smallest = distance;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The suffix of an error message: {@code ; did you mean 'NAME'?}, or empty text if no candidate is near. */
    public static String suggestion(String name, Collection<String> candidates) {
        return of(name, candidates)
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElse("");
    }

    private static int distance(String a, String b) {
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            beforePrevious = previous;
            previous = current;
        }
        return previous[b.length()];
    }
}
