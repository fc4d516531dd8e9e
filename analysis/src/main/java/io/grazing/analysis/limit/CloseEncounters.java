package io.grazing.analysis.limit;

import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Kappa;
import io.grazing.potential.ShortRangePotential;
import java.util.Arrays;

/**
 * The moments Q_l = ∫ (1 − P_l(cos θ)) ρ dρ of encounters at one ε and |w|, and the part of them due to close encounters: those
 * with ρ below the collision length (κ f(0))^{1/s}, the ε^{1/s} of the remark after Theorem 2.4 with κ = 2ε/|w|² in place of ε,
 * whose deflections are of order one. Half of Q_1 is S = ∫ sin²(θ/2) ρ dρ. Dimensionless, lengths in units of the support radius.
 *
 * @param length (κ f(0))^{1/s}, 0 for s = 0, where no encounter is close
 * @param all Q_1, …, Q_n
 * @param close the same over ρ &lt; {@code length} alone
 */
@SuppressWarnings("ArrayRecordComponent")
public record CloseEncounters(double length, Measured[] all, Measured[] close) {

    /** Moments with their own copies. */
    public CloseEncounters {
        all = all.clone();
        close = close.clone();
    }

    /**
     * The moments of a potential.
     *
     * @param epsilon ε &gt; 0
     * @param speed |w| &gt; 0
     * @param n the highest degree, 1 ≤ n ≤ {@link AngleMoments#MAX_DEGREE}
     */
    public static CloseEncounters of(ShortRangePotential potential, double epsilon, double speed, int n) {
        double kappa = Kappa.of(epsilon, speed);
        double length = length(potential, kappa);
        AngleMoments moments = AngleMoments.of(potential, kappa);
        Measured[] none = new Measured[n];
        Arrays.fill(none, new Measured(0.0, 0.0));
        return new CloseEncounters(length, moments.momentsQ(n), length > 0.0 ? moments.momentsQ(n, length) : none);
    }

    /**
     * The leading order of {@code close} as ε → 0, that of the homogeneous potential: (κf(0))^{2/s} ∫_0^1 (1 − P_l(cos θ_s)) b db,
     * for every s; with s = 1 and l = 1, (κf(0))² log 2.
     *
     * @param kappa κ = 2ε/|w|² &gt; 0
     */
    public static Measured[] leading(ShortRangePotential potential, double kappa, int n) {
        double length = length(potential, kappa);
        Measured[] moments = new Measured[n];
        Arrays.fill(moments, new Measured(0.0, 0.0));
        if (length > 0.0) {
            moments = HomogeneousMoments.close(potential.order(), n);
            for (int k = 0; k < n; k++) {
                moments[k] = moments[k].times(length * length);
            }
        }
        return moments;
    }

    @Override
    public Measured[] all() {
        return all.clone();
    }

    @Override
    public Measured[] close() {
        return close.clone();
    }

    private static double length(ShortRangePotential potential, double kappa) {
        return potential.order() == 0.0 ? 0.0 : Math.pow(kappa * potential.strength(), 1.0 / potential.order());
    }
}
