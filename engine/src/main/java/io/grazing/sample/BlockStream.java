package io.grazing.sample;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The random numbers of a block: what {@link Threefry} with the key (seed, purpose, 0, 0) makes of the counters (n, 0, b, 0),
 * n = 1, 2, …, {@value #LANES} at a time: first the first words of them all, then the second ones, the third, the fourth.
 *
 * <p>Allocates nothing after its construction. Not thread-safe.
 */
public final class BlockStream implements UniformRandomProvider {

    /** Counters that are taken together. */
    static final int LANES = 256;

    private static final int WORDS = 4;
    private static final int PASS = WORDS * LANES;

    private final long[][] words = new long[WORDS][LANES];
    private final long[] key = new long[WORDS];
    private long block;
    private long counter;
    private int next = PASS;

    BlockStream() {}

    /** Begins the stream of block {@code index}; a purpose of its own keeps pilots apart from runs. */
    void begin(long seed, long purpose, long index) {
        key[0] = seed;
        key[1] = purpose;
        block = index;
        counter = 0;
        next = PASS;
    }

    @Override
    public long nextLong() {
        if (next == PASS) {
            generate();
        }
        long result = words[next / LANES][next % LANES];
        next++;
        return result;
    }

    /** The next {@code count} numbers. */
    void draw(long[] result, int count) {
        int drawn = 0;
        while (drawn < count) {
            if (next == PASS) {
                generate();
            }
            int at = next % LANES;
            int length = Math.min(count - drawn, LANES - at);
            System.arraycopy(words[next / LANES], at, result, drawn, length);
            drawn += length;
            next += length;
        }
    }

    private void generate() {
        long[] first = words[0];
        for (int i = 0; i < LANES; i++) {
            first[i] = counter + 1 + i;
        }
        counter += LANES;
        Arrays.fill(words[1], 0L);
        Arrays.fill(words[2], block);
        Arrays.fill(words[3], 0L);
        Threefry.encrypt(key, first, words[1], words[2], words[3], LANES);
        next = 0;
    }
}
