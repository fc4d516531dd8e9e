package io.grazing.collision;

import java.util.Arrays;

/**
 * The runs of neighbouring encounters of a block that belong to the same stratum and did not fail. Mutable;
 * owned by one {@link EncounterBlock}; allocates only when it holds more runs than ever before.
 */
public final class BlockRuns {

    private static final int FIRST_CAPACITY = 64;

    private int count;
    private int[] begin = new int[FIRST_CAPACITY];
    private int[] end = new int[FIRST_CAPACITY];
    private int[] stratum = new int[FIRST_CAPACITY];

    BlockRuns() {}

    void find(int[] stratumOf, String[] failure, int size) {
        count = 0;
        int i = 0;
        while (i < size) {
            if (failure[i] != null) {
                i++;
                continue;
            }
            int k = stratumOf[i];
            int first = i;
            do {
                i++;
            } while (i < size && stratumOf[i] == k && failure[i] == null);
            append(first, i, k);
        }
    }

    private void append(int first, int last, int k) {
        if (count == begin.length) {
            begin = Arrays.copyOf(begin, 2 * count);
            end = Arrays.copyOf(end, 2 * count);
            stratum = Arrays.copyOf(stratum, 2 * count);
        }
        begin[count] = first;
        end[count] = last;
        stratum[count] = k;
        count++;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** The first encounter of run {@code j}. */
    public int begin(int j) {
        return begin[j];
    }

    /** The encounter behind the last of run {@code j}. */
    public int end(int j) {
        return end[j];
    }

    /** The stratum of run {@code j}. */
    public int stratum(int j) {
        return stratum[j];
    }
}
