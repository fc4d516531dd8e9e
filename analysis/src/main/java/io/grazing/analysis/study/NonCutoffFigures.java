package io.grazing.analysis.study;

import io.grazing.analysis.study.Figure.Axis;
import io.grazing.analysis.study.Figure.Panel;
import io.grazing.analysis.study.Figure.Point;
import io.grazing.analysis.study.Figure.Series;
import io.grazing.analysis.study.Figure.Style;
import io.grazing.tally.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The figures of a {@link NonCutoffStudy}: distances, rescaled kernels, the split of section 4, and at s = 4 the spectrum. */
final class NonCutoffFigures {

    /** Inks that tell series apart. */
    private static final int INKS = 6;
    /** Kernels drawn, spread over the sweep. */
    private static final int MOST_KERNELS = 4;

    private final NonCutoffFindings findings;
    private final String potential;

    NonCutoffFigures(NonCutoffFindings findings) {
        this.findings = findings;
        this.potential = findings.settings().sweep().potential().description();
    }

    List<Figure> all() {
        List<Figure> all = new ArrayList<>(List.of(distances(), kernels(), split()));
        if (!findings.maxwell().isEmpty()) {
            all.add(spectrum());
        }
        return all;
    }

    private Figure distances() {
        SweepChecks sweep = findings.sweep();
        List<Series> distances = new ArrayList<>();
        List<Series> ratios = new ArrayList<>();
        ratios.add(line("", Style.GUIDE, 0, p -> 1.0));
        List<Double> speeds = findings.settings().sweep().speeds();
        for (int k = 0; k < findings.values().size(); k++) {
            distances.addAll(sweep.series(k).stream()
                    .filter(series -> series.style() == Style.LINE)
                    .toList());
            for (int j = 0; j < speeds.size(); j++) {
                int ink = 1 + (k * speeds.size() + j) % (INKS - 1);
                String label = "psi " + (k + 1) + ", |v1| = " + Digits.brief(speeds.get(j));
                ratios.add(new Series(label, Style.POINTS, ink, ratios(k, j)));
            }
        }
        double exponent = findings.operatorCorrection() / findings.limit().s();
        double end = sweep.distances(0).get(findings.points().size() - 1);
        double last = findings.last().epsilon();
        distances.add(
                line("ε^" + Digits.brief(exponent), Style.GUIDE, 0, p -> end * Math.pow(p.epsilon() / last, exponent)));
        return new Figure(
                "non-cutoff",
                "Distance to the operator without cut-off, " + potential,
                "above: sup over v1 of |L/eps^(2/s) - L_infinity| by quadrature; below: L by simulated encounters",
                new Axis("ε", true),
                List.of(
                        new Panel(new Axis("distance", true), 1.4, distances),
                        new Panel(new Axis("simulated L/ε^(2/s) / L∞", false), 1.0, ratios)));
    }

    private List<Point> ratios(int k, int j) {
        double limit = findings.values().get(k).get(j);
        return findings.points().stream()
                .map(p -> {
                    Estimate value = p.operators().simulated().get(k).get(j);
                    double error = Math.abs(value.standardError() / limit);
                    return new Point(p.epsilon(), value.value() / limit, Double.isFinite(error) ? error : 0.0);
                })
                .toList();
    }

    private Figure kernels() {
        List<Series> densities = new ArrayList<>();
        List<Series> ratios = new ArrayList<>();
        RescaledKernel last = findings.last().kernel();
        densities.add(new Series("homogeneous potential", Style.LINE, 0, densities(last, last.homogeneous())));
        ratios.add(new Series("", Style.GUIDE, 0, ends(last, 1.0)));
        findings.singularity()
                .ifPresent(fit -> densities.add(new Series(
                        "fit: θ^" + Digits.of(fit.exponent(), 4) + " ± " + Digits.of(fit.standardError(), 1),
                        Style.DASHED,
                        1,
                        fitted(last, fit))));
        List<Integer> chosen = chosen();
        for (int i = 0; i < chosen.size(); i++) {
            RescaledKernel kernel = findings.points().get(chosen.get(i)).kernel();
            int ink = 1 + (chosen.size() - 1 - i) % (INKS - 1);
            String label = "ε = " + Digits.brief(kernel.epsilon());
            densities.add(new Series(label, Style.POINTS, ink, measured(kernel)));
            ratios.add(new Series("", Style.POINTS, ink, ratio(kernel)));
        }
        return new Figure(
                "rescaled-kernel",
                "Rescaled kernels, " + potential,
                "simulated at |w| = " + Digits.brief(findings.settings().speed())
                        + ", cross-sections over (κ f(0))^(2/s)",
                new Axis("deflection angle θ (rad)", true),
                List.of(
                        new Panel(new Axis("dσ/dθ / (κ f(0))^(2/s)", true), 2.2, densities),
                        new Panel(new Axis("simulated / homogeneous", false), 1.0, ratios)));
    }

    private List<Integer> chosen() {
        int n = findings.points().size();
        int shown = Math.min(n, MOST_KERNELS);
        return IntStream.range(0, shown)
                .map(i -> shown == 1 ? n - 1 : i * (n - 1) / (shown - 1))
                .boxed()
                .toList();
    }

    private static List<Point> densities(RescaledKernel kernel, List<Double> contents) {
        return IntStream.range(0, contents.size())
                .mapToObj(j -> new Point(
                        centre(kernel.bins().get(j)),
                        contents.get(j) / kernel.bins().get(j).width(),
                        0.0))
                .toList();
    }

