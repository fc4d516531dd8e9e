package io.grazing.analysis.study;

import io.grazing.analysis.limit.CorrectionExponents;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a {@link NonCutoffStudy} found.
 *
 * @param settings what was asked
 * @param limit the limit it was compared with
 * @param values L_∞ψ(v₁), function by function, velocity by velocity
 * @param points the sweep, from the largest ε
 * @param tails the encounters P_ε for smaller e, from the largest
 * @param singularity the exponent at the smallest ε, if it could be fitted
 * @param maxwell eigenvalues, for s = 4 only
 */
record NonCutoffFindings(
        NonCutoffSettings settings,
        HomogeneousLimit limit,
        List<List<Double>> values,
        List<NonCutoffPoint> points,
        List<HomogeneousTail> tails,
        Optional<SingularityFit> singularity,
        List<MaxwellEigenvalue> maxwell) {

    /** One number of every point. */
    List<Double> each(Function<NonCutoffPoint, Double> number) {
        return points.stream().map(number).toList();
    }

    /**
     * The exponent of e in the leading correction of the operators, up to logarithms: the lesser of 2s − 2, of the grazing
     * encounters cut at r = 1, and of the first power of r in f(0) − f(r).
     */
    double operatorCorrection() {
        return Math.min(2.0 * limit.s() - 2.0, flatness());
    }

    /**
     * The same of the kernel at a fixed angle: the lesser of s + 1, of the deflection that the force beyond r = 1 is missing in, and
     * of the first power of r in f(0) − f(r).
     */
    double kernelCorrection() {
        return Math.min(limit.s() + 1.0, flatness());
    }

    private double flatness() {
        return CorrectionExponents.flatness(settings.sweep().potential());
    }

    /** The smallest ε. */
    NonCutoffPoint last() {
        return points.get(points.size() - 1);
    }

    /** What sweeps are judged by. */
    SweepChecks sweep() {
        return new SweepChecks(
                settings.sweep().functions(),
                points.stream().map(NonCutoffPoint::operators).toList(),
                values,
                OperatorSweep.magnitudes(settings.sweep()));
    }
}
