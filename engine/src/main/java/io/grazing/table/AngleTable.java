package io.grazing.table;

import io.grazing.potential.ShortRangePotential;
import io.grazing.runtime.CacheLine;
import io.grazing.scatter.BatchScatterer;
import io.grazing.scatter.BlockScatterer;
import java.util.function.Supplier;

/**
 * A certified surrogate of Newton's equations for one potential: since the deflection depends on the impact parameter and on
 * κ = 2ε/|w|² alone,
 *
 * <pre>  H(ρ, κ) = tan(θ/2) ρ/√(1 − ρ²)</pre>
 *
 * is kept as piecewise polynomials that were fitted to Newton trajectories and refined until others, at random,
 * confirmed an error of θ, see {@link TableCertificate}. H is 1 for hard spheres and κ/(1 + κ) for the truncated Coulomb
 * potential (1 − r)/r; it is smooth at r = 1 where θ has a root, and where θ approaches π, and needs no trigonometry:
 * with c = √(1 − ρ²),
 *
 * <pre>  cos θ − 1 = −2c²H²/(ρ² + c²H²),   sin θ = 2ρcH/(ρ² + c²H²).</pre>
 *
 * <p>Cells are parts of octaves of ρ and of 1 − ρ (see {@link ImpactOctaves}), times parts of octaves of κ unless there
 * is only one κ; they are found by the exponent and the leading bits. What no cell covers is never extrapolated, but left
 * to the batch integrator. Immutable and thread-safe.
 */
public final class AngleTable {

    /** The least error that is promised: what trajectories in double precision leave room for. */
    public static final double LEAST_BOUND = 1e-9;

    /** What a batch integrator's tolerance is multiplied by for the error it keeps. */
    public static final double BOUND_PER_TOLERANCE = 10.0;

    /** How far a κ may be off the only one, in units of it: some roundings. */
    private static final double SAME_KAPPA = 4e-15;

    private final TableLayout layout;
    private final double[] coefficients;
    private final long[] tiles;
    private final int[] directory;
    private final TileIndex index;
    private final double onlyKappa;
    private final KappaMap map;
    private final ShortRangePotential potential;
    private final TableCertificate certificate;

    AngleTable(ShortRangePotential potential, TableLayout layout, TableCertificate certificate) {
        this.layout = layout;
        this.coefficients = layout.coefficients();
        this.tiles = layout.tiles();
        this.directory = layout.directory();
        this.index = TileIndex.of(layout.range(), tiles.length);
        this.onlyKappa = layout.range().onlyKappa();
        this.map = new KappaMap(potential.strength());
        this.potential = potential;
        this.certificate = certificate;
    }

    /**
     * Builds a table and has it confirmed.
     *
     * @param potential the potential before it is scaled
     * @param range the κ to cover
     * @param bound error of θ, radians, at least {@link #LEAST_BOUND}
     * @param listener is told of the progress, and may cancel
     * @throws TableException if the bound cannot be confirmed
     * @throws java.util.concurrent.CancellationException if the listener, or an interrupt, cancelled
     */
    public static AngleTable build(
            ShortRangePotential potential, KappaRange range, double bound, TableListener listener) {
        return new TableConfirmation(potential, range, new TableAccuracy(bound), listener).table();
    }

    /** The error that goes with a tolerance: what the batch integrator keeps at it, or the least there is. */
    public static double boundFor(double tolerance) {
        return Math.max(BOUND_PER_TOLERANCE * tolerance, LEAST_BOUND);
    }

    /** What is known of this table. */
    public TableCertificate certificate() {
        return certificate;
    }

    /**
     * Scatterers that look angles up in this table, one for each worker that asks.
     *
     * @param epsilon the scale ε of the potential (1.6)
     * @param usage counts the encounters
     * @param count how many encounters there will be, which decides what takes the least time, but no result
     */
    public Supplier<BlockScatterer> scatterers(double epsilon, TableUsage usage, long count) {
        BatchScatterer batch = BatchScatterer.of(potential, epsilon, Trajectories.TOLERANCE);
        return () -> new TableScatterer(this, batch.another(), epsilon, usage, LookupKernel.fastest(count));
    }

    ShortRangePotential potential() {
        return potential;
    }

    TableLayout layout() {
        return layout;
    }

    /**
     * H and the drifts of many encounters.
     *
     * @param room has ρ and κ, and is given H and what no cell covers
     * @param count how many
     * @param first where the drifts of the first go
     * @return how many no cell covers
     */
    int find(LookupKernel kernel, LookupRoom room, int count, double[] energyDrift, double[] momentumDrift, int first) {
        boolean covered = Double.isNaN(onlyKappa)
                ? findAmongKappas(kernel, room, count, energyDrift, momentumDrift, first)
                : findAtOneKappa(room, count, energyDrift, momentumDrift, first);
        return covered ? 0 : giveUp(room, count);
    }

