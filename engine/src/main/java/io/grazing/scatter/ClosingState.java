package io.grazing.scatter;

import java.util.Arrays;

/** The trajectories that {@link BatchClosing} ends together, as structures of arrays. Mutable, one thread. */
final class ClosingState {

    private static final int N = LaneState.END;

    /** As they were taken from {@link LaneState}. */
    final double[] kappa = new double[N];

    final double[] rho = new double[N];
    final double[] x = new double[N];
    final double[] y = new double[N];
    final double[] va = new double[N];
    final double[] vb = new double[N];
    final double[] g = new double[N];
    /** The time to the destination. */
    final double[] s = new double[N];

    /** Ẋ and r there. */
    final double[] vx = new double[N];

    final double[] vy = new double[N];
    final double[] r = new double[N];
    /** Ẍ/X there. */
    final double[] pull = new double[N];

    /** P, P′ and f of {@link CompiledForce}. */
    final double[] reduced = new double[N];

    final double[] slope = new double[N];
    final double[] profile = new double[N];

    /** g is expanded as g + first·τ + second·τ²/2 + third·τ³/6. */
    final double[] first = new double[N];

    final double[] second = new double[N];
    final double[] third = new double[N];
    /** 1/q̇, q = X·Ẋ. */
    final double[] perRate = new double[N];
    /** 2κφ, of the regularized potential in Levi-Civita's coordinates. */
    final double[] well = new double[N];
    /** Coefficients of τ² … τ⁵ of the path. */
    final double[][] px = new double[6][N];

    final double[][] py = new double[6][N];

    /** X at the destination, and by how much Ẋ deviates there from the first one. */
    final double[] x2 = new double[N];

    final double[] y2 = new double[N];
    final double[] va2 = new double[N];
    final double[] vb2 = new double[N];

    /** Sine and cosine of half the angle turned, in the coordinates of the lanes, but for a common factor, whose square is the inverse of this. */
    final double[] sine = new double[N];

    final double[] cosine = new double[N];
    final double[] perSquare = new double[N];

    /** The outcome. */
    final double[] changeAlong = new double[N];

    final double[] changeAcross = new double[N];
    final double[] energyDrift = new double[N];
    final double[] momentumDrift = new double[N];

    ClosingState() {
        Arrays.fill(g, 1.0);
        Arrays.fill(rho, 1.0);
    }
}
