package io.grazing.analysis.study;

import io.grazing.analysis.limit.AngleDistribution;
import io.grazing.analysis.rates.Measured;
import io.grazing.analysis.study.SpeedAverage.Averaged;
import io.grazing.collision.Kappa;
import java.util.function.DoubleFunction;

/**
 * The distribution of angles in the encounters of a gas: that at one κ = 2ε/|w|², averaged over the relative
 * speeds |w| of the pairs that meet. As a function of |w| the content of a bin has kinks, where an edge of the
 * bin passes a border of its annulus, so that the average is refined until it is much more accurate than the
 * counts of a run can be, or the nodes are many; the error says how accurate it is. About the separatrix 2κφ(ρ) = 1 of a low hill a
 * close encounter turns from passing over the top into being thrown back while log κ changes by about ρ: what lies between two nodes
 * is within the error then.
 */
final class GasAngles implements AngleDistribution {

    /** Share of the standard error of a run's counts to which the contents are refined. */
    private static final double ACCURACY = 0.05;
    /** Share of an annulus that other bins hold at the next node, if it is swept over them too fast for the nodes. */
    private static final double FAST = 0.5;

    private final DoubleFunction<? extends AngleDistribution> angles;
    private final double epsilon;
    private final SpeedAverage speeds;
    private final double count;

    /**
     * A distribution.
     *
     * @param angles for every κ, the distribution at that κ; called from several threads
     * @param count encounters of the run that it will be compared with
     */
    GasAngles(DoubleFunction<? extends AngleDistribution> angles, double epsilon, SpeedAverage speeds, double count) {
        this.angles = angles;
        this.epsilon = epsilon;
        this.speeds = speeds;
        this.count = count;
    }

    @Override
    public Measured[][] contents(double[] edges, double[] radii) {
        int annuli = radii.length - 1;
        int bins = edges.length - 1;
        Averaged averages = speeds.of(
                w -> atSpeed(w, edges, radii),
                a -> isAccurate(a, radii, bins),
                (from, to, mass, error) -> addLeaps(from, to, mass, error, radii, bins));
        Measured[][] contents = new Measured[annuli][bins];
        for (int k = 0; k < annuli; k++) {
            for (int j = 0; j < bins; j++) {
                contents[k][j] = new Measured(averages.value()[k * bins + j], averages.error()[k * bins + j]);
            }
        }
        return contents;
    }

    private Averaged atSpeed(double w, double[] edges, double[] radii) {
        Measured[][] contents = angles.apply(Kappa.of(epsilon, w)).contents(edges, radii);
        int bins = edges.length - 1;
        double[] value = new double[contents.length * bins];
        double[] error = new double[value.length];
        for (int k = 0; k < contents.length; k++) {
            for (int j = 0; j < bins; j++) {
                value[k * bins + j] = contents[k][j].value();
                error[k * bins + j] = contents[k][j].error();
            }
        }
        return new Averaged(value, error);
    }

    /**
     * Where most of an annulus moves to other bins from one node to the next, what it holds between them may be anything from the one
     * to the other; and bins that it leaps over may hold all of it.
     */
    private static void addLeaps(Averaged from, Averaged to, double mass, double[] error, double[] radii, int bins) {
        for (int k = 0; k < radii.length - 1; k++) {
            int start = k * bins;
            int end = start + bins;
            double moved = 0.0;
            for (int j = start; j < end; j++) {
                moved += 0.5 * Math.abs(to.value()[j] - from.value()[j]);
            }
            if (moved > FAST * area(radii, k)) {
                for (int j = start; j < end; j++) {
                    error[j] += 0.5 * mass * Math.abs(to.value()[j] - from.value()[j]);
                }
                Leap leap = Leap.between(from.value(), to.value(), start, end);
                for (int j = leap.first(); j < leap.end(); j++) {
                    error[j] += mass * area(radii, k);
                }
            }
        }
    }

    private static double area(double[] radii, int k) {
        return Math.PI * (radii[k + 1] - radii[k]) * (radii[k + 1] + radii[k]);
    }

    /** Whether every error is far below the standard error √(p/n) of a frequency p of n encounters in an annulus. */
    private boolean isAccurate(Averaged averages, double[] radii, int bins) {
        for (int i = 0; i < averages.value().length; i++) {
            int k = i / bins;
            double area = area(radii, k);
            double p = Math.max(averages.value()[i] / area, 1.0 / count);
            if (averages.error()[i] > ACCURACY * area * Math.sqrt(p / count)) {
                return false;
            }
        }
        return true;
    }
}
