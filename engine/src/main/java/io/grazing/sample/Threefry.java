package io.grazing.sample;

/**
 * Threefry4x64-20, a bijection of the counters of 256 bits for each key (Salmon, Moraes, Dror, Shaw 2011): the mixing rounds of
 * the cipher Threefish without its tweak. Additions, rotations and exclusive or alone, on many counters together, in loops that
 * the JIT turns into vector instructions.
 */
final class Threefry {

    private static final long PARITY = 0x1BD11BDAA9FC1A22L;
    private static final int INJECTIONS = 5;

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
            long k0 = word(key, parity, n);
            long k1 = word(key, parity, n + 1);
            long k2 = word(key, parity, n + 2);
            long k3 = word(key, parity, n + 3) + n;
            if (n % 2 == 1) {
                mixFirst(x0, x1, x2, x3, count);
                mixSecond(x0, x1, x2, x3, k0, k1, k2, k3, count);
            } else {
                mixThird(x0, x1, x2, x3, count);
                mixFourth(x0, x1, x2, x3, k0, k1, k2, k3, count);
            }
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

    // Two rounds each, every other time with the key. Rotations are literals since those by a variable take longer.

    private static void mixFirst(long[] x0, long[] x1, long[] x2, long[] x3, int count) {
        for (int i = 0; i < count; i++) {
            long a = x0[i] + x1[i];
            long b = x2[i] + x3[i];
            long c = Long.rotateLeft(x1[i], 14) ^ a;
            long d = Long.rotateLeft(x3[i], 16) ^ b;
            x0[i] = a + d;
            x2[i] = b + c;
            x1[i] = Long.rotateLeft(c, 57) ^ b + c;
            x3[i] = Long.rotateLeft(d, 52) ^ a + d;
        }
    }

    private static void mixSecond(
            long[] x0, long[] x1, long[] x2, long[] x3, long k0, long k1, long k2, long k3, int count) {
        for (int i = 0; i < count; i++) {
            long a = x0[i] + x1[i];
            long b = x2[i] + x3[i];
            long c = Long.rotateLeft(x1[i], 23) ^ a;
            long d = Long.rotateLeft(x3[i], 40) ^ b;
            x0[i] = a + d + k0;
            x2[i] = b + c + k2;
            x1[i] = (Long.rotateLeft(c, 37) ^ b + c) + k1;
            x3[i] = (Long.rotateLeft(d, 5) ^ a + d) + k3;
        }
    }

    private static void mixThird(long[] x0, long[] x1, long[] x2, long[] x3, int count) {
        for (int i = 0; i < count; i++) {
            long a = x0[i] + x1[i];
            long b = x2[i] + x3[i];
            long c = Long.rotateLeft(x1[i], 25) ^ a;
            long d = Long.rotateLeft(x3[i], 33) ^ b;
            x0[i] = a + d;
            x2[i] = b + c;
            x1[i] = Long.rotateLeft(c, 12) ^ b + c;
            x3[i] = Long.rotateLeft(d, 46) ^ a + d;
        }
    }

    private static void mixFourth(
            long[] x0, long[] x1, long[] x2, long[] x3, long k0, long k1, long k2, long k3, int count) {
        for (int i = 0; i < count; i++) {
            long a = x0[i] + x1[i];
            long b = x2[i] + x3[i];
            long c = Long.rotateLeft(x1[i], 58) ^ a;
            long d = Long.rotateLeft(x3[i], 22) ^ b;
            x0[i] = a + d + k0;
            x2[i] = b + c + k2;
            x1[i] = (Long.rotateLeft(c, 32) ^ b + c) + k1;
            x3[i] = (Long.rotateLeft(d, 32) ^ a + d) + k3;
        }
    }
}
