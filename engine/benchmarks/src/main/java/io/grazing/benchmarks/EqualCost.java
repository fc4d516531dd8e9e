package io.grazing.benchmarks;

import io.grazing.collision.Strata;
import io.grazing.pipeline.Pilot;
import io.grazing.pipeline.Run;
import io.grazing.pipeline.SerialRunner;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.sample.EncounterSampler;
import io.grazing.sample.ImpactStrata;
import io.grazing.sample.SpeedDistribution;
import io.grazing.scatter.BlockScatterer;
import io.grazing.scatter.Scatterers;
import io.grazing.tally.DiffusionTally;
import io.grazing.tally.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What the samplings gain at equal time: the diffusion across w of 1/r − 1 at ε = 1e-4 by the fast integrator, one thread,
 * drawing, tallying and pilots included. Variances are the mean squared distance from the exact coefficient over many
 * seeds; that of plain sampling is the exact one, since its few encounters that matter make any measured one unsure.
 *
 * <p>Arguments: seconds for each sampling in each round (2), rounds (3). Prints a table in Markdown.
 */
public final class EqualCost {

    private static final double EPSILON = 1e-4;
    private static final double KAPPA = 2.0 * EPSILON;
    private static final SpeedDistribution UNIT = SpeedDistribution.fixed(1.0);
    /** π∫ sin²(θ/2) cos²(θ/2) ρ dρ. */
    private static final double DIFFUSION = 0.5 * Math.PI * moment(1);

    private static final String[] NAMES = {"uniform", "stratified", "scrambled"};
    private static final long[] COUNTS = {1 << 14, 1 << 20};

    private EqualCost() {}

    /** Measures and prints. */
    public static void main(String[] args) {
        double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 2.0;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        ShortRangePotential coulomb = ShortRangePotential.of(ExpressionProfile.of("1 - r"), 1.0);
        Supplier<BlockScatterer> integrators = Scatterers.batch(coulomb, EPSILON, 1e-10, Long.MAX_VALUE);
        System.out.println(
                "| encounters | sampling | ns an encounter | relative error, measured | stated | variance x time |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (long count : COUNTS) {
            double[][] nanos = new double[NAMES.length][rounds];
            Sample[] samples = {new Sample(), new Sample(), new Sample()};
            for (int round = -1; round < rounds; round++) {
                for (int mode = 0; mode < NAMES.length; mode++) {
                    Sample into = round < 0 ? new Sample() : samples[mode];
                    double time = measure(strata(mode, count), count, seconds, integrators, into);
                    if (round >= 0) {
                        nanos[mode][round] = time / count;
                    }
                }
            }
            print(count, nanos, samples);
        }
    }

    private static void print(long count, double[][] nanos, Sample[] samples) {
        double plain = plainVariance() / count;
        double base = 0.0;
        for (int mode = 0; mode < NAMES.length; mode++) {
            Arrays.sort(nanos[mode]);
            double time = nanos[mode][nanos[mode].length / 2];
            double variance = mode == 0 ? plain : samples[mode].squares / samples[mode].runs;
            base = mode == 0 ? variance * time : base;
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %s | %.0f (%.0f to %.0f) | %.2e%s | %.2e | %.3g |%n",
                    count,
                    NAMES[mode],
                    time,
                    nanos[mode][0],
                    nanos[mode][nanos[mode].length - 1],
                    Math.sqrt(variance) / DIFFUSION,
                    mode == 0 ? " (exact)" : "",
                    Math.sqrt(samples[mode].stated / samples[mode].runs) / DIFFUSION,
                    base / (variance * time));
        }
    }

    private static Strata strata(int mode, long count) {
        if (mode == 0) {
            return ImpactStrata.uniform(UNIT);
        }
        Strata strata = ImpactStrata.stratified(UNIT, EPSILON, 1.0, 1.0, count);
        return mode == 1 ? strata : strata.withScrambledNets();
    }

    /** Runs of one seed after the other; the time of one, in ns. */
    private static double measure(
            Strata strata, long count, double seconds, Supplier<BlockScatterer> integrators, Sample sample) {
        long begun = System.nanoTime();
        long elapsed;
        int runs = 0;
        do {
            EncounterSampler sampler =
                    Pilot.allocate(EncounterSampler.of(UNIT, strata, EPSILON, count, sample.runs), integrators);
            DiffusionTally tally = new DiffusionTally(sampler.strata());
            Estimate estimate = new SerialRunner()
                    .run(Run.of(sampler, integrators, List.of(tally)))
                    .tally(tally)
                    .component(1, 1);
            sample.add(estimate);
            runs++;
            elapsed = System.nanoTime() - begun;
        } while (elapsed < seconds * 1e9);
        return (double) elapsed / runs;
    }

    private static final class Sample {

        private int runs;
        private double squares;
        private double stated;

        void add(Estimate estimate) {
            runs++;
            squares += Math.pow(estimate.value() - DIFFUSION, 2);
            stated += Math.pow(estimate.standardError(), 2);
        }
    }

    /** π² ⟨(½ sin θ cos α)⁴⟩ − D², the variance of one encounter's contribution. */
    private static double plainVariance() {
        return Math.PI * Math.PI * 3.0 / 8.0 * moment(2) - DIFFUSION * DIFFUSION;
    }

    /** ∫ (sin²(θ/2) cos²(θ/2))^n dρ², sin²(θ/2) = κ²(1 − ρ²)/(κ² + (1 + 2κ)ρ²), by Simpson's rule in its denominator's logarithm. */
    private static double moment(int n) {
        int panels = 20_000;
        double a = 1.0 + 2.0 * KAPPA;
        double from = Math.log(KAPPA * KAPPA);
        double to = Math.log(KAPPA * KAPPA + a);
        double sum = 0.0;
        for (int i = 0; i <= panels; i++) {
            double y = Math.exp(from + (to - from) * i / panels);
            double square = Math.max(0.0, (y - KAPPA * KAPPA) / a);
            double p = KAPPA * KAPPA * (1.0 - square) / y;
            double weight = i == 0 || i == panels ? 1.0 : i % 2 == 1 ? 4.0 : 2.0;
            sum += weight * Math.pow(p * (1.0 - p), n) * y / a;
        }
        return sum * (to - from) / panels / 3.0;
    }
}
