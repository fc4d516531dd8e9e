package io.grazing.potential;

import java.util.Optional;
import org.hipparchus.dfp.Dfp;

/**
 * The Taylor expansion of f about r = 0 for a formula whose f′ cancels there, as that of (1−r)²(1+2r) does: what remains of its terms
 * then has the error of the terms, while f′ falls like r. Verified against decimal arithmetic. Immutable.
 */
final class CentreSeries {

    private static final int ORDER = 16;
    private static final double LARGEST_REACH = 0.25;
    private static final double SMALLEST_REACH = 0x1p-12;
    /** Relative error of f′ that a formula may have, and that of f′ and f(0) − f of the series. */
    private static final double TOLERANCE = 4e-15;
    /** Where they are compared, per reach. */
    private static final double[] CHECKS = {1.0, 0.83, 0.61, 0.37, 0.11, 1e-2, 1e-4, 1e-6, 1e-8};

    private final double centre;
    /** f(0) − f as a polynomial of r. */
    private final DepthPolynomial drop;

    private final double reach;

    private CentreSeries(double centre, DepthPolynomial drop, double reach) {
        this.centre = centre;
        this.drop = drop;
        this.reach = reach;
    }

    /**
     * The series of a formula that needs one and has it.
     *
     * @param f the same in decimal arithmetic
     * @param centre f(0)
     */
    static Optional<CentreSeries> of(Expression expression, DecimalProfile f, double centre) {
        if (!(centre > 0.0) || isAccurate(expression, f)) {
            return Optional.empty();
        }
        double[] coefficients = f.dropFromCentre(ORDER, centre);
        if (coefficients.length == 0) {
            return Optional.empty();
        }
        DepthPolynomial drop = DepthPolynomial.of(coefficients);
        for (double reach = LARGEST_REACH; reach >= SMALLEST_REACH; reach *= 0.5) {
            CentreSeries series = new CentreSeries(centre, drop, reach);
            if (series.holds(f)) {
                return Optional.of(series);
            }
        }
        return Optional.empty();
    }

    private static boolean isAccurate(Expression expression, DecimalProfile f) {
        for (double check : CHECKS) {
            double r = check * LARGEST_REACH;
            double exact = f.atDistance(r).first().toDouble();
            if (Math.abs(expression.jet(r).first() - exact) > TOLERANCE * Math.abs(exact)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(DecimalProfile f) {
        Dfp top = f.atDistance(0.0).value();
        for (double check : CHECKS) {
            double r = check * reach;
            DecimalProfile.DecimalJet decimal = f.atDistance(r);
            Jet exact = decimal.toDouble();
            double fall = top.subtract(decimal.value()).toDouble();
            Jet jet = at(r);
            boolean isClose = Math.abs(jet.first() - exact.first()) <= TOLERANCE * Math.abs(exact.first())
                    && Math.abs(jet.second() - exact.second())
                            <= TOLERANCE * (Math.abs(exact.second()) + Math.abs(exact.first() / r))
                    && Math.abs(drop(r) - fall) <= TOLERANCE * fall;
            if (!isClose) {
                return false;
            }
        }
        return true;
    }

    /** Whether it holds at r. */
    boolean reaches(double r) {
        return r <= reach;
    }

    /** f, f′ and f″. */
    Jet at(double r) {
        Jet jet = drop.at(r);
        return new Jet(centre - jet.value(), jet.first(), -jet.second());
    }

    /** f(0) − f(r). */
    double drop(double r) {
        return drop.at(r).value();
    }
}