    private boolean findAmongKappas(
            LookupKernel kernel, LookupRoom room, int count, double[] energyDrift, double[] momentumDrift, int first) {
        kernel.locate(index, room, 0, count);
        boolean covered = enter(room.tile, room.bits, room.kappa, room.rows, count);
        damp(room.kappa, room.y, count);
        place(room.rows, room.distance, room.kappa, room.x, room.x4, room.y, count);
        copy(room.rows, energyDrift, momentumDrift, first, count);
        kernel.contract(coefficients, room, 0, count);
        sum(room.cubics, room.x, room.ratio, count);
        return covered;
    }

    /** Where the rows begin; what is not covered is looked up in the first cell. */
    private boolean enter(long[] tile, long[] bits, double[] kappa, int[] rows, int count) {
        int signs = 0;
        for (int i = 0; i < count; i++) {
            int part = TableLayout.part(tiles[(int) tile[i]], bits[i], Double.doubleToRawLongBits(kappa[i]));
            int cell = directory[part];
            signs |= cell;
            rows[i] = Math.max(cell, CacheLine.START) + CellPolynomial.HEADER;
        }
        return signs >= 0;
    }

    private void damp(double[] kappa, double[] y, int count) {
        for (int i = 0; i < count; i++) {
            y[i] = map.damping(kappa[i]);
        }
    }

    private void place(int[] rows, double[] distance, double[] kappa, double[] x, double[] x4, double[] y, int count) {
        double[] c = coefficients;
        for (int i = 0; i < count; i++) {
            int cell = rows[i] - CellPolynomial.HEADER;
            x[i] = CellPolynomial.impactPlace(c, cell, distance[i]);
            x4[i] = CellPolynomial.fourth(x[i]);
            y[i] = CellPolynomial.kappaPlace(c, cell, kappa[i], y[i]);
        }
    }

    private void copy(int[] rows, double[] energyDrift, double[] momentumDrift, int first, int count) {
        double[] c = coefficients;
        for (int i = 0; i < count; i++) {
            int cell = rows[i] - CellPolynomial.HEADER;
            energyDrift[first + i] = c[cell + CellPolynomial.ENERGY_DRIFT];
            momentumDrift[first + i] = c[cell + CellPolynomial.MOMENTUM_DRIFT];
        }
    }

    private static void sum(double[] cubics, double[] x, double[] ratio, int count) {
        for (int i = 0; i < count; i++) {
            ratio[i] = CellPolynomial.cubic(cubics, i * CellPolynomial.CUBIC, x[i]);
        }
    }

    private boolean findAtOneKappa(
            LookupRoom room, int count, double[] energyDrift, double[] momentumDrift, int first) {
        double[] c = coefficients;
        int signs = 0;
        for (int i = 0; i < count; i++) {
            int found = cellAtOneKappa(room.rho[i], room.kappa[i]);
            signs |= found;
            int cell = Math.max(found, CacheLine.START);
            room.ratio[i] = CellPolynomial.row(c, cell, ImpactOctaves.distance(room.rho[i]));
            energyDrift[first + i] = c[cell + CellPolynomial.ENERGY_DRIFT];
            momentumDrift[first + i] = c[cell + CellPolynomial.MOMENTUM_DRIFT];
        }
        return signs >= 0;
    }

    private int giveUp(LookupRoom room, int count) {
        int lost = 0;
        for (int i = 0; i < count; i++) {
            if (cell(room.rho[i], room.kappa[i]) < 0) {
                room.ratio[i] = 0.0;
                room.missing[lost++] = i;
            }
        }
        return lost;
    }

    /** H of one encounter that a cell covers. */
    double ratio(double rho, double kappa) {
        double u = ImpactOctaves.distance(rho);
        int cell = cell(rho, kappa);
        return Double.isNaN(onlyKappa)
                ? CellPolynomial.rows(coefficients, cell, u, kappa, map.damping(kappa))
                : CellPolynomial.row(coefficients, cell, u);
    }

    /** Where the polynomial for ρ and κ begins, or −1 if none covers them. */
    int cell(double rho, double kappa) {
        return Double.isNaN(onlyKappa) ? cellAmongKappas(rho, kappa) : cellAtOneKappa(rho, kappa);
    }

    private int cellAmongKappas(double rho, double kappa) {
        long bits = stretchedBits(rho);
        long tile = tiles[(int) index.tile(rho, bits, kappa)];
        return directory[TableLayout.part(tile, bits, Double.doubleToRawLongBits(kappa))];
    }

    private int cellAtOneKappa(double rho, double kappa) {
        if (!(rho >= TileIndex.CLOSEST && rho < 1.0) || !(Math.abs(kappa - onlyKappa) <= SAME_KAPPA * onlyKappa)) {
            return -1;
        }
        long bits = stretchedBits(rho);
        int ring = (int) (bits >>> TileIndex.RING_SHIFT) - ImpactOctaves.LOWEST_BITS;
        return directory[TableLayout.part(tiles[TableLayout.tile(0, ImpactOctaves.side(rho), ring)], bits, 0L)];
    }

    private static long stretchedBits(double rho) {
        return Double.doubleToRawLongBits(ImpactOctaves.stretched(ImpactOctaves.distance(rho)));
    }
}
