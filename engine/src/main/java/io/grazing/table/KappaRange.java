package io.grazing.table;

/**
 * The κ that a table covers: one, or whole octaves.
 *
 * @param onlyKappa the only κ, or NaN
 * @param firstOctave the exponent of the first octave
 * @param octaves how many octaves; 1 for a single κ
 */
public record KappaRange(double onlyKappa, int firstOctave, int octaves) {

    /** One κ. */
    public static KappaRange only(double kappa) {
        check(kappa);
        return new KappaRange(kappa, 0, 1);
    }

    /** The octaves that contain [low, high]. */
    public static KappaRange covering(double low, double high) {
        check(low);
        check(high);
        if (low > high) {
            throw new IllegalArgumentException("expected kappa from low to high, got " + low + " to " + high);
        }
        int first = Math.getExponent(low);
        return new KappaRange(Double.NaN, first, Math.getExponent(high) - first + 1);
    }

    private static void check(double kappa) {
        if (!(kappa >= Double.MIN_NORMAL && kappa <= 0x1p1000)) {
            throw new IllegalArgumentException("kappa: expected a number from 2.3e-308 to 1e301, got " + kappa);
        }
    }

    boolean isSingle() {
        return !Double.isNaN(onlyKappa);
    }

    /** Rows of the polynomials. */
    int rows() {
        return isSingle() ? 1 : CellPolynomial.ROWS;
    }

    /** The least κ. */
    public double low() {
        return isSingle() ? onlyKappa : Math.scalb(1.0, firstOctave);
    }

    /** The largest κ, or what all are less than. */
    public double high() {
        return isSingle() ? onlyKappa : Math.scalb(1.0, firstOctave + octaves);
    }
}
