package io.grazing.scatter;

import static java.lang.Math.fma;

import java.util.Arrays;

/**
 * Ends trajectories that lanes have brought near their destination, by the Taylor series of the motion there: five
 * orders, with the derivatives of g from the slope of the compiled force. At the apse what is neglected is of the sixth order,
 * since the distance is even in time about it; at the exit of the fourth.
 *
 * <p>At the apse X ⊥ Ẋ, and time reversal makes the outgoing half the mirror image of the incoming one: with n = X/r there,
 *
 * <pre>  w′ = w − 2(w·n)n,   n = (−sin(θ/2), cos(θ/2)).</pre>
 *
 * The direction n comes from the velocity where that is fast, which is relatively accurate as θ → 0, and from the
 * position where the velocity vanishes, as it does head-on. With whole trajectories, w′ is the velocity at the exit itself.
 *
 * <p>Trajectories are gathered and ended together, in loops that a compiler turns into vector instructions. Mutable, one thread.
 */
final class BatchClosing {

    private static final int N = LaneState.WIDTH;
    private static final int ITERATIONS = 2;
    /** Speed at the apse, in units |w|, above which the velocity gives its direction better. */
    private static final double FAST = 0.5;
    /** Path in units of the distance from the centre, above which the path's rounding spoils the position. */
    private static final double FAR = 1e3;

    private final CompiledForce force;
    private final boolean whole;
    private final boolean singular;
    private int count;

    private final double[] kappa = new double[N];
    private final double[] rho = new double[N];
    private final double[] halfChord = new double[N];
    private final double[] t = new double[N];
    private final double[] a = new double[N];
    private final double[] b = new double[N];
    private final double[] va = new double[N];
    private final double[] vb = new double[N];
    private final double[] g = new double[N];
    private final double[] r = new double[N];
    /** The time to the destination. */
    private final double[] s = new double[N];

    private final double[] reduced = new double[N];
    private final double[] slope = new double[N];
    private final double[] profile = new double[N];
    private final double[] well = new double[N];
    private final double[] rate = new double[N];
    private final double[][] px = new double[6][N];
    private final double[][] py = new double[6][N];

    /** The state at the destination. */
    private final double[] x = new double[N];

    private final double[] y = new double[N];
    private final double[] vx = new double[N];
    private final double[] vy = new double[N];
    private final double[] sinHalf = new double[N];
    private final double[] cosHalf = new double[N];
    private final double[] distance = new double[N];
    private final double[] changeAlong = new double[N];
    private final double[] changeAcross = new double[N];
    private final double[] energyDrift = new double[N];
    private final double[] momentumDrift = new double[N];

    BatchClosing(CompiledForce force, boolean whole) {
        this.force = force;
        this.whole = whole;
        this.singular = force.potential().order() > 0.0;
        Arrays.fill(g, 1.0);
        Arrays.fill(rho, 1.0);
    }

    /** Takes the trajectory of a lane; tells whether there is no room for another. */
    boolean take(LaneState l, int i) {
        kappa[count] = l.kappa[i];
        rho[count] = l.rho[i];
        halfChord[count] = l.halfChord[i];
        t[count] = l.t[i];
        a[count] = l.a[i];
        b[count] = l.b[i];
        va[count] = l.va[i];
        vb[count] = l.vb[i];
        g[count] = l.g[i];
        s[count] = l.remaining[i];
        energyDrift[count] = l.drift[i];
        return ++count == N;
    }

    /** Ends the trajectories taken, whose outcomes then hold until the next is taken; tells how many they were. */
    int close() {
        for (int i = 0; i < N; i++) {
            double ax = t[i] + a[i];
            double ay = rho[i] + b[i];
            r[i] = Math.sqrt(fma(ax, ax, ay * ay));
        }
        force.evaluate(r, reduced, slope, profile);
        expand();
        higher();
        for (int n = 0; n < ITERATIONS; n++) {
            if (whole) {
                approachExit();
            } else {
                approachApse();
            }
        }
        arrive();
        if (whole) {
            leave();
        } else {
            mirror();
        }
        int closed = count;
        count = 0;
        return closed;
    }

    /** Second and third order, g₁ in slot 0 and the invariants. */
    private void expand() {
        double p = force.power();
        double wells = singular ? 1.0 : 0.0;
        for (int i = 0; i < N; i++) {
            double ax = t[i] + a[i];
            double ay = rho[i] + b[i];
            double u = r[i] * r[i];
            double bx = 1.0 + va[i];
            double by = vb[i];
            double q = fma(ax, bx, ay * by);
            // where the force vanishes so does g
            double perReduced = g[i] / (reduced[i] + Double.MIN_NORMAL);
            double gradient = fma(slope[i], perReduced, -p * g[i] / r[i]) / (2.0 * r[i]);
            double first = 2.0 * gradient * q;
            slope[i] = gradient;
            rate[i] = fma(g[i], u, fma(bx, bx, by * by));
            // κr^-s is g u/P where the potential is singular
            double strength = fma(wells, perReduced * u - kappa[i], kappa[i]);
            well[i] = 2.0 * strength * profile[i];
            px[0][i] = first;
            px[2][i] = 0.5 * g[i] * ax;
            py[2][i] = 0.5 * g[i] * ay;
            px[3][i] = fma(g[i], bx, first * ax) * (1.0 / 6.0);
            py[3][i] = fma(g[i], by, first * ay) * (1.0 / 6.0);
            momentumDrift[i] = fma(ax, by, -ay * va[i]) - b[i];
        }
    }

