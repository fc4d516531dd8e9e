package io.grazing.analysis.study;

import io.grazing.analysis.limit.BornConstant;
import io.grazing.analysis.limit.CloseEncounters;
import io.grazing.analysis.limit.CorrectionExponents;
import io.grazing.analysis.limit.CoulombConstant;
import io.grazing.analysis.limit.GrazingTimescale;
import io.grazing.analysis.limit.HomogeneousRates;
import io.grazing.analysis.limit.LandauRates;
import io.grazing.analysis.rates.CollisionRates;
import io.grazing.collision.Kappa;
import io.grazing.potential.ShortRangePotential;
import java.util.OptionalDouble;

/**
 * What is expected of one order s as ε → 0: Theorem 2.2, corrected [E10], for s ≤ 1, Theorem 2.4, corrected [E11], for s &gt; 1.
 *
 * @param potential f(r)/r^s
 * @param limit the rates of the limit
 * @param timescale d_ε, which the rates are over
 * @param exponents of the distance to the limit
 * @param logarithm the limit of |log ε| times the distance at s = 1 and |w| = 1, less log |w|²; empty otherwise
 */
record ThresholdPrediction(
        ShortRangePotential potential,
        CollisionRates limit,
        GrazingTimescale timescale,
        CorrectionExponents exponents,
        OptionalDouble logarithm) {

    /** The prediction for a potential. */
    static ThresholdPrediction of(ShortRangePotential potential) {
        double s = potential.order();
        double strength = potential.strength();
        CollisionRates limit = BornConstant.of(potential)
                .<CollisionRates>map(LandauRates::new)
                .orElseGet(() -> new HomogeneousRates(s, strength));
        OptionalDouble logarithm = CoulombConstant.of(potential)
                .map(constant -> OptionalDouble.of(constant.value() / (strength * strength) - Math.log(2.0)))
                .orElse(OptionalDouble.empty());
        return new ThresholdPrediction(
                potential, limit, new GrazingTimescale(s), CorrectionExponents.of(potential), logarithm);
    }

    /** s. */
    double s() {
        return potential.order();
    }

    /** The leading order of Q_l. */
    double moment(int l, double epsilon, double speed) {
        return timescale.of(epsilon) * limit.rate(l, speed).value() / (2.0 * Math.PI * speed);
    }

    /** The leading order of the share of close encounters in Q_1. */
    double closeShare(double epsilon, double speed) {
        double close = CloseEncounters.leading(potential, Kappa.of(epsilon, speed), 1)[0].value();
        return close / moment(1, epsilon, speed);
    }
}
