package io.grazing.sample;

/**
 * The azimuths of a block as a scrambled net: with the j-th impact parameter in the j-th of m cells of equal
 * share, turn j is Owen's nested uniform scrambling of the radical inverse of j in base 2. Impact parameters
 * and turns together are a (0, p, 2)-net for blocks of m = 2^p, each scrambled by a word of its block's stream,
 * so that every point is uniform and blocks are independent replicates (Owen 1997; Hickernell 1998).
 *
 * <p>The scrambling is the hashed one of Laine and Karras (2011) with the constants of Burley (2020).
 */
final class ScrambledNet {

    private static final int FIRST = 0x6c50b47c;
    private static final int SECOND = 0xb82f1e52;
    private static final int THIRD = 0xc7afe638;
    private static final int FOURTH = 0x8d22f6e6;
    private static final double UNIT = 0x1p-31;

    private ScrambledNet() {}

    /** α/π in (−1, 1) for turns 0 … {@code count} − 1. */
    static void turns(int scramble, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = (turn(i, scramble) + 0.5) * UNIT;
        }
    }

    /** Turn {@code j} in units of 2⁻³². */
    static int turn(int j, int scramble) {
        int x = j + scramble;
        x ^= x * FIRST;
        x ^= x * SECOND;
        x ^= x * THIRD;
        x ^= x * FOURTH;
        return Integer.reverse(x);
    }
}
