package io.grazing.sample;

/**
 * Threefry4x64-20, a bijection of the counters of 256 bits for each key (Salmon, Moraes, Dror, Shaw 2011): the mixing rounds of
 * the cipher Threefish without its tweak. Additions, rotations and exclusive or alone, on many counters together, in loops that
 * the JIT turns into vector instructions.
 */
final class Threefry {

    private static final long PARITY = 0x1BD11BDAA9FC1A22L;
    private static final int INJECTIONS = 5;
    /** Two a round, eight rounds. */
    private static final int[] ROTATIONS = {14, 16, 52, 57, 23, 40, 5, 37, 25, 33, 46, 12, 58, 22, 32, 32};

    private Threefry() {}

    /**
     * Replaces {@code count} counters (x₀, x₁, x₂, x₃) by what the key makes of them.
     *
     * @param key four words
     */
    static void encrypt(long[] key, long[] x0, long[] x1, long[] x2, long[] x3, int count) {
        long parity = PARITY ^ key[0] ^ key[1] ^ key[2] ^ key[3];
        add(x0, key[0], count);
        add(x1, key[1], count);
        add(x2, key[2], count);
        add(x3, key[3], count);
        for (int n = 1; n <= INJECTIONS; n++) {
            int first = n % 2 == 1 ? 0 : ROTATIONS.length / 2;
            mix(x0, x1, x2, x3, first, count);
            mix(x0, x1, x2, x3, first + 4, count);
            add(x0, word(key, parity, n), count);
            add(x1, word(key, parity, n + 1), count);
            add(x2, word(key, parity, n + 2), count);
            add(x3, word(key, parity, n + 3) + n, count);
        }
    }

    private static long word(long[] key, long parity, int n) {
        int j = n % (key.length + 1);
        return j < key.length ? key[j] : parity;
    }

    private static void add(long[] x, long summand, int count) {
        for (int i = 0; i < count; i++) {
            x[i] += summand;
        }
    }

    /** Two rounds, with four rotations from {@code first}. */
    private static void mix(long[] x0, long[] x1, long[] x2, long[] x3, int first, int count) {
        int r0 = ROTATIONS[first];
        int r1 = ROTATIONS[first + 1];
        int r2 = ROTATIONS[first + 2];
        int r3 = ROTATIONS[first + 3];
        for (int i = 0; i < count; i++) {
            long a = x0[i] + x1[i];
            long b = x2[i] + x3[i];
            long c = Long.rotateLeft(x1[i], r0) ^ a;
            long d = Long.rotateLeft(x3[i], r1) ^ b;
            x0[i] = a + d;
            x2[i] = b + c;
            x1[i] = Long.rotateLeft(c, r3) ^ b + c;
            x3[i] = Long.rotateLeft(d, r2) ^ a + d;
        }
    }
}
