package io.grazing.scatter;

import static java.lang.Math.fma;

/** {@link ClosingKernel} in plain Java, and the closing at the exit. */
final class ClosingLoops implements ClosingKernel {

    /** Speed at the apse, in units |w|, above which the velocity gives its direction better. */
    static final double FAST = 0.5;

    private static final int FIRST = LaneState.FIRST;
    private static final int END = LaneState.END;

    @Override
    public void place(double background, ClosingState c) {
        for (int i = FIRST; i < END; i++) {
            double x = c.x[i];
            double y = c.y[i];
            c.vx[i] = c.va[i] + 1.0;
            c.vy[i] = c.vb[i];
            c.r[i] = Math.sqrt(fma(x, x, y * y));
            c.pull[i] = c.g[i] + background;
        }
    }

    @Override
    public void force(CompiledForce force, ClosingState c) {
        force.evaluate(c.r, c.reduced, c.slope, c.profile, FIRST);
    }

    @Override
    public void expand(CompiledForce force, ClosingState c) {
        double p = force.power();
        boolean singular = force.isSingular();
        for (int i = FIRST; i < END; i++) {
            double r = c.r[i];
            double g = c.g[i];
            double u = r * r;
            double q = fma(c.x[i], c.vx[i], c.y[i] * c.vy[i]);
            // where the force vanishes so does g
            double perReduced = g / (c.reduced[i] + Double.MIN_NORMAL);
            double gradient = fma(c.slope[i] * perReduced, r, -(g * p)) * (0.5 / u);
            double rate = fma(c.pull[i], u, fma(c.vx[i], c.vx[i], c.vy[i] * c.vy[i]));
            // κr^-s is g u/P where the potential is singular
            double strength = singular ? perReduced * u : c.kappa[i];
            c.first[i] = gradient * q * 2.0;
            c.second[i] = gradient * rate;
            c.slope[i] = gradient;
            c.perRate[i] = 1.0 / rate;
            c.well[i] = strength * c.profile[i] * 2.0;
            c.momentumDrift[i] = fma(c.x[i], c.vy[i], -(c.y[i] * c.va[i])) - (c.y[i] - c.rho[i]);
        }
        low(c, c.x, c.vx, c.px);
        low(c, c.y, c.vy, c.py);
    }

    private static void low(ClosingState c, double[] x, double[] v, double[][] path) {
        double[] p2 = path[2];
        double[] p3 = path[3];
        for (int i = FIRST; i < END; i++) {
            p2[i] = c.pull[i] * x[i] * 0.5;
            p3[i] = fma(c.pull[i], v[i], c.first[i] * x[i]) * (1.0 / 6.0);
        }
    }

    @Override
    public void extend(ClosingState c) {
        double[] x2 = c.px[2];
        double[] y2 = c.py[2];
        double[] x3 = c.px[3];
        double[] y3 = c.py[3];
        for (int i = FIRST; i < END; i++) {
            double jerk = fma(c.x[i], x3[i], fma(c.y[i], y3[i], fma(c.vx[i], x2[i], c.vy[i] * y2[i])));
            c.third[i] = c.slope[i] * jerk * 2.0;
        }
        high(c, c.x, c.vx, c.px);
        high(c, c.y, c.vy, c.py);
    }

    private static void high(ClosingState c, double[] x, double[] v, double[][] path) {
        double[] p2 = path[2];
        double[] p3 = path[3];
        double[] p4 = path[4];
        double[] p5 = path[5];
        for (int i = FIRST; i < END; i++) {
            double g = c.pull[i];
            double first = c.first[i];
            double second = c.second[i];
            p4[i] = fma(g, p2[i], fma(first, v[i], second * x[i])) * (1.0 / 12.0);
            p5[i] = fma(g, p3[i], fma(first, p2[i], fma(second, v[i], c.third[i] * x[i]))) * (1.0 / 20.0);
        }
    }

    @Override
    public void move(ClosingState c) {
        along(c.s, c.px, c.x, c.vx, c.va, c.x2, c.va2);
        along(c.s, c.py, c.y, c.vy, c.vb, c.y2, c.vb2);
    }

