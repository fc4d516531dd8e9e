package io.grazing.analysis.study;

import java.util.List;
import java.util.Optional;

/**
 * The angular singularity fitted to simulated angles: log contents of bins of equal width in log θ are a line of slope p + 1
 * over log θ where the density is θ^p. The window is that of grazing angles, θ ≤ {@value #LARGEST}, from encounters well within
 * the range of the potential, ρ ≤ {@value #FARTHEST}.
 *
 * @param exponent p
 * @param standardError its standard error, of the counts
 * @param bias p of the exact contents of the same bins with the same weights, less that of a power law: what the window leaves
 * @param chiSquare of the fit
 * @param bins fitted
 * @param from the smallest angle, radians
 * @param to the largest
 */
record SingularityFit(
        double exponent, double standardError, double bias, double chiSquare, int bins, double from, double to) {

    static final double LARGEST = 0.02;
    static final double FARTHEST = 0.02;
    private static final int FEWEST = 6;
    private static final double NORMAL_95 = 1.959964;

    /** Fits; empty where ε is too large, or the encounters are too few, for {@value #FEWEST} bins in the window. */
    static Optional<SingularityFit> of(RescaledKernel kernel, HomogeneousLimit limit) {
        double smallest = limit.moments().angle(FARTHEST / kernel.length());
        List<BinContent> bins = kernel.between(smallest, LARGEST).stream()
                .filter(bin -> bin.stdError() > 0.0 && bin.stdError() < 0.3 * bin.empirical())
                .toList();
        if (bins.size() < FEWEST) {
            return Optional.empty();
        }
        double[] x = new double[bins.size()];
        double[] weight = new double[bins.size()];
        double[] measured = new double[bins.size()];
        double[] exact = new double[bins.size()];
        for (int i = 0; i < x.length; i++) {
            BinContent bin = bins.get(i);
            double relative = bin.exact() / bin.stdError();
            x[i] = 0.5 * Math.log(bin.low() * bin.high());
            weight[i] = relative * relative;
            measured[i] = Math.log(bin.empirical());
            exact[i] = Math.log(bin.exact());
        }
        Line fitted = Line.of(x, measured, weight);
        double expected = limit.singularity() + 1.0;
        return Optional.of(new SingularityFit(
                fitted.slope - 1.0,
                fitted.standardError,
                Line.of(x, exact, weight).slope - expected,
                fitted.chiSquare,
                x.length,
                bins.get(0).low(),
                bins.get(x.length - 1).high()));
    }

    /** Lower end of the 95 % interval. */
    double low() {
        return exponent - NORMAL_95 * standardError;
    }

    /** Upper end of the 95 % interval. */
    double high() {
        return exponent + NORMAL_95 * standardError;
    }

    private record Line(double slope, double standardError, double chiSquare) {

        static Line of(double[] x, double[] y, double[] weight) {
            double total = 0.0;
            double meanX = 0.0;
            double meanY = 0.0;
            for (int i = 0; i < x.length; i++) {
                total += weight[i];
                meanX += weight[i] * x[i];
                meanY += weight[i] * y[i];
            }
            meanX /= total;
            meanY /= total;
            double xx = 0.0;
            double xy = 0.0;
            double yy = 0.0;
            for (int i = 0; i < x.length; i++) {
                double dx = x[i] - meanX;
                double dy = y[i] - meanY;
                xx += weight[i] * dx * dx;
                xy += weight[i] * dx * dy;
                yy += weight[i] * dy * dy;
            }
            return new Line(xy / xx, Math.sqrt(1.0 / xx), Math.max(0.0, yy - xy * xy / xx));
        }
    }
}