    private static List<Point> measured(RescaledKernel kernel) {
        return kernel.bins().stream()
                .filter(bin -> bin.empirical() > 2.0 * bin.stdError())
                .map(bin -> new Point(centre(bin), bin.empirical() / bin.width(), bin.stdError() / bin.width()))
                .toList();
    }

    private static List<Point> ratio(RescaledKernel kernel) {
        return IntStream.range(0, kernel.bins().size())
                .filter(j -> kernel.bins().get(j).empirical() > 0.0)
                .mapToObj(j -> {
                    BinContent bin = kernel.bins().get(j);
                    double expected = kernel.homogeneous().get(j);
                    return new Point(centre(bin), bin.empirical() / expected, bin.stdError() / expected);
                })
                .toList();
    }

    private static List<Point> fitted(RescaledKernel kernel, SingularityFit fit) {
        BinContent middle = kernel.between(fit.from(), fit.to()).get(fit.bins() / 2);
        double density = middle.exact() / middle.width();
        return List.of(fit.from(), fit.to()).stream()
                .map(theta -> new Point(theta, density * Math.pow(theta / centre(middle), fit.exponent()), 0.0))
                .toList();
    }

    private static List<Point> ends(RescaledKernel kernel, double value) {
        return List.of(
                new Point(kernel.bins().get(0).low(), value, 0.0),
                new Point(kernel.bins().get(kernel.bins().size() - 1).high(), value, 0.0));
    }

    private Figure split() {
        List<Series> parts = new ArrayList<>();
        for (int k = 0; k < findings.values().size(); k++) {
            int function = k;
            String psi = findings.settings().sweep().functions().get(k).toString();
            parts.add(core("P_eps, psi = " + psi, Style.DASHED, k + 1, p -> p.split()
                    .outside()
                    .get(function)));
            parts.add(core("Q_eps, psi = " + psi, Style.LINE, k + 1, p -> p.split()
                    .inside()
                    .get(function)));
        }
        double first = findings.points().get(0).split().outside().get(0);
        double core = findings.points().get(0).bound().core();
        double power = 0.2 * (findings.limit().s() - 1.0);
        parts.add(core(
                "e^(2(s-1)/10)", Style.GUIDE, 0, p -> first * Math.pow(p.bound().core() / core, power)));
        List<Series> angles = List.of(
                core("sup |Δθ|, trajectories", Style.POINTS, 1, p -> p.bound().largest()),
                core("least C of (4.2)", Style.POINTS, 2, p -> p.bound().ratio()),
                core("e^(3/10)", Style.GUIDE, 0, p -> Math.pow(p.bound().core(), 0.3)));
        return new Figure(
                "split",
                "Section 4: Q_eps, P_eps and the bound (4.2), " + potential,
                "operators over eps^(2/s), sup over v1",
                new Axis("e = (ε f(0))^(1/s)", true),
                List.of(
                        new Panel(new Axis("difference in Q, sizes in P", true), 1.4, parts),
                        new Panel(new Axis("angle (rad), C", true), 1.0, angles)));
    }

    private Figure spectrum() {
        List<Point> closed = new ArrayList<>();
        List<Point> simulated = new ArrayList<>();
        List<Point> ratio = new ArrayList<>();
        List<Point> one = new ArrayList<>();
        for (int i = 0; i < findings.maxwell().size(); i++) {
            MaxwellEigenvalue value = findings.maxwell().get(i);
            double error = value.simulated().standardError();
            double bar = Double.isFinite(error) ? error : 0.0;
            double exact = value.closed().value();
            closed.add(new Point(i + 1.0, -exact, 0.0));
            simulated.add(new Point(i + 1.0, -value.simulated().value(), bar));
            ratio.add(new Point(i + 1.0, value.simulated().value() / exact, bar / Math.abs(exact)));
            one.add(new Point(i + 1.0, 1.0, 0.0));
        }
        List<String> names = findings.maxwell().stream()
                .map(v -> "(" + v.n() + "," + v.l() + ")")
                .toList();
        return new Figure(
                "maxwell-spectrum",
                "Spectrum of Maxwell molecules, " + potential,
                "(n,l) = " + String.join(" ", names),
                new Axis("number of the eigenvalue", false),
                List.of(
                        new Panel(
                                new Axis("−λ / ε^(1/2)", false),
                                1.4,
                                List.of(
                                        new Series("closed form", Style.LINE, 1, closed),
                                        new Series(
                                                "simulated, ε = "
                                                        + Digits.brief(
                                                                findings.last().epsilon()),
                                                Style.POINTS,
                                                0,
                                                simulated))),
                        new Panel(
                                new Axis("simulated / closed form", false),
                                1.0,
                                List.of(new Series("", Style.GUIDE, 0, one), new Series("", Style.POINTS, 0, ratio)))));
    }

    private Series core(String label, Style style, int ink, ToDoubleFunction<NonCutoffPoint> value) {
        return series(label, style, ink, p -> p.bound().core(), value);
    }

    private Series line(String label, Style style, int ink, ToDoubleFunction<NonCutoffPoint> value) {
        return series(label, style, ink, NonCutoffPoint::epsilon, value);
    }

    private Series series(
            String label,
            Style style,
            int ink,
            ToDoubleFunction<NonCutoffPoint> x,
            ToDoubleFunction<NonCutoffPoint> value) {
        return new Series(
                label,
                style,
                ink,
                findings.points().stream()
                        .map(p -> new Point(x.applyAsDouble(p), value.applyAsDouble(p), 0.0))
                        .toList());
    }

    private static double centre(BinContent bin) {
        return Math.sqrt(bin.low() * bin.high());
    }
}