    private void higher() {
        for (int i = 0; i < N; i++) {
            double ax = t[i] + a[i];
            double ay = rho[i] + b[i];
            double bx = 1.0 + va[i];
            double by = vb[i];
            double x2 = px[2][i];
            double y2 = py[2][i];
            double x3 = px[3][i];
            double y3 = py[3][i];
            double first = px[0][i];
            double second = slope[i] * rate[i];
            double third = slope[i] * (2.0 * fma(ax, x3, fma(ay, y3, fma(bx, x2, by * y2))));
            px[4][i] = fma(g[i], x2, fma(first, bx, second * ax)) * (1.0 / 12.0);
            py[4][i] = fma(g[i], y2, fma(first, by, second * ay)) * (1.0 / 12.0);
            px[5][i] = fma(g[i], x3, fma(first, x2, fma(second, bx, third * ax))) * (1.0 / 20.0);
            py[5][i] = fma(g[i], y3, fma(first, y2, fma(second, by, third * ay))) * (1.0 / 20.0);
        }
    }

    private static double bend(double s, double p2, double p3, double p4, double p5) {
        return s * s * fma(s, fma(s, fma(s, p5, p4), p3), p2);
    }

    private static double turn(double s, double p2, double p3, double p4, double p5) {
        return s * fma(s, fma(s, fma(s, 5.0 * p5, 4.0 * p4), 3.0 * p3), 2.0 * p2);
    }

    private void approachApse() {
        move();
        for (int i = 0; i < N; i++) {
            double ax = t[i] + s[i] + x[i];
            double ay = rho[i] + y[i];
            double bx = 1.0 + vx[i];
            double by = vy[i];
            s[i] -= fma(ax, bx, ay * by) / rate[i];
        }
    }

    private void approachExit() {
        move();
        for (int i = 0; i < N; i++) {
            double now = t[i] + s[i];
            double c = halfChord[i];
            double excess = fma(now - c, now + c, fma(x[i], fma(2.0, now, x[i]), y[i] * fma(2.0, rho[i], y[i])));
            s[i] -= 0.5 * excess / fma(now + x[i], 1.0 + vx[i], (rho[i] + y[i]) * vy[i]);
        }
    }

    /** The deviation and its rate at time s. */
    private void move() {
        along(px, a, va, x, vx);
        along(py, b, vb, y, vy);
    }

    private void along(double[][] p, double[] from, double[] rate, double[] to, double[] toRate) {
        double[] p2 = p[2];
        double[] p3 = p[3];
        double[] p4 = p[4];
        double[] p5 = p[5];
        for (int i = 0; i < N; i++) {
            to[i] = fma(s[i], rate[i], from[i]) + bend(s[i], p2[i], p3[i], p4[i], p5[i]);
            toRate[i] = rate[i] + turn(s[i], p2[i], p3[i], p4[i], p5[i]);
        }
    }

    private void arrive() {
        for (int i = 0; i < N && !whole; i++) {
            energyDrift[i] = Math.abs(fma(va[i], 2.0 + va[i], vb[i] * vb[i]) + well[i]);
        }
        move();
        for (int i = 0; i < N; i++) {
            x[i] += t[i] + s[i];
            y[i] += rho[i];
        }
    }

    private void mirror() {
        for (int i = 0; i < N; i++) {
            double ux = 1.0 + vx[i];
            double uy = vy[i];
            double speed = Math.sqrt(fma(ux, ux, uy * uy));
            double r = Math.sqrt(fma(x[i], x[i], y[i] * y[i]));
            boolean fast = speed > FAST || speed * Math.abs(t[i]) > FAR * r;
            double sine = fast ? Math.max(uy, 0.0) / speed : -x[i] / r;
            double cosine = fast ? ux / speed : y[i] / r;
            distance[i] = r;
            sinHalf[i] = sine;
            cosHalf[i] = cosine;
            changeAlong[i] = -2.0 * sine * sine;
            changeAcross[i] = 2.0 * sine * cosine;
        }
    }

    private void leave() {
        for (int i = 0; i < count; i++) {
            double half = 0.5 * Math.atan2(vy[i], 1.0 + vx[i]);
            distance[i] = 1.0;
            sinHalf[i] = Math.sin(half);
            cosHalf[i] = Math.cos(half);
            changeAlong[i] = vx[i];
            changeAcross[i] = vy[i];
        }
    }

    /** (w′ − w)·η of trajectory {@code i} of those ended last, in units |w|. */
    double changeAlong(int i) {
        return changeAlong[i];
    }

    /** (w′ − w)·η⊥, in units |w|. */
    double changeAcross(int i) {
        return changeAcross[i];
    }

    /** sin(θ/2). */
    double sinHalf(int i) {
        return sinHalf[i];
    }

    /** cos(θ/2). */
    double cosHalf(int i) {
        return cosHalf[i];
    }

    /** r at the destination. */
    double distance(int i) {
        return distance[i];
    }

    /** | |Ẋ|² + 2κφ − 1 | at the end of the last step, or the largest of all steps of a whole trajectory. */
    double energyDrift(int i) {
        return energyDrift[i];
    }

    /** | |X × Ẋ| − ρ | there. */
    double momentumDrift(int i) {
        return Math.abs(momentumDrift[i]);
    }
}
