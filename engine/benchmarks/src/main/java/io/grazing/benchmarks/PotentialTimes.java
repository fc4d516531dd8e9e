package io.grazing.benchmarks;

import io.grazing.collision.Deflection;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.Profile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.potential.TableProfile;
import io.grazing.scatter.BlockScatterer;
import io.grazing.scatter.Scatterer;
import io.grazing.scatter.Scatterers;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a trajectory costs with one potential and another: the fast integrator on one thread, all potentials in turn in every round, so
 * that each is measured beside f = 1 − r², s = 1. κ log-uniform in [0.05, 5], impact points uniform on the disc, tolerance 1e-10.
 *
 * <p>Arguments: rounds (25), seconds for each potential in a round (0.1). Prints a table in Markdown: the worst error of θ per min(1, κ),
 * the least and the median time, and the median over the rounds of the time beside that of the first.
 */
public final class PotentialTimes {

    private static final double TOLERANCE = 1e-10;
    private static final int SIZE = 4096;
    private static final int WARM_UP_ROUNDS = 15;
    /** f and s, and for a table of f its rows. */
    private static final String[] POTENTIALS = {
        "1 - r^2; 1",
        "1 - r^2; 0.3",
        "1 - r^2; 0.5",
        "1 - r^2; 0.7",
        "1 - r^2; 1.5",
        "1 - r^2; 2",
        "1 - r^2; 2.5",
        "1 - r^2; 3",
        "1 - r^2; 3.3",
        "1 - r^2; 5",
        "(1 - r)^2; 1",
        "1 - r; 3",
        "exp(-2*r) - exp(-2); 1",
        "1 - r^1.5; 1",
        "(1 - r)*exp(-2*r); 1",
        "(1 - r)*exp(-2*r); 0.7",
        "cos(pi*r/2)^2; 1",
        "1 - r^2; 1; 1000",
        "1 - r^2; 0.7; 1000",
        "(1 - r)^2; 1; 1000",
        "(1 - r)*exp(-2*r); 1; 1000",
        "(1 - r)*exp(-2*r); 0.7; 1000",
        "(1 - r)*exp(-2*r); 1; 200",
        "cos(pi*r/2)^2; 1; 1000"
    };

    private PotentialTimes() {}

    /** Measures and prints. */
    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 25;
        double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 0.1;
        EncounterBlock block = TrajectoryBenchmark.encounters(SIZE);
        BlockScatterer[] integrators = new BlockScatterer[POTENTIALS.length];
        for (int p = 0; p < POTENTIALS.length; p++) {
            integrators[p] = Scatterers.batch(potential(p), 1.0, TOLERANCE, Long.MAX_VALUE)
                    .get();
        }
        double[][] nanos = new double[POTENTIALS.length][rounds];
        double[][] ratio = new double[POTENTIALS.length][rounds];
        for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
            for (int p = 0; p < POTENTIALS.length; p++) {
                double time = time(integrators[p], block, seconds);
                if (round >= 0) {
                    nanos[p][round] = time;
                    ratio[p][round] = time / nanos[0][round];
                }
            }
        }
        System.out.println("| f, s, rows | worst error | least, ns | median, ns | beside the first |");
        System.out.println("| --- | --- | --- | --- | --- |");
        for (int p = 0; p < POTENTIALS.length; p++) {
            Arrays.sort(nanos[p]);
            Arrays.sort(ratio[p]);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1e | %.1f | %.1f | %+.0f %% |%n",
                    POTENTIALS[p].replace(';', ','),
                    worstError(integrators[p], potential(p), block),
                    nanos[p][0],
                    nanos[p][rounds / 2],
                    100.0 * (ratio[p][rounds / 2] - 1.0));
        }
    }

    private static ShortRangePotential potential(int p) {
        String[] parts = POTENTIALS[p].split("; ");
        Profile f = ExpressionProfile.of(parts[0]);
        Profile profile = parts.length > 2 ? table(f, Integer.parseInt(parts[2])) : f;
        return ShortRangePotential.of(profile, Double.parseDouble(parts[1]));
    }

    private static Profile table(Profile f, int rows) {
        double[] r = IntStream.range(0, rows).mapToDouble(i -> i / (rows - 1.0)).toArray();
        double[] values = Arrays.stream(r).map(x -> f.at(x).value()).toArray();
        values[rows - 1] = 0.0;
        return TableProfile.of(r, values, "table of " + rows + " rows");
    }

    /** The least time of a trajectory, in ns, over the blocks of a span. */
    private static double time(BlockScatterer integrator, EncounterBlock block, double seconds) {
        long end = System.nanoTime() + Math.round(1e9 * seconds);
        long least = Long.MAX_VALUE;
        long now = System.nanoTime();
        while (now < end) {
            long begun = now;
            integrator.scatter(block);
            now = System.nanoTime();
            least = Math.min(least, now - begun);
        }
        return (double) least / SIZE;
    }

    private static double worstError(BlockScatterer integrator, ShortRangePotential potential, EncounterBlock block) {
        Scatterer formula = Scatterers.quadrature(potential);
        integrator.scatter(block);
        double worst = 0.0;
        for (int i = 0; i < SIZE; i++) {
            double speed = block.v1().x()[i];
            double kappa = 2.0 / (speed * speed);
            Deflection exact = formula.deflect(block.rho()[i], kappa);
            double along = -2.0 * exact.sinHalf() * exact.sinHalf();
            double across = 2.0 * exact.sinHalf() * exact.cosHalf();
            Vector change = block.change1().get(i).times(2.0 / speed);
            double error = Math.hypot(change.x() - along, change.y() - across);
            worst = Math.max(worst, error / Math.min(1.0, kappa));
        }
        return worst;
    }
}
