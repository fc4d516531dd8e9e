package io.grazing.analysis.study;

import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Kappa;
import io.grazing.tally.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What a {@link ThresholdStudy} judges. */
final class ThresholdChecks {

    /** A simulated value fails beyond this many standard errors. */
    private static final double SIGMAS = 8.0;
    /** With fewer encounters strata are so wide that the sample misses the rare close ones in them, and so does its error. */
    private static final long FEWEST = 3000;
    /** Distances below this many numerical errors are not told from zero. */
    private static final double NOISE = 10.0;
    /** Accuracy of a fitted exponent besides the drift by the next correction. */
    private static final double FIT = 0.01;
    /** A fit that may drift farther does not tell one exponent from another. */
    private static final double VAGUE = 0.15;
    /** Relative accuracy of the Coulomb constant at the smallest ε, over κ |log κ|. */
    private static final double FADING = 100.0;
    /** Deviation of a close share over that of S itself. */
    private static final double SHARE = 3.0;

    private static final double ROUNDING = 1e-6;

    private final ThresholdSettings settings;
    private final List<ThresholdSweep> sweeps;

    ThresholdChecks(ThresholdSettings settings, List<ThresholdSweep> sweeps) {
        this.settings = settings;
        this.sweeps = sweeps;
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        for (ThresholdSweep sweep : sweeps) {
            checks.add(limit(sweep));
            if (sweep.prediction().logarithm().isPresent()) {
                checks.add(logarithm(sweep));
            } else {
                checks.add(exponent(sweep));
            }
            if (sweep.s() > 0.0) {
                checks.add(close(sweep));
            }
        }
        checks.add(simulation());
        return checks;
    }

    private static String name(String claim, ThresholdSweep sweep) {
        return claim + "." + Digits.of(sweep.s(), 6);
    }

    private static Check limit(ThresholdSweep sweep) {
        ThresholdPoint last = sweep.last();
        double before = sweep.points().stream()
                .limit(sweep.points().size() - 1L)
                .mapToDouble(ThresholdPoint::distance)
                .min()
                .orElseThrow();
        double noise = NOISE * Math.max(last.distanceError(1), last.distanceError(2));
        return new Check(
                name("limit", sweep),
                OptionalDouble.of(last.distance()),
                OptionalDouble.of(0.0),
                OptionalDouble.empty(),
                last.distance() < before || last.distance() <= noise ? Verdict.PASS : Verdict.FAIL,
                "relative distance of Q_1 and Q_2 to the " + (sweep.s() > 1.0 ? "non-cutoff" : "Landau")
                        + " limit at the smallest eps, below that at every larger one, the least of which is "
                        + Digits.brief(before));
    }

    private Check exponent(ThresholdSweep sweep) {
        String name = name("exponent", sweep);
        double expected = sweep.prediction().exponents().leading();
        String what = "exponent of eps in the relative distance of Q_2 to its limit, fitted at the smallest eps";
        List<ThresholdPoint> fitted = sweep.fitted();
        if (fitted.size() < 2) {
            return new Check(
                    name,
                    OptionalDouble.empty(),
                    OptionalDouble.of(expected),
                    OptionalDouble.empty(),
                    Verdict.INFO,
                    "the distance is too small to fit: " + what);
        }
        PowerFit fit = sweep.exponent();
        double drift = sweep.drift(Kappa.of(fitted.get(0).epsilon(), settings.speed()));
        boolean holds = Math.abs(fit.exponent() - expected) <= FIT + drift;
        Verdict verdict = !holds ? Verdict.FAIL : drift > VAGUE ? Verdict.INFO : Verdict.PASS;
        return new Check(
                name,
                OptionalDouble.of(fit.exponent()),
                OptionalDouble.of(expected),
                fit.error(),
                verdict,
                what + ", within " + FIT + " and the drift by the next correction, "
                        + Digits.brief(drift)
                        + (verdict == Verdict.INFO ? "; too large to tell exponents apart" : ""));
    }

    private Check logarithm(ThresholdSweep sweep) {
        ThresholdPoint last = sweep.last();
        double expected = Math.abs(sweep.prediction().logarithm().orElseThrow() + 2.0 * Math.log(settings.speed()));
        double measured = Math.abs(Math.log(last.epsilon())) * last.distance(1);
        double kappa = Kappa.of(last.epsilon(), settings.speed());
        double allowed = FADING * kappa * Math.abs(Math.log(kappa)) + ROUNDING;
        return new Check(
                name("logarithm", sweep),
                OptionalDouble.of(measured),
                OptionalDouble.of(expected),
                OptionalDouble.empty(),
                Math.abs(measured - expected) <= allowed ? Verdict.PASS : Verdict.FAIL,
                "|log eps| times the relative distance of S to the Landau limit at the smallest eps, against the constant"
                        + " inside the Coulomb logarithm, |C_Phi/f(0)^2 - log(2/|w|^2)|, within "
                        + Digits.brief(allowed));
    }

    private Check close(ThresholdSweep sweep) {
        ThresholdPoint last = sweep.last();
        double expected = sweep.prediction().closeShare(last.epsilon(), settings.speed());
        String what =
                "share of encounters below the collision length (kappa f(0))^(1/s) in S at the smallest eps; leading order "
                        + (sweep.s() > 1.0 ? "constant" : sweep.s() < 1.0 ? "eps^(2/s-2)" : "log(2)/2/|log eps|");
        double allowed = SHARE * last.distance(1) + ROUNDING;
        boolean seen = expected > Double.MIN_NORMAL && allowed < 1.0;
        boolean holds = Math.abs(last.share() / expected - 1.0) <= allowed;
        return new Check(
                name("close", sweep),
                OptionalDouble.of(last.share()),
                OptionalDouble.of(expected),
                OptionalDouble.empty(),
                !seen ? Verdict.INFO : holds ? Verdict.PASS : Verdict.FAIL,
                what + ", within " + Digits.brief(allowed) + " relative"
                        + (seen ? "" : "; eps is too large, or the share too small, to judge"));
    }

    private Check simulation() {
        double worst = 0.0;
        boolean isKnown = true;
        long fewest = Long.MAX_VALUE;
        for (ThresholdSweep sweep : sweeps) {
            for (ThresholdPoint p : sweep.points()) {
                fewest = Math.min(fewest, p.whole().n());
                isKnown &= Double.isFinite(p.whole().standardError())
                        && p.close()
                                .map(c -> Double.isFinite(c.standardError()))
                                .orElse(true);
                worst = Math.max(worst, deviation(p.whole(), p.s2()));
                worst = Math.max(
                        worst, p.close().map(c -> deviation(c, p.closeS2())).orElse(0.0));
            }
        }
        SimulationVerdict judged = SimulationVerdict.of(worst, SIGMAS, fewest, FEWEST, isKnown);
        return new Check(
                "simulation",
                OptionalDouble.of(worst),
                OptionalDouble.of(SIGMAS),
                OptionalDouble.empty(),
                judged.verdict(),
                "largest deviation of S and of its close part, simulated, from quadrature, in standard errors, at most "
                        + Digits.brief(SIGMAS) + judged.reservation());
    }

    private static double deviation(Estimate simulated, Measured exact) {
        double allowed = simulated.standardError() + exact.error() + ROUNDING * Math.abs(exact.value());
        return Double.isFinite(allowed) && allowed > 0.0 ? Math.abs(simulated.value() - exact.value()) / allowed : 0.0;
    }
}
