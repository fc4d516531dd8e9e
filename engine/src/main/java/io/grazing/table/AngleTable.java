package io.grazing.table;

import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.BatchScatterer;
import io.grazing.scatter.BlockScatterer;
import io.grazing.scatter.RowContraction;
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

    /** Impact parameters below which a table covers none. */
    private static final double CLOSEST = 0x1p-46;

    /** How far a κ may be off the only one, in units of it: some roundings. */
    private static final double SAME_KAPPA = 4e-15;

    private final TableLayout layout;
    private final double[] coefficients;
    private final long[] tiles;
    private final int[] directory;
    private final int firstOctave;
    private final int octaves;
    private final double onlyKappa;
    private final KappaMap map;
    private final ShortRangePotential potential;
    private final TableCertificate certificate;

    AngleTable(ShortRangePotential potential, TableLayout layout, TableCertificate certificate) {
        this.layout = layout;
        this.coefficients = layout.coefficients();
        this.tiles = layout.tiles();
        this.directory = layout.directory();
        this.firstOctave = 1023 + layout.range().firstOctave();
        this.octaves = layout.range().octaves();
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
     */
    public Supplier<BlockScatterer> scatterers(double epsilon, TableUsage usage) {
        BatchScatterer batch = BatchScatterer.of(potential, epsilon, Trajectories.TOLERANCE);
        return () -> new TableScatterer(this, batch.another(), epsilon, usage);
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
     * @param rho impact parameters
     * @param kappa κ of each
     * @param count how many
     * @param ratio is set to H
     * @param from where the drifts of the first go
     * @param missing is set to the indices that no cell covers
     * @param room for {@code count}
     * @return how many these are
     */
    int find(
            double[] rho,
            double[] kappa,
            int count,
            double[] ratio,
            double[] energyDrift,
            double[] momentumDrift,
            int from,
            int[] missing,
            LookupRoom room) {
        return Double.isNaN(onlyKappa)
                ? findAmongKappas(rho, kappa, count, ratio, energyDrift, momentumDrift, from, missing, room)
                : findAtOneKappa(rho, kappa, count, ratio, energyDrift, momentumDrift, from, missing);
    }

    private int findAmongKappas(
            double[] rho,
            double[] kappa,
            int count,
            double[] ratio,
            double[] energyDrift,
            double[] momentumDrift,
            int from,
            int[] missing,
            LookupRoom room) {
        double[] c = coefficients;
        int[] rows = room.rows();
        double[] x = room.x();
        double[] x4 = room.x4();
        double[] y = room.y();
        double[] cubics = room.cubics();
        for (int i = 0; i < count; i++) {
            y[i] = map.damping(kappa[i]);
        }
        int lost = 0;
        for (int i = 0; i < count; i++) {
            int found = cellAmongKappas(rho[i], kappa[i]);
            missing[lost] = i;
            // Without a branch; what is not covered is looked up in the first cell, and given up below.
            lost -= found >> 31;
            int cell = Math.max(found, 0);
            rows[i] = cell + CellPolynomial.HEADER;
            x[i] = CellPolynomial.impactPlace(c, cell, ImpactOctaves.distance(rho[i]));
            x4[i] = CellPolynomial.fourth(x[i]);
            y[i] = CellPolynomial.kappaPlace(c, cell, kappa[i], y[i]);
            energyDrift[from + i] = c[cell + CellPolynomial.ENERGY_DRIFT];
            momentumDrift[from + i] = c[cell + CellPolynomial.MOMENTUM_DRIFT];
        }
        room.contraction().contract(c, rows, y, x4, cubics, count);
        for (int i = 0; i < count; i++) {
            ratio[i] = CellPolynomial.cubic(cubics, i * RowContraction.CUBIC, x[i]);
        }
        for (int n = 0; n < lost; n++) {
            ratio[missing[n]] = 0.0;
        }
        return lost;
    }

    private int findAtOneKappa(
            double[] rho,
            double[] kappa,
            int count,
            double[] ratio,
            double[] energyDrift,
            double[] momentumDrift,
            int from,
            int[] missing) {
        double[] c = coefficients;
        int lost = 0;
        for (int i = 0; i < count; i++) {
            int cell = cellAtOneKappa(rho[i], kappa[i]);
            if (cell >= 0) {
                ratio[i] = CellPolynomial.row(c, cell, ImpactOctaves.distance(rho[i]));
                energyDrift[from + i] = c[cell + CellPolynomial.ENERGY_DRIFT];
                momentumDrift[from + i] = c[cell + CellPolynomial.MOMENTUM_DRIFT];
            } else {
                ratio[i] = 0.0;
                missing[lost++] = i;
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
        long kappaBits = Double.doubleToRawLongBits(kappa);
        int octave = (int) (kappaBits >>> 52) - firstOctave;
        if (!(rho >= CLOSEST && rho < 1.0) || octave < 0 || octave >= octaves) {
            return -1;
        }
        return entry(octave, rho, kappaBits);
    }

    private int cellAtOneKappa(double rho, double kappa) {
        if (!(rho >= CLOSEST && rho < 1.0) || !(Math.abs(kappa - onlyKappa) <= SAME_KAPPA * onlyKappa)) {
            return -1;
        }
        return entry(0, rho, 0L);
    }

    private int entry(int octave, double rho, long kappaBits) {
        long bits = Double.doubleToRawLongBits(ImpactOctaves.stretched(ImpactOctaves.distance(rho)));
        int ring = (int) (bits >>> 52) - ImpactOctaves.LOWEST_BITS;
        return directory[
                TableLayout.part(tiles[TableLayout.tile(octave, ImpactOctaves.side(rho), ring)], bits, kappaBits)];
    }
}
