package io.grazing.analysis.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a {@link NonCutoffStudy} judges. */
final class NonCutoffChecks {

    /** A distance that tends to zero has fallen to this share of its largest over the sweep, if the sweep is wide enough for it. */
    private static final double FALLEN = 0.5;
    /** A bounded ratio may exceed its largest value before by this. */
    private static final double BOUNDED = 1.1;
    /** Logarithms and the next powers shift fitted exponents by up to this share. */
    private static final double SHIFT = 0.3;
    /** Error of a trajectory's angle over the tolerance of its integrator. */
    private static final double TOLERANCES = 10.0;
    /** The most that the window may shift a fitted exponent. */
    private static final double MOST_BIAS = 0.02;

    private final NonCutoffFindings findings;
    private final SweepChecks sweep;
    private final double s;
    private final List<Double> cores;
    private final Judge judge;

    NonCutoffChecks(NonCutoffFindings findings) {
        this.findings = findings;
        this.sweep = findings.sweep();
        this.s = findings.limit().s();
        this.cores = findings.each(p -> p.bound().core());
        this.judge = new Judge(
                findings.settings().significance(),
                findings.points().size() + 2,
                findings.last().kernel().outcome().collisions());
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        for (int k = 0; k < findings.values().size(); k++) {
            int function = k;
            String psi = "; psi = " + findings.settings().sweep().functions().get(k);
            checks.add(falls(
                    "theorem_2_4." + (k + 1),
                    sweep.distances(k),
                    findings.last().operators().distanceError(k),
                    "sup |L/eps^(2/s) - L_infinity|" + psi));
            double expected = findings.operatorCorrection() / s;
            checks.add(sweep.rate(k, "rate", sweep.distances(k), expected, SHIFT * expected));
            checks.add(sweep.simulation(k));
            checks.add(outside(k, psi));
            checks.add(same(k));
            checks.add(falls(
                    "lemma_4_3." + (k + 1),
                    findings.each(p -> p.split().inside().get(function)),
                    findings.last().split().insideErrors().get(k),
                    "|L_eps,1 - L_infinity,1| of the encounters Q_eps" + psi));
        }
        checks.add(bounded(
                "bound_4_2",
                findings.each(p -> p.bound().ratio()),
                "sup |theta_eps - theta| over the bracket of (4.2) in Q_eps, by trajectories"));
        checks.add(trajectories());
        findings.points().forEach(point -> checks.add(kernel(point.kernel())));
        checks.add(collapse());
        checks.add(singularity());
        checks.addAll(MaxwellChecks.of(
                findings.maxwell(), judge, findings.last().kernel().outcome().collisions()));
        return checks;
    }

    /** Lemma 4.1: what is left in P_ε, over its bound, for e so small that thermal pairs are in Q_ε. */
    private Check outside(int k, String psi) {
        List<HomogeneousTail> known = findings.tails().stream()
                .filter(t -> t.values().get(k) > SweepChecks.NOISE * t.errors().get(k))
                .toList();
        String name = "lemma_4_1." + (k + 1);
        String what = "|L_infinity,2| of the encounters P_eps over e^(2(s-1)/10)";
        if (known.size() < 2) {
            return new Check(
                    name,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Verdict.INFO,
                    what + " is below the numerical error" + psi);
        }
        return bounded(
                name,
                known.stream()
                        .map(t -> t.values().get(k) / Math.pow(t.core(), 0.2 * (s - 1.0)))
                        .toList(),
                what + ", e down to " + Digits.brief(known.get(known.size() - 1).core()) + psi + ",");
    }

    /** In P_ε the potential acts no more than its limit, up to what vanishes. */
    private Check same(int k) {
        NonCutoffPoint last = findings.last();
        double both = last.split().outside().get(k);
        double limit = last.split().outsideLimit().get(k);
        boolean known = limit > SweepChecks.NOISE * last.split().outsideErrors().get(k);
        return new Check(
                "lemma_4_1_cut." + (k + 1),
                known ? OptionalDouble.of(both / limit) : OptionalDouble.empty(),
                OptionalDouble.of(2.0),
                OptionalDouble.empty(),
                !known ? Verdict.INFO : Math.abs(both / limit - 2.0) <= SHIFT ? Verdict.PASS : Verdict.FAIL,
                "(|L_eps,2| + |L_infinity,2|)/|L_infinity,2| of the encounters P_eps at the smallest eps"
                        + (known ? "" : " is below the numerical error")
                        + "; psi = "
                        + findings.settings().sweep().functions().get(k));
    }

    /** What a distance is to fall to that goes like a power of e: of high orders s, e hardly falls. */
    private double fallen(double exponent) {
        double narrowed = cores.get(cores.size() - 1) / cores.get(0);
        return Math.max(FALLEN, Math.pow(narrowed, (1.0 - SHIFT) * exponent));
    }

