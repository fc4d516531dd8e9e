package io.grazing.analysis.limit;

import io.grazing.analysis.rates.CollisionRates;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Kappa;
import io.grazing.potential.ShortRangePotential;
import java.util.Arrays;

/**
 * The encounters Q_ε that section 4 of the paper compares one by one with those of the homogeneous potential. In its units of
 * length, the core e = (εf(0))^{1/s},
 *
 * <pre>  Q_ε = {|w| &gt; 3 e^{s/20}, ρ &lt; e^{−1/10}/2},</pre>
 *
 * and P_ε is the rest. Here ρ is in units of the support radius, so that it is e times the paper's.
 *
 * @param potential f(r)/r^s, s &gt; 1
 * @param core e, in (0, 1)
 */
public record EncounterRegion(ShortRangePotential potential, double core) {

    /** A region of a core below the support radius. */
    public EncounterRegion {
        if (!(core > 0.0 && core < 1.0)) {
            throw new IllegalArgumentException("core: expected a number in (0, 1), got " + core);
        }
    }

    /** ε = e^s/f(0). */
    public double epsilon() {
        return Math.pow(core, potential.order()) / potential.strength();
    }

    /** 3 e^{s/20}, which |w| exceeds. */
    public double slowest() {
        return 3.0 * Math.pow(core, potential.order() / 20.0);
    }

    /** e^{9/10}/2, which ρ is below. */
    public double farthest() {
        return 0.5 * Math.pow(core, 0.9);
    }

    /** The rates of the encounters in Q_ε with the potential εf(r)/r^s. */
    public CollisionRates rates() {
        return new Restricted((n, kappa) -> AngleMoments.of(potential, kappa).momentsQ(n, farthest()));
    }

    /** The rates of the encounters in Q_ε with the potential εf(0)/r^s. */
    public CollisionRates homogeneousRates() {
        HomogeneousMoments moments = HomogeneousMoments.of(potential.order());
        return new Restricted((n, kappa) -> {
            double length = Math.pow(kappa * potential.strength(), 1.0 / potential.order());
            Measured[] q = moments.momentsQ(n, farthest() / length);
            for (int k = 0; k < n; k++) {
                q[k] = q[k].times(length * length);
            }
            return q;
        });
    }

    @FunctionalInterface
    private interface Moments {
        Measured[] of(int n, double kappa);
    }

    /** 2π|w|Q_l for |w| above the slowest, 0 below. */
    private final class Restricted implements CollisionRates {

        private final Moments moments;

        Restricted(Moments moments) {
            this.moments = moments;
        }

        @Override
        public Measured rate(int l, double speed) {
            return rates(l, speed)[l - 1];
        }

        @Override
        public Measured[] rates(int n, double speed) {
            Measured[] all = new Measured[n];
            Arrays.fill(all, new Measured(0.0, 0.0));
            if (speed > slowest()) {
                all = moments.of(n, Kappa.of(epsilon(), speed));
                for (int k = 0; k < n; k++) {
                    all[k] = all[k].times(2.0 * Math.PI * speed);
                }
            }
            return all;
        }

        @Override
        public double[] criticalSpeeds() {
            return new double[] {slowest()};
        }
    }
}
