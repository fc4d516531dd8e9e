package io.grazing.benchmarks;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.BlockScatterer;
import io.grazing.scatter.QuadratureLanes;
import io.grazing.scatter.Scatterers;
import io.grazing.table.AngleTable;
import io.grazing.table.KappaRange;
import io.grazing.table.TableListener;
import io.grazing.table.TableUsage;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Trajectories a second on one thread: κ log-uniform in [0.05, 5], impact points uniform on the disc, errors of θ up to
 * 1e-9.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class TrajectoryBenchmark {

    /** Flags of the JVM as the launcher sets them. */
    private static final String VECTORS = "--add-modules=jdk.incubator.vector";

    private static final String LINES = "-XX:ObjectAlignmentInBytes=64";
    private static final String SOONER = "-XX:CompileCommand=CompileThresholdScaling,io.grazing.";
    private static final String SOONER_LANES = SOONER + "scatter.LaneVector*::*,0.05";
    private static final String SOONER_LOOKUPS = SOONER + "table.LookupVectors::*,0.05";

    private static final int SIZE = 4096;
    private static final int FEW = 32;
    private static final int ANGLES = 8192;

    /** f and s, separated by a semicolon. */
    @Param({"1 - r^2;1", "1 - r^2;0.7", "1 - r^2;2", "(1 - r)^2;1", "cos(pi*r/2)^2;1", "exp(1 - 1/(1 - r^2));1"})
    public String potential;

    private EncounterBlock block;
    private EncounterBlock few;
    private BlockScatterer batch;
    private BlockScatterer hipparchus;
    private BlockScatterer table;
    private QuadratureLanes quadrature;
    private final double[] rho = new double[ANGLES];
    private final double[] kappa = new double[ANGLES];
    private final double[][] angles = new double[3][ANGLES];

    /** Draws the encounters, the same for every run. */
    @Setup
    public void draw() {
        String[] parts = potential.split(";");
        ShortRangePotential phi = ShortRangePotential.of(ExpressionProfile.of(parts[0]), Double.parseDouble(parts[1]));
        batch = Scatterers.batch(phi, 1.0, 1e-10, Long.MAX_VALUE).get();
        hipparchus = Scatterers.hipparchus(phi, 1.0, 1e-11).get();
        table = AngleTable.build(phi, KappaRange.covering(0.05, 5.0), 1e-9, TableListener.silent())
                .scatterers(1.0, new TableUsage(), Long.MAX_VALUE)
                .get();
        quadrature = QuadratureLanes.of(phi);
        SplittableRandom random = new SplittableRandom(20220901);
        for (int i = 0; i < ANGLES; i++) {
            rho[i] = Math.sqrt(random.nextDouble());
            kappa[i] = 0.05 * Math.pow(100.0, random.nextDouble());
        }
        block = encounters(SIZE);
        few = encounters(FEW);
    }

    /** Encounters of κ log-uniform in [0.05, 5] and impact points uniform on the disc, for ε = 1. */
    static EncounterBlock encounters(int size) {
        SplittableRandom random = new SplittableRandom(20220901);
        EncounterBlock encounters = new EncounterBlock(size);
        encounters.reset(0, size);
        for (int i = 0; i < size; i++) {
            double kappa = 0.05 * Math.pow(100.0, random.nextDouble());
            encounters.v1().set(i, new Vector(Math.sqrt(2.0 / kappa), 0.0, 0.0));
            encounters.v2().set(i, new Vector(0.0, 0.0, 0.0));
            encounters.etaPerp().set(i, new Vector(0.0, 1.0, 0.0));
            encounters.rho()[i] = Math.sqrt(random.nextDouble());
        }
        return encounters;
    }

    /** The fast integrator in vectors. */
    @Benchmark
    @Fork(
            value = 3,
            jvmArgsAppend = {VECTORS, LINES, SOONER_LANES, SOONER_LOOKUPS})
    @OperationsPerInvocation(SIZE)
    public EncounterBlock vectors() {
        batch.scatter(block);
        return block;
    }

    /** The fast integrator without the incubator module. */
    @Benchmark
    @Fork(value = 3, jvmArgsAppend = LINES)
    @OperationsPerInvocation(SIZE)
    public EncounterBlock loops() {
        batch.scatter(block);
        return block;
    }

    /** The certified table. */
    @Benchmark
    @Fork(
            value = 3,
            jvmArgsAppend = {VECTORS, LINES, SOONER_LANES, SOONER_LOOKUPS})
    @OperationsPerInvocation(SIZE)
    public EncounterBlock table() {
        table.scatter(block);
        return block;
    }

    /** Angles by the formula, to 1e-12 of min(θ, π − θ), where the lanes hold the potential. */
    @Benchmark
    @Fork(
            value = 3,
            jvmArgsAppend = {VECTORS, LINES, SOONER_LANES, SOONER_LOOKUPS})
    @OperationsPerInvocation(ANGLES)
    public double[][] angles() {
        quadrature.deflect(rho, kappa, angles[0], angles[1], angles[2]);
        return angles;
    }

    /** Hipparchus, 12 variables. */
    @Benchmark
    @Fork(value = 3, jvmArgsAppend = LINES)
    @OperationsPerInvocation(FEW)
    public EncounterBlock hipparchus() {
        hipparchus.scatter(few);
        return few;
    }
}
