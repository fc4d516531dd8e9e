package io.grazing.benchmarks;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.RelativeMotion;
import io.grazing.collision.Strata;
import io.grazing.pipeline.DisruptorRunner;
import io.grazing.pipeline.Pilot;
import io.grazing.pipeline.Run;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.sample.BlockFiller;
import io.grazing.sample.EncounterSampler;
import io.grazing.sample.ImpactStrata;
import io.grazing.sample.SpeedDistribution;
import io.grazing.scatter.BlockScatterer;
import io.grazing.scatter.Scatterers;
import io.grazing.tally.AngleBins;
import io.grazing.tally.AngleHistogram;
import io.grazing.tally.DiffusionTally;
import io.grazing.tally.DriftTally;
import io.grazing.tally.InvariantTally;
import io.grazing.tally.LegendreTally;
import io.grazing.tally.Tally;
import io.grazing.tally.ThirdMomentTally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What the whole program keeps of the rate of its integrator, on two threads with all tallies of the kind kernel: the
 * runner against {@code scatter} alone over blocks that were drawn before, in alternation; and what drawing and each tally
 * cost an encounter, on one thread and in the order in which a run does them. f = 1 − r², s = 1, ε = 0.2.
 *
 * <p>Arguments: rounds (5), millions of encounters a round (4), and one way of drawing, such as {@code "Maxwellian, uniform"}, which
 * then has the virtual machine to itself as in a run: code compiled for several is slower. Prints two tables in Markdown.
 */
public final class PipelineShare {

    private static final double EPSILON = 0.2;
    private static final int THREADS = 2;
    private static final int PREPARED = 8;
    private static final int WARM_UP_ROUNDS = 2;
    private static final long SEED = 20220901;
    private static final SpeedDistribution[] SPEEDS = {SpeedDistribution.fixed(1.0), SpeedDistribution.maxwellian()};
    private static final String[] SPEED_NAMES = {"fixed", "Maxwellian"};
    private static final String[] SAMPLINGS = {"uniform", "stratified", "scrambled"};
    private static final List<String> STEPS = List.of(
            "draw", "scatter", "seal", "angles", "drift", "diffusion", "third moment", "Legendre", "invariants");

    private PipelineShare() {}

