package io.grazing.analysis.limit;

import io.grazing.analysis.rates.CollisionRates;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Kappa;
import io.grazing.potential.PairPotential;
import io.grazing.potential.ShortRangePotential;

/**
 * The rates of a potential at one ε by quadrature of the exact angles (3.5):
 *
 * <pre>  λ_l(w) = 2π|w| Q_l(2ε/|w|²).</pre>
 *
 * Relative accuracy 1e-10 or better, as the error says. Thread-safe.
 *
 * @param potential the pair potential φ
 * @param epsilon the scale ε &gt; 0 of the potential (1.6)
 */
public record QuadratureRates(PairPotential potential, double epsilon) implements CollisionRates {

    /** Rates at a positive, finite ε. */
    public QuadratureRates {
        if (!(epsilon > 0.0) || !Double.isFinite(epsilon)) {
            throw new IllegalArgumentException("epsilon: expected a finite number > 0, got " + epsilon);
        }
    }

    @Override
    public Measured rate(int l, double speed) {
        return moments(speed).momentQ(l).times(2.0 * Math.PI * speed);
    }

    @Override
    public Measured[] rates(int n, double speed) {
        Measured[] all = moments(speed).momentsQ(n);
        for (int k = 0; k < n; k++) {
            all[k] = all[k].times(2.0 * Math.PI * speed);
        }
        return all;
    }

    /** The speed 2√(εf(0)) that just carries a head-on particle over the top of a bounded potential. */
    @Override
    public double[] criticalSpeeds() {
        return potential instanceof ShortRangePotential bounded && bounded.order() == 0.0
                ? new double[] {2.0 * Math.sqrt(epsilon * bounded.strength())}
                : new double[0];
    }

    private AngleMoments moments(double speed) {
        return AngleMoments.of(potential, Kappa.of(epsilon, speed));
    }
}
