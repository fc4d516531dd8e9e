package io.grazing.scatter;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** k = gX and g at the stage in hand, in vectors. */
final class LaneVectorForce {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int N = LaneState.WIDTH;

    private LaneVectorForce() {}

    static Runnable of(CompiledForce force, LaneState l, double[] kx, double[] ky) {
        CompiledPanels panels = force.panels().orElseThrow();
        double p = force.power();
        double[] power = new double[N];
        if (panels.count() > 1) {
            int[] at = new int[S.length()];
            return () -> {
                radius(l);
                power(p, l.r, power);
                gather(panels, at, l.r, l.g);
                pull(l, power, kx, ky);
            };
        }
        if (p == 3.0) {
            return () -> {
                cubic(panels, l, kx, ky);
            };
        }
        return () -> {
            radius(l);
            power(p, l.r, power);
            polynomial(panels, l.r, l.g);
            pull(l, power, kx, ky);
        };
    }

    /** All of it for s = 1. */
    private static void cubic(CompiledPanels panels, LaneState l, double[] kx, double[] ky) {
        double[] c = panels.coefficients();
        int degree = panels.degree();
        DoubleVector scale = broadcast(S, panels.scale()[0]);
        DoubleVector offset = broadcast(S, panels.offset()[0]);
        double end = panels.end();
        for (int i = 0; i < N; i += S.length()) {
            DoubleVector x = fromArray(S, l.sx, i);
            DoubleVector y = fromArray(S, l.sy, i);
            DoubleVector r = x.fma(x, y.mul(y)).sqrt();
            r.intoArray(l.r, i);
            DoubleVector z = r.min(end).fma(scale, offset);
            DoubleVector sum = broadcast(S, c[degree]);
            for (int k = degree - 1; k >= 0; k--) {
                sum = sum.fma(z, broadcast(S, c[k]));
            }
            DoubleVector inverse = broadcast(S, 1.0).div(r);
            DoubleVector g = fromArray(S, l.kappa, i).mul(sum).mul(inverse.mul(inverse.mul(inverse)));
            g.intoArray(l.g, i);
            g.mul(x).intoArray(kx, i);
            g.mul(y).intoArray(ky, i);
        }
    }

    private static void radius(LaneState l) {
        for (int i = 0; i < N; i += S.length()) {
            DoubleVector x = fromArray(S, l.sx, i);
            DoubleVector y = fromArray(S, l.sy, i);
            x.fma(x, y.mul(y)).sqrt().intoArray(l.r, i);
        }
    }

    /** The value of a function that is one polynomial. */
    static void polynomial(CompiledPanels panels, double[] r, double[] out) {
        double[] c = panels.coefficients();
        int degree = panels.degree();
        DoubleVector scale = broadcast(S, panels.scale()[0]);
        DoubleVector offset = broadcast(S, panels.offset()[0]);
        double end = panels.end();
        for (int i = 0; i < N; i += S.length()) {
            DoubleVector z = fromArray(S, r, i).min(end).fma(scale, offset);
            DoubleVector sum = broadcast(S, c[degree]);
            for (int k = degree - 1; k >= 0; k--) {
                sum = sum.fma(z, broadcast(S, c[k]));
            }
            sum.intoArray(out, i);
        }
    }

    private static void gather(CompiledPanels panels, int[] at, double[] r, double[] out) {
        double[] c = panels.coefficients();
        double[] scale = panels.scale();
        double[] offset = panels.offset();
        int degree = panels.degree();
        for (int i = 0; i < N; i += S.length()) {
            for (int j = 0; j < at.length; j++) {
                at[j] = panels.panel(r[i + j]);
            }
            DoubleVector z = fromArray(S, r, i)
                    .min(panels.end())
                    .fma(fromArray(S, scale, 0, at, 0), fromArray(S, offset, 0, at, 0));
            for (int j = 0; j < at.length; j++) {
                at[j] *= degree + 1;
            }
            DoubleVector sum = fromArray(S, c, degree, at, 0);
            for (int k = degree - 1; k >= 0; k--) {
                sum = sum.fma(z, fromArray(S, c, k, at, 0));
            }
            sum.intoArray(out, i);
        }
    }

    private static void pull(LaneState l, double[] power, double[] kx, double[] ky) {
        for (int i = 0; i < N; i += S.length()) {
            DoubleVector g = fromArray(S, l.kappa, i).mul(fromArray(S, l.g, i)).mul(fromArray(S, power, i));
            g.intoArray(l.g, i);
            g.mul(fromArray(S, l.sx, i)).intoArray(kx, i);
            g.mul(fromArray(S, l.sy, i)).intoArray(ky, i);
        }
    }

    private static void power(double p, double[] r, double[] out) {
        if (p == 0.0) {
            java.util.Arrays.fill(out, 1.0);
        } else if (p == 1.0) {
            for (int i = 0; i < N; i += S.length()) {
                broadcast(S, 1.0).div(fromArray(S, r, i)).intoArray(out, i);
            }
        } else if (p == 3.0) {
            for (int i = 0; i < N; i += S.length()) {
                DoubleVector inverse = broadcast(S, 1.0).div(fromArray(S, r, i));
                inverse.mul(inverse.mul(inverse)).intoArray(out, i);
            }
        } else if (p == 4.0) {
            for (int i = 0; i < N; i += S.length()) {
                DoubleVector inverse = broadcast(S, 1.0).div(fromArray(S, r, i));
                DoubleVector square = inverse.mul(inverse);
                square.mul(square).intoArray(out, i);
            }
        } else {
            LaneVectorPower.of(p, r, out, N);
        }
    }
}
