package io.grazing.analysis.operator;

import io.grazing.collision.Vector;
import io.grazing.collision.VectorArray;
import io.grazing.collision.VelocityFunction;

/**
 * ψ less its projection on the collision invariants 1, v, |v|² in L²(M dv), which no collision operator sees, and whose
 * rounding errors it would: ψ − a − b·v − c(|v|² − 3). The projection is by Gauss–Hermite points, exact for polynomials of low degree.
 */
final class WithoutInvariants implements VelocityFunction {

    /** The rule of 8 points for e^{−x²/2}/√(2π): positive abscissae and their weights. */
    private static final double[] POINTS = {
        0.53907981135137511, 1.636519042435108, 2.8024858612875417, 4.1445471861258943
    };

    private static final double[] WEIGHTS = {
        0.37301225767907735, 0.11723990766175902, 0.0096352201207882672, 0.00011261453837536777
    };

    private final VelocityFunction psi;
    private final double constant;
    private final Vector linear;
    private final double square;

    private WithoutInvariants(VelocityFunction psi, double constant, Vector linear, double square) {
        this.psi = psi;
        this.constant = constant;
        this.linear = linear;
        this.square = square;
    }

    /** ψ without its invariants. */
    static WithoutInvariants of(VelocityFunction psi) {
        double a = 0.0;
        Vector b = new Vector(0.0, 0.0, 0.0);
        double c = 0.0;
        int n = 2 * POINTS.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    Vector v = new Vector(point(i), point(j), point(k));
                    double share = weight(i) * weight(j) * weight(k) * psi.value(v);
                    a += share;
                    b = b.plus(v.times(share));
                    c += share * (v.dot(v) - 3.0) / 6.0;
                }
            }
        }
        return new WithoutInvariants(psi, a, b, c);
    }

    private static double point(int i) {
        return i % 2 == 0 ? POINTS[i / 2] : -POINTS[i / 2];
    }

    private static double weight(int i) {
        return WEIGHTS[i / 2];
    }

    private double invariants(double x, double y, double z) {
        return constant + linear.x() * x + linear.y() * y + linear.z() * z + square * (x * x + y * y + z * z - 3.0);
    }

    /** A bound of what was taken away, at speeds up to this: its rounding is part of that of {@link #value}. */
    double taken(double fastest) {
        return Math.abs(constant) + linear.norm() * fastest + Math.abs(square) * (fastest * fastest + 3.0);
    }

    @Override
    public double value(double x, double y, double z) {
        return psi.value(x, y, z) - invariants(x, y, z);
    }

    @Override
    public void values(VectorArray v, int count, double[] result) {
        psi.values(v, count, result);
        for (int i = 0; i < count; i++) {
            result[i] -= invariants(v.x()[i], v.y()[i], v.z()[i]);
        }
    }

    @Override
    public void expand(double x, double y, double z, double[] result) {
        psi.expand(x, y, z, result);
        result[0] -= invariants(x, y, z);
        result[1] -= linear.x() + 2.0 * square * x;
        result[2] -= linear.y() + 2.0 * square * y;
        result[3] -= linear.z() + 2.0 * square * z;
        for (int diagonal : new int[] {4, 7, 9}) {
            result[diagonal] -= 2.0 * square;
        }
    }

    @Override
    public String toString() {
        return psi.toString();
    }
}
