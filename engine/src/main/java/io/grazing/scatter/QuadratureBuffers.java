package io.grazing.scatter;

/** What {@link QuadratureLanes} knows of the encounters in hand. Mutable, one thread. */
final class QuadratureBuffers {

    /** Encounters in hand at once. */
    static final int WIDTH = 64;

    /** Most nodes of a rule. */
    static final int NODES = 32;

    final double[] rho = new double[WIDTH];
    final double[] kappa = new double[WIDTH];
    /** 1 − ρ. */
    final double[] margin = new double[WIDTH];
    /** 2κ. */
    final double[] strength = new double[WIDTH];
    /** 1 − r_min. */
    final double[] depth = new double[WIDTH];
    /** The last Newton step. */
    final double[] step = new double[WIDTH];

    /** dE/dr there. */
    final double[] slope = new double[WIDTH];

    final double[] r = new double[WIDTH];
    final double[] power = new double[WIDTH];
    /** 1 − r_min^¼, or r_min^{−½} − 1. */
    final double[] gap = new double[WIDTH];
    /** 1 for lanes whose θ is integrated, 0 for those whose π − θ is. */
    final double[] grazing = new double[WIDTH];

    /** Factor of the sums. */
    final double[] scale = new double[WIDTH];
    /** Relative rounding error of an angle, NaN where the turning point was not found. */
    final double[] rounding = new double[WIDTH];

    final double[] sum = new double[WIDTH];
    final double[] last = new double[WIDTH];
    final double[] lastButOne = new double[WIDTH];
    /** r, 1 − r and r^{1−s} at the nodes, node by node. */
    final double[] nodeR = new double[WIDTH * NODES];

    final double[] nodeDepth = new double[WIDTH * NODES];
    final double[] nodePower = new double[WIDTH * NODES];
    /** f and P at the turning points so far, then at the nodes. */
    final double[] f = new double[WIDTH * NODES];

    final double[] p = new double[WIDTH * NODES];
    /** Coefficients of an {@link EnergyPolynomial}, and then of Q from 1 on. */
    final double[][] e = new double[EnergyPolynomial.SIZE][WIDTH];
    /** Room for {@link LanePower#anchor}. */
    final double[] anchor = new double[WIDTH * NODES];
}
