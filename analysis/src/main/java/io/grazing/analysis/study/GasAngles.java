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
 * counts of a run can be; the error says how accurate it is.
 */
final class GasAngles implements AngleDistribution {

    /** Share of the standard error of a run's counts to which the contents are refined. */
    private static final double ACCURACY = 0.05;

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
        Averaged averages = speeds.of(w -> atSpeed(w, edges, radii), a -> isAccurate(a, radii, bins));
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

    /** Whether every error is far below the standard error √(p/n) of a frequency p of n encounters in an annulus. */
    private boolean isAccurate(Averaged averages, double[] radii, int bins) {
        for (int i = 0; i < averages.value().length; i++) {
            int k = i / bins;
            double area = Math.PI * (radii[k + 1] - radii[k]) * (radii[k + 1] + radii[k]);
            double p = Math.max(averages.value()[i] / area, 1.0 / count);
            if (averages.error()[i] > ACCURACY * area * Math.sqrt(p / count)) {
                return false;
            }
        }
        return true;
    }
}
