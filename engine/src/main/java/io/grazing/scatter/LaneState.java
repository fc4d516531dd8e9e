package io.grazing.scatter;

import io.grazing.runtime.CacheLine;

/**
 * The trajectories under way, one a lane, as structures of arrays: units |w| = 1, in the plane of η and η⊥,
 *
 * <pre>  X = (x, y),   Ẋ = (1 + v_a, v_b),   Ẍ = (g₀ + g)X,   g = κG(|X|),</pre>
 *
 * g₀ = 0, or in Levi-Civita's coordinates 1.
 *
 * Velocities are kept as deviations from the first one, which a grazing encounter hardly changes. Positions are not: of them the
 * forces need no more than their own digits, which the sum of a straight line and a deviation would lose near the centre. Each lane
 * has its own step and tolerance. Mutable, one thread; kernels and their driver share the arrays.
 */
final class LaneState {

    /** Lanes; a multiple of four times the length of any vector. */
    static final int WIDTH = 64;

    /** Where the first lane is in arrays. */
    static final int FIRST = CacheLine.START;

    /** Where the lanes end. */
    static final int END = FIRST + WIDTH;

    /** κ. */
    final double[] kappa = new double[END];
    /** ρ. */
    final double[] rho = new double[END];
    /** The estimated error a step may make, in units of the velocity. */
    final double[] tolerance = new double[END];
    /** The same in units of the step's impulse h|Ẍ|. */
    final double[] floor = new double[END];

    final double[] va = new double[END];
    final double[] vb = new double[END];

    /** X; the step to be tried, its square, and its product with Ẋ. */
    final double[] x = new double[END];

    final double[] y = new double[END];
    final double[] hvx = new double[END];
    final double[] hvy = new double[END];
    final double[] h = new double[END];
    final double[] hh = new double[END];

    /** The longest step the error allows, in units of {@link #timescale}. */
    final double[] reach = new double[END];
    /** How much is taken of the step that an error promises. */
    final double[] safety = new double[END];

    /** r/√(d(X·Ẋ)/dt), the time in which the motion changes, and its inverse. */
    final double[] timescale = new double[END];

    final double[] tempo = new double[END];

    /** The estimated time to the destination. */
    final double[] remaining = new double[END];

    /** ẍ at the stages: k_i of {@link NystromTableau}. */
    final double[][] kx = new double[NystromTableau.STAGES][END];

    final double[][] ky = new double[NystromTableau.STAGES][END];

    /** Position of the stage in hand. */
    final double[] sx = new double[END];

    final double[] sy = new double[END];

    /** At the end of the step the square of its distance, and g there. */
    final double[] u = new double[END];

    final double[] g = new double[END];

    /** Room for forces: the distance, the anchor of {@link LanePower} and the power of it, the power of the distance, the place on a panel. */
    final double[] r = new double[END];

    final double[] anchor = new double[END];
    final double[] anchored = new double[END];
    final double[] factor = new double[END];
    final double[] place = new double[END];

    /** The velocity at the end of the step, and the error estimates Σ e_i k_i and Σ e′_i k_i. */
    final double[] nva = new double[END];

    final double[] nvb = new double[END];
    final double[] ex = new double[END];
    final double[] ey = new double[END];
    final double[] evx = new double[END];
    final double[] evy = new double[END];

    /** The squared error of the step in units of the one allowed: the step is accepted up to 1. */
    final double[] error = new double[END];

    /** The largest drift of the energy so far, where lanes run to the exit: there it has no meaning any more. */
    final double[] drift = new double[END];

    /** The longest step that the step's own error speaks for. */
    final double[] verified = new double[END];

    /** The time that remains beyond what the closing series covers: a lane has arrived where it is negative. */
    final double[] distance = new double[END];

    /** Puts encounter {@code n}, of the batch that has been started, at the start of its trajectory into lane {@code lane}, from 0. */
    void load(int lane, LaneEncounters encounters, int n) {
        int i = FIRST + lane;
        int j = n - encounters.from();
        double impact = encounters.rho[n];
        double chord = encounters.chord[j];
        double pull = encounters.pull[j];
        rho[i] = impact;
        kappa[i] = encounters.kappa[n];
        tolerance[i] = encounters.tolerance[j];
        floor[i] = encounters.floor[j];
        va[i] = 0.0;
        vb[i] = 0.0;
        drift[i] = 0.0;
        x[i] = -chord;
        y[i] = impact;
        kx[0][i] = -pull * chord;
        ky[0][i] = pull * impact;
        timescale[i] = encounters.timescale[j];
        tempo[i] = encounters.tempo[j];
        remaining[i] = encounters.remaining[j];
        reach[i] = encounters.reach[j];
        safety[i] = encounters.safety[j];
    }
}
