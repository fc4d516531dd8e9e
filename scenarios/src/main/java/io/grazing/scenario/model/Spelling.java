package io.grazing.scenario.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word a user probably meant. */
public final class Spelling {

    private static final int LONGEST = 40;

    private Spelling() {}

    /**
     * The candidate closest to {@code word}, if one is close: its edit distance (insertions, deletions,
     * substitutions and swaps of neighbours, case ignored) is at most a third of the longer word's length, and in words
     * of two letters one.
     */
    public static Optional<String> closest(String word, Collection<String> candidates) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int longer = Math.max(word.length(), candidate.length());
            if (longer > LONGEST) {
                continue;
            }
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least && distance < longer && 3 * distance <= Math.max(longer, 3)) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code "; did you mean …?"} with the closest candidate, or nothing. */
    public static String suggestion(String word, Collection<String> candidates) {
        return closest(word, candidates)
                .map(close -> "; did you mean " + Wording.quoted(close) + "?")
                .orElse("");
    }

    // Optimal string alignment, the restricted Damerau–Levenshtein distance.
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + substitution, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