    /** A distance that tends to zero. */
    private Check falls(String name, List<Double> distances, double error, String what) {
        double largest =
                distances.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double end = distances.get(distances.size() - 1);
        double share = fallen(findings.operatorCorrection());
        return new Check(
                name,
                OptionalDouble.of(end),
                OptionalDouble.of(0.0),
                OptionalDouble.empty(),
                end <= Math.max(share * largest, SweepChecks.NOISE * error) ? Verdict.PASS : Verdict.FAIL,
                what + " at the smallest eps, at most " + Digits.brief(share) + " of its largest, "
                        + Digits.brief(largest)
                        + exponent(distances));
    }

    private String exponent(List<Double> distances) {
        if (distances.stream().anyMatch(d -> !(d > 0.0))) {
            return "";
        }
        PowerFit fit = PowerFit.of(cores, distances);
        return "; exponent of e = (eps f(0))^(1/s) over the sweep: " + Digits.brief(fit.exponent()) + " ± "
                + Digits.brief(fit.interval());
    }

    /** A ratio that stays bounded. */
    private static Check bounded(String name, List<Double> ratios, String what) {
        double before = ratios.stream()
                .limit(ratios.size() - 1L)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
        double end = ratios.get(ratios.size() - 1);
        return new Check(
                name,
                OptionalDouble.of(end),
                OptionalDouble.of(before),
                OptionalDouble.empty(),
                end <= BOUNDED * before ? Verdict.PASS : Verdict.FAIL,
                what + " at the smallest eps, against its largest value before");
    }

    private Check trajectories() {
        double worst = findings.each(p -> p.bound().error()).stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
        double allowed = TOLERANCES * findings.settings().sweep().tolerance();
        return new Check(
                "bound_4_2.trajectories",
                OptionalDouble.of(worst),
                OptionalDouble.of(0.0),
                OptionalDouble.empty(),
                worst <= allowed ? Verdict.PASS : Verdict.FAIL,
                "largest difference of their angles from formula (3.5), radians, at most " + Digits.brief(allowed));
    }

    private Check kernel(RescaledKernel kernel) {
        List<String> failures = kernel.failures();
        return new Check(
                "kernel." + Digits.brief(kernel.epsilon()),
                OptionalDouble.of(failures.size()),
                OptionalDouble.of(0.0),
                OptionalDouble.empty(),
                failures.isEmpty() ? Verdict.PASS : Verdict.FAIL,
                "of " + kernel.judged()
                        + " judged claims on simulated bins, moments and invariants against formula (3.5), those"
                        + " that fail at a significance of " + Digits.brief(judge.level()) + " together"
                        + (failures.isEmpty() ? "" : ": " + String.join(", ", failures)));
    }

    private Check collapse() {
        List<Double> distances = findings.each(p -> p.kernel().distance());
        PowerFit fit = PowerFit.of(cores, distances);
        double expected = findings.kernelCorrection();
        boolean holds = fit.exponent() >= (1.0 - SHIFT) * expected - fit.interval()
                && distances.get(distances.size() - 1) <= fallen(expected) * distances.get(0);
        return new Check(
                "kernel_limit",
                OptionalDouble.of(fit.exponent()),
                OptionalDouble.of(expected),
                fit.error(),
                holds ? Verdict.PASS : Verdict.FAIL,
                "exponent of e in sup |exact/homogeneous - 1| over bins of theta >= 0.1, at least the expected one; "
                        + Digits.brief(distances.get(distances.size() - 1)) + " at the smallest eps, "
                        + Digits.brief(distances.get(0)) + " at the largest");
    }

    private Check singularity() {
        double expected = findings.limit().singularity();
        Optional<SingularityFit> found = findings.singularity();
        if (found.isEmpty()) {
            return new Check(
                    "singularity",
                    OptionalDouble.empty(),
                    OptionalDouble.of(expected),
                    OptionalDouble.empty(),
                    Verdict.INFO,
                    "eps too large, or too few encounters or bins, for a window of grazing angles well inside the range");
        }
        SingularityFit fit = found.get();
        double deviation = Math.max(0.0, Math.abs(fit.exponent() - expected) - Math.abs(fit.bias()));
        double z = deviation / fit.standardError();
        double p = Tails.chiSquare(z * z, 1);
        String detail = "exponent of sin(theta) b(theta) from simulated angles in [" + Digits.brief(fit.from()) + ", "
                + Digits.brief(fit.to()) + "], " + fit.bins() + " bins; 95 % interval "
                + Digits.of(fit.low(), 5) + " to " + Digits.of(fit.high(), 5) + ", the window shifts it by "
                + Digits.brief(fit.bias()) + "; z = " + Digits.brief(z);
        boolean narrow = Math.abs(fit.bias()) > MOST_BIAS;
        Verdict verdict = narrow && judge.verdict(p) == Verdict.PASS ? Verdict.INFO : judge.verdict(p);
        return judge.check("singularity", fit.exponent(), expected, fit.standardError(), verdict, p, detail);
    }
}
