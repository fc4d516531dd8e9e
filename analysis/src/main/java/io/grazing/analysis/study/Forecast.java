package io.grazing.analysis.study;

import io.grazing.analysis.rates.AdaptiveIntegral;
import io.grazing.analysis.rates.Measured;
import io.grazing.analysis.study.SpeedAverage.Averaged;
import io.grazing.collision.Kappa;
import io.grazing.collision.Strata;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * What formula (3.5) says about the measured averages of {@link Observable}s before anything is measured: in
 * every stratum the mean of q, its mean square, and the largest |q|. From these follow the expected value of
 * the stratified estimate and its true variance, which the data of a heavy-tailed q, such as close
 * encounters that did not happen to occur, would underestimate.
 */
final class Forecast {

    private static final AdaptiveIntegral INTEGRAL =
            AdaptiveIntegral.toTolerance(1e-10, 1e-300).withPanels(400);
    /** Of the errors of the angles, which are jagged and need no digits. */
    private static final AdaptiveIntegral BLUR =
            AdaptiveIntegral.toTolerance(0.1, 1e-300).withPanels(50);
    /** How far x = ½ log(ρ²/(1−ρ²)) reaches into the core: ρ = e^(−60) of its border, but at least of 1. */
    private static final double CORE = 60.0;
    /** x of 1 − ρ = 2e-15: what lies beyond is as small a share of the disc. */
    private static final double RIM = 16.5;

    private static final int SAMPLES = 512;
    /** Allows for a maximum between samples. */
    private static final double HEADROOM = 1.05;
    /** Share of the standard error to which averages over speeds are refined. */
    private static final double ACCURACY = 0.02;

    private final List<Observable> observables;
    private final Strata strata;
    private final long[] n;
    private final double epsilon;
    private final DoubleFunction<DoubleFunction<Measured>> angles;
    private final double[] largest;

    /**
     * A forecast yet to be made.
     *
     * @param n encounters measured in each stratum
     * @param angles for every κ, θ with its error as a function of ρ; called from several threads
     */
    Forecast(
            List<Observable> observables,
            Strata strata,
            long[] n,
            double epsilon,
            DoubleFunction<DoubleFunction<Measured>> angles) {
        this.observables = observables;
        this.strata = strata;
        this.n = n.clone();
        this.epsilon = epsilon;
        this.angles = angles;
        this.largest = new double[observables.size() * strata.count()];
    }

    /** What to expect of every observable, in their order. */
    List<Prediction> predict(SpeedAverage speeds) {
        Averaged averages = speeds.of(this::atSpeed, this::isAccurate);
        return IntStream.range(0, observables.size())
                .mapToObj(i -> prediction(averages, i))
                .toList();
    }

    /** Means in the even places, mean squares in the odd ones; observable by observable, stratum by stratum. */
    private Averaged atSpeed(double w) {
        DoubleFunction<Measured> angle = angles.apply(Kappa.of(epsilon, w));
        int functions = 2 * observables.size();
        double[] value = new double[functions * strata.count()];
        double[] error = new double[value.length];
        for (int k = 0; k < strata.count(); k++) {
            double from = k == 0 ? Math.min(0.0, coordinate(strata.outer(0))) - CORE : coordinate(strata.inner(k));
            double to = coordinate(strata.outer(k));
            double[] panels = breakpoints(from, to);
            Measured[] means = INTEGRAL.of(functions, (x, values) -> weigh(angle, x, values), panels);
            Measured[] blurs = BLUR.of(functions, (x, values) -> blur(angle, x, values), panels);
            double norm = 2.0 * Math.PI / strata.area(k);
            for (int i = 0; i < observables.size(); i++) {
                double scale = Math.pow(w, observables.get(i).power());
                int at = 2 * (i * strata.count() + k);
                value[at] = means[2 * i].value() * norm * scale;
                error[at] = (means[2 * i].error() + blurs[2 * i].value()) * norm * scale;
                value[at + 1] = means[2 * i + 1].value() * norm * scale * scale;
                error[at + 1] = (means[2 * i + 1].error() + blurs[2 * i + 1].value()) * norm * scale * scale;
            }
            noteLargest(angle, w, k, from, to);
        }
        return new Averaged(value, error);
    }

    private void weigh(DoubleFunction<Measured> angle, double x, double[] values) {
        weigh(angle.apply(rho(x)).value(), x, values);
    }

    /** What the error of the angle makes of the integrands. */
    private void blur(DoubleFunction<Measured> angle, double x, double[] values) {
        Measured theta = angle.apply(rho(x));
        double[] shifted = new double[values.length];
        weigh(theta.value(), x, values);
        weigh(theta.value() + theta.error(), x, shifted);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.abs(shifted[i] - values[i]);
        }
    }

    private void weigh(double theta, double x, double[] values) {
        double s = Math.sin(0.5 * theta);
        double c = Math.cos(0.5 * theta);
        double cosh = Math.cosh(x);
        double weight = 0.25 / (cosh * cosh);
        for (int i = 0; i < observables.size(); i++) {
            values[2 * i] = observables.get(i).mean().at(s, c) * weight;
            values[2 * i + 1] = observables.get(i).square().at(s, c) * weight;
        }
    }

    private void noteLargest(DoubleFunction<Measured> angle, double w, int k, double from, double to) {
        double[] sizes = new double[observables.size()];
        for (int j = 0; j <= SAMPLES; j++) {
            double half =
                    0.5 * angle.apply(rho(from + (to - from) * j / SAMPLES)).value();
            double s = Math.sin(half);
            double c = Math.cos(half);
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = Math.max(sizes[i], observables.get(i).largest().at(s, c));
            }
        }
        synchronized (largest) {
            for (int i = 0; i < sizes.length; i++) {
                int at = i * strata.count() + k;
                double size = HEADROOM * Math.pow(w, observables.get(i).power()) * sizes[i];
                largest[at] = Math.max(largest[at], size);
            }
        }
    }

    private boolean isAccurate(Averaged averages) {
        for (int i = 0; i < observables.size(); i++) {
            Prediction prediction = prediction(averages, i);
            if (prediction.error() > ACCURACY * prediction.standardError()) {
                return false;
            }
        }
        return true;
    }

    private Prediction prediction(Averaged averages, int i) {
        double value = 0.0;
        double error = 0.0;
        double scale = 0.0;
        double variance = 0.0;
        double bound = 0.0;
        for (int k = 0; k < strata.count(); k++) {
            int at = 2 * (i * strata.count() + k);
            double mean = averages.value()[at];
            double square = averages.value()[at + 1];
            double weight = strata.flux() * strata.area(k);
            value += weight * mean;
            error += weight * averages.error()[at];
            scale += weight * Math.sqrt(Math.max(0.0, square));
            variance += weight * weight * Math.max(0.0, square - mean * mean) / n[k];
            bound = Math.max(bound, weight * largest[i * strata.count() + k] / n[k]);
        }
        return new Prediction(value, error, scale, variance, bound);
    }

    private static double[] breakpoints(double from, double to) {
        int panels = Math.max(1, (int) Math.ceil((to - from) / 4.0));
        double[] points = new double[panels + 1];
        for (int i = 0; i <= panels; i++) {
            points[i] = from + (to - from) * i / panels;
        }
        return points;
    }

    private static double coordinate(double rho) {
        return rho >= 1.0 ? RIM : Math.log(rho) - 0.5 * Math.log((1.0 - rho) * (1.0 + rho));
    }

    private static double rho(double x) {
        return 1.0 / Math.sqrt(1.0 + Math.exp(-2.0 * x));
    }
}
