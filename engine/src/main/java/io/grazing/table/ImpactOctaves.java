package io.grazing.table;

/**
 * The coordinate of impact parameters in a table. Its distance from the nearer end, u = min(ρ, 1 − ρ), exact in double
 * precision, is stretched to
 *
 * <pre>  v = 2^-40 + (1 − 2^-38) u,</pre>
 *
 * whose octaves, found by the exponent alone, grow geometrically away from either end; the lowest begins at the end itself.
 */
final class ImpactOctaves {

    /** Octaves on either side. */
    static final int COUNT = 39;
    /** The exponent of the lowest. */
    static final int LOWEST = -40;

    /** The exponent of the lowest as it is in the bits of v. */
    static final int LOWEST_BITS = 1023 + LOWEST;

    static final double SHIFT = 0x1p-40;
    static final double SHRINK = 1.0 - 0x1p-38;

    private ImpactOctaves() {}

    /** u. */
    static double distance(double rho) {
        return Math.min(rho, 1.0 - rho);
    }

    /** 1 if ρ ≥ 1/2, where u is the distance from the edge, else 0. */
    static int side(double rho) {
        return 1 - (int) (Double.doubleToRawLongBits(rho - 0.5) >>> 63);
    }

    /** v of u. */
    static double stretched(double u) {
        return Math.fma(u, SHRINK, SHIFT);
    }

    /** u of v. */
    static double distanceOf(double v) {
        return (v - SHIFT) / SHRINK;
    }
}
