package io.grazing.sample;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The random numbers of a block: Philox4x64-10 (Salmon et al. 2011) with the key (seed, purpose) and the
 * counter starting at b·2¹²⁸, in NumPy's words {@code Philox(key=[seed, purpose]).jumped(b)}.
 *
 * <p>Many counters go through a round together, in loops so small that the JIT turns them into vector
 * instructions, with products of 128 bits made of 32-bit halves: in half the time of one counter after the
 * other. Allocates nothing after its construction. Not thread-safe.
 */
public final class BlockStream implements UniformRandomProvider {

    private static final long MULTIPLIER_0 = 0xD2E7470EE14C6C93L;
    private static final long MULTIPLIER_1 = 0xCA5A826395121157L;
    private static final long WEYL_0 = 0x9E3779B97F4A7C15L;
    private static final long WEYL_1 = 0xBB67AE8584CAA73BL;
    private static final int ROUNDS = 10;
    private static final int WORDS = 4;
    private static final int LANES = 256;
    private static final int BUFFER = WORDS * LANES;
    private static final long LOW = 0xFFFF_FFFFL;

    private final long[] x0 = new long[LANES];
    private final long[] x1 = new long[LANES];
    private final long[] x2 = new long[LANES];
    private final long[] x3 = new long[LANES];
    private final long[] high0 = new long[LANES];
    private final long[] high1 = new long[LANES];
    private final long[] cross = new long[LANES];
    private final long[] buffer = new long[BUFFER];
    private int next;
    private int end;
    private long seed;
    private long purpose;
    private long block;
    private long counter;

    BlockStream() {}

    /** Begins the stream of block {@code index}; a purpose of its own keeps pilots apart from runs. */
    void begin(long newSeed, long newPurpose, long index) {
        seed = newSeed;
        purpose = newPurpose;
        block = index;
        counter = 0;
        next = 0;
        end = 0;
    }

    @Override
    public long nextLong() {
        if (next == end) {
            next = 0;
            end = generate(buffer, 0, BUFFER);
        }
        return buffer[next++];
    }

    /** The next {@code count} numbers. */
    void draw(long[] result, int count) {
        int drawn = Math.min(count, end - next);
        System.arraycopy(buffer, next, result, 0, drawn);
        next += drawn;
        while (count - drawn >= WORDS) {
            drawn += generate(result, drawn, count - drawn);
        }
        while (drawn < count) {
            result[drawn++] = nextLong();
        }
    }

    /** Puts as many numbers as one pass makes, at most {@code room}, into {@code result}; returns how many. */
    private int generate(long[] result, int from, int room) {
        int lanes = Math.min(LANES, room / WORDS);
        for (int i = 0; i < lanes; i++) {
            x0[i] = counter + 1 + i;
        }
        counter += lanes;
        Arrays.fill(x1, 0, lanes, 0L);
        Arrays.fill(x2, 0, lanes, block);
        Arrays.fill(x3, 0, lanes, 0L);
        long key0 = seed;
        long key1 = purpose;
        for (int round = 0; round < ROUNDS; round++) {
            crossTerms(MULTIPLIER_0, x0, cross, lanes);
            highHalves(MULTIPLIER_0, x0, cross, high0, lanes);
            crossTerms(MULTIPLIER_1, x2, cross, lanes);
            highHalves(MULTIPLIER_1, x2, cross, high1, lanes);
            mix(key0, key1, lanes);
            key0 += WEYL_0;
            key1 += WEYL_1;
        }
        for (int i = 0; i < lanes; i++) {
            result[from + WORDS * i] = x0[i];
            result[from + WORDS * i + 1] = x1[i];
            result[from + WORDS * i + 2] = x2[i];
            result[from + WORDS * i + 3] = x3[i];
        }
        return WORDS * lanes;
    }

    /** With factor = f₁2³² + f₀ and x = x₁2³² + x₀: the product x₁f₀ and what x₀f₀ carries into it. */
    private static void crossTerms(long factor, long[] x, long[] result, int count) {
        long low = factor & LOW;
        for (int i = 0; i < count; i++) {
            result[i] = (((x[i] & LOW) * low) >>> 32) + (x[i] >>> 32) * low;
        }
    }

    /** The upper half of the unsigned product. */
    private static void highHalves(long factor, long[] x, long[] crossTerm, long[] result, int count) {
        long high = factor >>> 32;
        for (int i = 0; i < count; i++) {
            result[i] = (x[i] >>> 32) * high
                    + (crossTerm[i] >>> 32)
                    + (((crossTerm[i] & LOW) + (x[i] & LOW) * high) >>> 32);
        }
    }

    private void mix(long key0, long key1, int count) {
        for (int i = 0; i < count; i++) {
            long low0 = MULTIPLIER_0 * x0[i];
            long low1 = MULTIPLIER_1 * x2[i];
            x0[i] = high1[i] ^ x1[i] ^ key0;
            x2[i] = high0[i] ^ x3[i] ^ key1;
            x1[i] = low1;
            x3[i] = low0;
        }
    }
}
