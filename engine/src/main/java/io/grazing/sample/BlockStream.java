package io.grazing.sample;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The random numbers of a block: {@value #LANES} generators xoshiro256++ (Blackman and Vigna 2021) in turn, the j-th of which
 * starts in the state that {@link Threefry} with the key (seed, purpose, 0, 0) makes of the counter (j, 0, block, 0), j from 0.
 *
 * <p>No two generators start in the same state, and that any two of a run of 10¹² encounters share a number of their sequences,
 * of a few hundred out of 2²⁵⁶, has a probability below 2⁻¹⁶⁰. One step of all is a loop that the JIT turns into vector
 * instructions. Allocates nothing after its construction. Not thread-safe.
 */
public final class BlockStream implements UniformRandomProvider {

    /** Generators. */
    static final int LANES = 128;

    /** Two of each at once, since loading and storing the states takes most of the time. */
    private static final int STEPS = 2;

    private final DrawKernel kernel;
    private final long[] s0 = new long[LANES];
    private final long[] s1 = new long[LANES];
    private final long[] s2 = new long[LANES];
    private final long[] s3 = new long[LANES];
    private final long[] words = new long[STEPS * LANES];
    private final long[] key = new long[4];
    private int next;

    /**
     * A stream before its first block.
     *
     * @param kernel makes other numbers of its words
     */
    BlockStream(DrawKernel kernel) {
        this.kernel = kernel;
    }

    /** Makes other numbers of these words. */
    DrawKernel kernel() {
        return kernel;
    }

    /** Begins the stream of block {@code index}; a purpose of its own keeps pilots apart from runs. */
    void begin(long seed, long purpose, long index) {
        key[0] = seed;
        key[1] = purpose;
        for (int j = 0; j < LANES; j++) {
            s0[j] = j;
        }
        Arrays.fill(s1, 0L);
        Arrays.fill(s2, index);
        Arrays.fill(s3, 0L);
        Threefry.encrypt(key, s0, s1, s2, s3, LANES);
        next = words.length;
    }

    @Override
    public long nextLong() {
        if (next == words.length) {
            generate();
        }
        return words[next++];
    }

    /** The next {@code count} numbers. */
    void draw(long[] result, int count) {
        int drawn = 0;
        while (drawn < count) {
            if (next == words.length) {
                generate();
            }
            int length = Math.min(count - drawn, words.length - next);
            System.arraycopy(words, next, result, drawn, length);
            drawn += length;
            next += length;
        }
    }

    private void generate() {
        step(s0, s1, s2, s3, words);
        next = 0;
    }

    private static void step(long[] s0, long[] s1, long[] s2, long[] s3, long[] result) {
        for (int j = 0; j < LANES; j++) {
            long a = s0[j];
            long b = s1[j];
            long c = s2[j];
            long d = s3[j];
            result[j] = Long.rotateLeft(a + d, 23) + a;
            long e = c ^ a;
            long f = d ^ b;
            long g = b ^ e;
            long h = a ^ f;
            c = e ^ b << 17;
            d = Long.rotateLeft(f, 45);
            result[LANES + j] = Long.rotateLeft(h + d, 23) + h;
            e = c ^ h;
            f = d ^ g;
            s1[j] = g ^ e;
            s0[j] = h ^ f;
            s2[j] = e ^ g << 17;
            s3[j] = Long.rotateLeft(f, 45);
        }
    }
}
