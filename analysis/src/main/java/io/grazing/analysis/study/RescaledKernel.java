package io.grazing.analysis.study;

import io.grazing.analysis.limit.DeflectionBranches;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Kappa;
import io.grazing.pipeline.RunOutcome;
import io.grazing.tally.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The scattering kernel at one ε and |w| in units of (κf(0))^{2/s}, in which it tends to that of the homogeneous potential at
 * every angle.
 *
 * @param epsilon ε
 * @param length (κf(0))^{1/s}
 * @param bins measured and exact contents, in units of length²
 * @param homogeneous contents of the same bins by the homogeneous potential
 * @param distance sup of |exact/homogeneous − 1| over bins between {@value #LOWEST} and π
 * @param claims the comparisons of the simulated kernel with formula (3.5)
 * @param rates measured rates, by the name of their {@link Observable}
 * @param outcome the run
 */
record RescaledKernel(
        double epsilon,
        double length,
        List<BinContent> bins,
        List<Double> homogeneous,
        double distance,
        List<Check> claims,
        Map<String, Estimate> rates,
        RunOutcome outcome) {

    /** Legendre degrees that are measured. */
    static final int DEGREES = 8;

    private static final double LOWEST = 0.1;
    private static final int FIXED_BINS = 12;

    /** Measures with the given integrator, and compares. */
    static RescaledKernel measure(KernelSettings settings, HomogeneousLimit limit, Monitor monitor) {
        KernelStudy.Compared compared = KernelStudy.compare(settings, monitor);
        Speed.Fixed speed = (Speed.Fixed) settings.speed();
        double kappa = Kappa.of(settings.epsilon(), speed.w());
        double length = limit.length(kappa);
        BinCells cells = compared.comparison().cells();
        List<BinContent> bins = IntStream.range(0, cells.bins())
                .mapToObj(j -> BinContent.of(cells, j, j + 1))
                .filter(bin -> bin.low() > 0.0)
                .map(bin -> bin.over(length * length))
                .toList();
        return new RescaledKernel(
                settings.epsilon(),
                length,
                bins,
                bins.stream().map(bin -> limit.content(bin.low(), bin.high())).toList(),
                distance(settings, limit, kappa),
                compared.comparison().checks(),
                compared.rates(),
                compared.outcome());
    }

    private static double distance(KernelSettings settings, HomogeneousLimit limit, double kappa) {
        double[] edges = new double[FIXED_BINS + 1];
        for (int i = 0; i <= FIXED_BINS; i++) {
            edges[i] = LOWEST * Math.pow(Math.PI / LOWEST, (double) i / FIXED_BINS);
        }
        edges[FIXED_BINS] = Math.PI;
        Measured[] exact = DeflectionBranches.of(settings.potential(), kappa).contents(edges);
        double area = limit.length(kappa) * limit.length(kappa);
        double largest = 0.0;
        for (int i = 0; i < FIXED_BINS; i++) {
            double expected = limit.content(edges[i], edges[i + 1]);
            largest = Math.max(largest, Math.abs(exact[i].value() / area / expected - 1.0));
        }
        return largest;
    }

    /** The claims that failed, by name. */
    List<String> failures() {
        return claims.stream()
                .filter(claim -> claim.verdict() == Verdict.FAIL)
                .map(Check::name)
                .toList();
    }

    /** How many claims were judged. */
    long judged() {
        return claims.stream().filter(claim -> claim.verdict() != Verdict.INFO).count();
    }

    /** The bins between two angles that have counts. */
    List<BinContent> between(double from, double to) {
        List<BinContent> inside = new ArrayList<>();
        for (BinContent bin : bins) {
            if (bin.low() >= from && bin.high() <= to && bin.empirical() > 0.0 && bin.exact() > 0.0) {
                inside.add(bin);
            }
        }
        return inside;
    }
}