    /** Measures and prints. */
    public static void main(String[] args) throws InterruptedException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        long count = Math.round((args.length > 1 ? Double.parseDouble(args[1]) : 4.0) * 1e6);
        ShortRangePotential potential = ShortRangePotential.of(ExpressionProfile.of("1 - r^2"), 1.0);
        Supplier<BlockScatterer> integrators = Scatterers.batch(potential, EPSILON, 1e-10, Long.MAX_VALUE);
        String only = args.length > 2 ? args[2] : "";
        List<Mode> modes = new ArrayList<>();
        for (int speed = 0; speed < SPEEDS.length; speed++) {
            for (int sampling = 0; sampling < SAMPLINGS.length; sampling++) {
                if (only.isEmpty() || only.equals(SPEED_NAMES[speed] + ", " + SAMPLINGS[sampling])) {
                    modes.add(new Mode(speed, sampling, count, integrators));
                }
            }
        }
        if (modes.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected fixed or Maxwellian, uniform, stratified or scrambled, got " + only);
        }
        for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
            for (Mode mode : modes) {
                mode.measure(round >= 0);
            }
        }
        System.out.println("| velocities | sampling | bare, million/s | whole run | share |");
        System.out.println("| --- | --- | --- | --- | --- |");
        modes.forEach(Mode::printShare);
        System.out.println();
        System.out.println("| ns an encounter | " + String.join(" | ", STEPS) + " | all but scatter |");
        System.out.println("| --- |" + " --- |".repeat(STEPS.size() + 1));
        modes.forEach(Mode::printSteps);
    }

    private static List<Tally<?>> kernelTallies(Strata strata) {
        return List.of(
                new AngleHistogram(strata, AngleBins.logarithmic(1e-6, Math.PI, 60)),
                new DriftTally(strata),
                new DiffusionTally(strata),
                new ThirdMomentTally(strata),
                new LegendreTally(strata, 4),
                new InvariantTally());
    }

    /** One way of drawing encounters, with what was measured of it. */
    private static final class Mode {

        private final String name;
        private final EncounterSampler sampler;
        private final Supplier<BlockScatterer> integrators;
        private final Run run;
        private final List<Double> bare = new ArrayList<>();
        private final List<Double> whole = new ArrayList<>();
        private final List<Double> share = new ArrayList<>();
        private final List<List<Double>> steps = new ArrayList<>();

        Mode(int speed, int sampling, long count, Supplier<BlockScatterer> integrators) {
            name = SPEED_NAMES[speed] + " | " + SAMPLINGS[sampling];
            Strata strata = sampling == 0
                    ? ImpactStrata.uniform(SPEEDS[speed])
                    : ImpactStrata.stratified(SPEEDS[speed], EPSILON, 1.0, 1.0, count);
            sampler = Pilot.allocate(
                    EncounterSampler.of(
                            SPEEDS[speed], sampling == 2 ? strata.withScrambledNets() : strata, EPSILON, count, SEED),
                    integrators);
            this.integrators = integrators;
            run = Run.of(sampler, integrators, kernelTallies(sampler.strata()));
            STEPS.forEach(step -> steps.add(new ArrayList<>()));
        }

        /** A round: twice the bare integrator and between them the run, then the steps one by one. */
        void measure(boolean keep) throws InterruptedException {
            double before = bareRate();
            long begun = System.nanoTime();
            new DisruptorRunner(THREADS).run(run);
            double rate = sampler.count() * 1e3 / (System.nanoTime() - begun);
            double after = bareRate();
            double[] nanos = steps();
            if (keep) {
                double mean = 2.0 / (1.0 / before + 1.0 / after);
                bare.add(mean);
                whole.add(rate);
                share.add(rate / mean);
                for (int j = 0; j < nanos.length; j++) {
                    steps.get(j).add(nanos[j]);
                }
            }
        }

        /** Millions of encounters a second. */
        private double bareRate() throws InterruptedException {
            long[] scattered = new long[THREADS];
            List<Thread> threads = new ArrayList<>();
            List<Runnable> work = new ArrayList<>();
            for (int k = 0; k < THREADS; k++) {
                work.add(bareWork(k, scattered));
            }
            long begun = System.nanoTime();
            for (Runnable part : work) {
                Thread thread = new Thread(part);
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
            return Arrays.stream(scattered).sum() * 1e3 / (System.nanoTime() - begun);
        }

        private Runnable bareWork(int k, long[] scattered) {
            BlockScatterer integrator = integrators.get();
            BlockFiller filler = sampler.filler();
            EncounterBlock[] blocks = new EncounterBlock[PREPARED];
            for (int b = 0; b < PREPARED; b++) {
                blocks[b] = new EncounterBlock(sampler.blockSize());
                filler.fill(THREADS * b + k, blocks[b]);
            }
            return () -> {
                long done = 0;
                for (int b = 0; done < sampler.count() / 2 / THREADS; b = (b + 1) % PREPARED) {
                    integrator.scatter(blocks[b]);
                    done += blocks[b].size();
                }
                scattered[k] = done;
            };
        }

        /** Nanoseconds an encounter of each step. */
        private double[] steps() {
            BlockScatterer integrator = integrators.get();
            BlockFiller filler = sampler.filler();
            EncounterBlock block = new EncounterBlock(sampler.blockSize());
            List<Tally<?>> tallies =
                    run.tallies().stream().<Tally<?>>map(Tally::empty).toList();
            RelativeMotion motion = RelativeMotion.ofRun(sampler.count());
            long[] nanos = new long[STEPS.size()];
            long done = 0;
            for (long b = 0; done < sampler.count() / 8; b++) {
                int step = 0;
                long begun = System.nanoTime();
                filler.fill(b, block);
                begun = lap(nanos, step++, begun);
                integrator.scatter(block);
                begun = lap(nanos, step++, begun);
                block.seal(motion);
                begun = lap(nanos, step++, begun);
                for (Tally<?> tally : tallies) {
                    tally.accept(block);
                    begun = lap(nanos, step++, begun);
                }
                done += block.size();
            }
            long encounters = done;
            return Arrays.stream(nanos)
                    .mapToDouble(n -> (double) n / encounters)
                    .toArray();
        }

        private static long lap(long[] nanos, int step, long begun) {
            long now = System.nanoTime();
            nanos[step] += now - begun;
            return now;
        }

        void printShare() {
            System.out.printf(
                    Locale.ROOT, "| %s | %s | %s | %s |%n", name, text(bare, 2), text(whole, 2), text(share, 3));
        }

        void printSteps() {
            StringBuilder line = new StringBuilder("| " + name.replace(" | ", ", "));
            double others = 0.0;
            for (int j = 0; j < STEPS.size(); j++) {
                line.append(" | ").append(text(steps.get(j), 1));
                others += j == 1 ? 0.0 : median(steps.get(j));
            }
            System.out.println(line.append(String.format(Locale.ROOT, " | %.1f |", others)));
        }

        private static double median(List<Double> values) {
            return values.stream().sorted().toList().get(values.size() / 2);
        }

        /** Median and range. */
        private static String text(List<Double> values, int digits) {
            List<Double> sorted = values.stream().sorted().toList();
            return String.format(
                    Locale.ROOT,
                    "%." + digits + "f (%." + digits + "f to %." + digits + "f)",
                    median(values),
                    sorted.get(0),
                    sorted.get(sorted.size() - 1));
        }
    }
}
