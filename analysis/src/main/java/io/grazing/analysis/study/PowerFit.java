package io.grazing.analysis.study;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The least-squares line through (log x, log y): the exponent p of y ∝ x^p.
 *
 * @param exponent p
 * @param standardError its standard error by the scatter about the line; NaN for two points, which leave none
 */
record PowerFit(double exponent, double standardError) {

    /** Fits positive numbers, at least two of different x. */
    static PowerFit of(List<Double> x, List<Double> y) {
        int n = x.size();
        double meanX = 0.0;
        double meanY = 0.0;
        for (int i = 0; i < n; i++) {
            meanX += Math.log(x.get(i)) / n;
            meanY += Math.log(y.get(i)) / n;
        }
        double xx = 0.0;
        double xy = 0.0;
        double yy = 0.0;
        for (int i = 0; i < n; i++) {
            double dx = Math.log(x.get(i)) - meanX;
            double dy = Math.log(y.get(i)) - meanY;
            xx += dx * dx;
            xy += dx * dy;
            yy += dy * dy;
        }
        double slope = xy / xx;
        double residual = Math.max(0.0, yy - slope * xy);
        return new PowerFit(slope, n > 2 ? Math.sqrt(residual / (n - 2.0) / xx) : Double.NaN);
    }

    /** Twice the standard error, half of the 95 % interval; 0 where nothing is known of it. */
    double interval() {
        return Double.isNaN(standardError) ? 0.0 : 2.0 * standardError;
    }

    /** The standard error for a check. */
    OptionalDouble error() {
        return Double.isNaN(standardError) ? OptionalDouble.empty() : OptionalDouble.of(standardError);
    }
}