    private static void along(
            double[] time, double[][] path, double[] from, double[] speed, double[] change, double[] to, double[] out) {
        double[] p2 = path[2];
        double[] p3 = path[3];
        double[] p4 = path[4];
        double[] p5 = path[5];
        for (int i = FIRST; i < END; i++) {
            double s = time[i];
            double bend = fma(s, fma(s, fma(s, p5[i], p4[i]), p3[i]), p2[i]);
            double turn = fma(s, fma(s, fma(s, p5[i] * 5.0, p4[i] * 4.0), p3[i] * 3.0), p2[i] * 2.0);
            to[i] = fma(s * s, bend, fma(s, speed[i], from[i]));
            out[i] = fma(s, turn, change[i]);
        }
    }

    @Override
    public void approachApse(ClosingState c) {
        for (int i = FIRST; i < END; i++) {
            double x = c.x2[i];
            double y = c.y2[i];
            double q = fma(x, c.va2[i] + 1.0, y * c.vb2[i]);
            c.s[i] = fma(-q, c.perRate[i], c.s[i]);
        }
    }

    @Override
    public void energy(ClosingState c) {
        for (int i = FIRST; i < END; i++) {
            c.energyDrift[i] = Math.abs(fma(c.va[i], c.va[i] + 2.0, c.vb[i] * c.vb[i]) + c.well[i]);
        }
    }

    /** Where |U′|² + |U|²·2κφ = |U|², as |U′|² = r|Ẋ|². */
    @Override
    public void regularizedEnergy(ClosingState c) {
        for (int i = FIRST; i < END; i++) {
            double u = c.r[i] * c.r[i];
            double kinetic = fma(c.va[i], c.va[i] + 2.0, c.vb[i] * c.vb[i]);
            c.energyDrift[i] = Math.abs((kinetic + c.well[i] + (1.0 - u)) / u);
        }
    }

    @Override
    public void direction(ClosingState c) {
        for (int i = FIRST; i < END; i++) {
            double x = c.x2[i];
            double y = c.y2[i];
            double ux = c.va2[i] + 1.0;
            double uy = c.vb2[i];
            double vv = fma(ux, ux, uy * uy);
            double rr = fma(x, x, y * y);
            boolean fast = vv > FAST * FAST;
            c.sine[i] = fast ? Math.max(uy, 0.0) : -x;
            c.cosine[i] = fast ? ux : y;
            c.perSquare[i] = 1.0 / (fast ? vv : rr);
        }
    }

    @Override
    public void mirror(ClosingState c) {
        for (int i = FIRST; i < END; i++) {
            double sine = c.sine[i];
            double twice = c.perSquare[i] * 2.0;
            c.changeAlong[i] = -(sine * sine * twice);
            c.changeAcross[i] = sine * c.cosine[i] * twice;
        }
    }

    @Override
    public void regularizedMirror(ClosingState c) {
        for (int i = FIRST; i < END; i++) {
            double sine = c.sine[i];
            double cosine = c.cosine[i];
            double rho = c.rho[i];
            double chord = Math.sqrt((1.0 - rho) * (1.0 + rho));
            double across = sine * cosine * 2.0;
            double along = (cosine - sine) * (cosine + sine);
            double sineOfHalf = Math.max(fma(across, rho, -(along * chord)) * c.perSquare[i], 0.0);
            double cosineOfHalf = fma(across, chord, along * rho) * c.perSquare[i];
            c.changeAlong[i] = -(sineOfHalf * sineOfHalf * 2.0);
            c.changeAcross[i] = sineOfHalf * cosineOfHalf * 2.0;
        }
    }

    /** A Newton step for the time at which r = 1. */
    static void approachExit(ClosingState c) {
        for (int i = FIRST; i < END; i++) {
            double x = c.x2[i];
            double y = c.y2[i];
            double excess = fma(x, x, fma(y, y, -1.0));
            c.s[i] -= 0.5 * excess / fma(x, 1.0 + c.va2[i], y * c.vb2[i]);
        }
    }

    /** The change of velocity at the exit, of the first {@code count}. */
    static void leave(ClosingState c, int count) {
        for (int i = FIRST; i < FIRST + count; i++) {
            c.changeAlong[i] = c.va2[i];
            c.changeAcross[i] = c.vb2[i];
        }
    }
}
