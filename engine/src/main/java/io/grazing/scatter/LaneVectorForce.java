package io.grazing.scatter;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** k = gX and g at the stage in hand, in vectors. */
final class LaneVectorForce {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int N = LaneState.WIDTH;
    /** Degree up to which the next vector's polynomial begins before this one's has ended. */
    private static final int SHORT = 4;

    private LaneVectorForce() {}

    static Runnable of(CompiledForce force, LaneState l, double[] kx, double[] ky) {
        CompiledPanels panels = force.panels().orElseThrow();
        LanePower power = force.lanePower();
        if (power.exponent() == 3.0 && panels.count() == 1 && panels.degree() <= SHORT) {
            return () -> cubic(panels, l, kx, ky);
        }
        double[] z = new double[N];
        double[] factor = new double[N];
        if (!power.isCommon() && panels.count() == 1 && panels.degree() <= SHORT) {
            return () -> {
                radius(l);
                power.scale(l.u, factor);
                mantissa(l.u, z);
                series(power, z, l.g);
                pull(panels, power.squarings(), factor, l, kx, ky);
            };
        }
        return () -> {
            radius(l);
            if (power.isCommon()) {
                power.common(l.u, l.r, factor);
            } else {
                power.scale(l.u, factor);
                mantissa(l.u, z);
                series(power, z, l.g);
                raise(power.squarings(), l.g, factor);
            }
            if (panels.count() == 1) {
                place(panels, l.r, z);
                series(panels.coefficients(), panels.degree(), z, l.g);
            } else {
                panels.evaluate(l.r, l.g);
            }
            pull(l, factor, kx, ky);
        };
    }

    /** {@link LanePower#place}. */
    private static void mantissa(double[] u, double[] z) {
        DoubleVector three = broadcast(S, -3.0);
        for (int i = 0; i < N; i += S.length()) {
            fromArray(S, u, i)
                    .reinterpretAsLongs()
                    .and(LanePower.MANTISSA)
                    .or(LanePower.ONE)
                    .reinterpretAsDoubles()
                    .fma(broadcast(S, 2.0), three)
                    .intoArray(z, i);
        }
    }

    /** The end of it for a short polynomial, with m^{−q} in g and 2^{−qe} in {@code factor}. */
    private static void pull(
            CompiledPanels panels, int squarings, double[] factor, LaneState l, double[] kx, double[] ky) {
        double[] c = panels.coefficients();
        int degree = panels.degree();
        DoubleVector scale = broadcast(S, panels.scale()[0]);
        DoubleVector offset = broadcast(S, panels.offset()[0]);
        double end = panels.end();
        for (int i = 0; i < N; i += S.length()) {
            DoubleVector power = fromArray(S, factor, i).mul(fromArray(S, l.g, i));
            for (int n = 0; n < squarings; n++) {
                power = power.mul(power);
            }
            DoubleVector z = fromArray(S, l.r, i).min(end).fma(scale, offset);
            DoubleVector sum = broadcast(S, c[degree]);
            for (int k = degree - 1; k >= 0; k--) {
                sum = sum.fma(z, broadcast(S, c[k]));
            }
            DoubleVector g = fromArray(S, l.kappa, i).mul(sum).mul(power);
            g.intoArray(l.g, i);
            g.mul(fromArray(S, l.sx, i)).intoArray(kx, i);
            g.mul(fromArray(S, l.sy, i)).intoArray(ky, i);
        }
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
            DoubleVector u = x.fma(x, y.mul(y));
            DoubleVector r = u.sqrt();
            u.intoArray(l.u, i);
            r.intoArray(l.r, i);
            DoubleVector z = r.min(end).fma(scale, offset);
            DoubleVector sum = broadcast(S, c[degree]);
            for (int k = degree - 1; k >= 0; k--) {
                sum = sum.fma(z, broadcast(S, c[k]));
            }
            DoubleVector factor = broadcast(S, 1.0).div(u.mul(r));
            DoubleVector g = fromArray(S, l.kappa, i).mul(sum).mul(factor);
            g.intoArray(l.g, i);
            g.mul(x).intoArray(kx, i);
            g.mul(y).intoArray(ky, i);
        }
    }

    private static void radius(LaneState l) {
        for (int i = 0; i < N; i += S.length()) {
            DoubleVector x = fromArray(S, l.sx, i);
            DoubleVector y = fromArray(S, l.sy, i);
            DoubleVector u = x.fma(x, y.mul(y));
            u.intoArray(l.u, i);
            u.sqrt().intoArray(l.r, i);
        }
    }

    /** Where on its only panel a distance is. */
    static void place(CompiledPanels panels, double[] r, double[] z) {
        DoubleVector scale = broadcast(S, panels.scale()[0]);
        DoubleVector offset = broadcast(S, panels.offset()[0]);
        double end = panels.end();
        for (int i = 0; i < N; i += S.length()) {
            fromArray(S, r, i).min(end).fma(scale, offset).intoArray(z, i);
        }
    }

    /** out = Σ c_k z^k, four vectors at a time, since each sum waits for its own last term. */
    static void series(double[] c, int degree, double[] z, double[] out) {
        int step = S.length();
        for (int i = 0; i < N; i += 4 * step) {
            DoubleVector z0 = fromArray(S, z, i);
            DoubleVector z1 = fromArray(S, z, i + step);
            DoubleVector z2 = fromArray(S, z, i + 2 * step);
            DoubleVector z3 = fromArray(S, z, i + 3 * step);
            DoubleVector sum0 = broadcast(S, c[degree]);
            DoubleVector sum1 = sum0;
            DoubleVector sum2 = sum0;
            DoubleVector sum3 = sum0;
            for (int k = degree - 1; k >= 0; k--) {
                DoubleVector next = broadcast(S, c[k]);
                sum0 = sum0.fma(z0, next);
                sum1 = sum1.fma(z1, next);
                sum2 = sum2.fma(z2, next);
                sum3 = sum3.fma(z3, next);
            }
            sum0.intoArray(out, i);
            sum1.intoArray(out, i + step);
            sum2.intoArray(out, i + 2 * step);
            sum3.intoArray(out, i + 3 * step);
        }
    }

    /** m^{−q}: the sums of even and of odd powers side by side. */
    private static void series(LanePower power, double[] z, double[] out) {
        double[] c = power.series();
        int step = S.length();
        for (int i = 0; i < N; i += 2 * step) {
            DoubleVector z0 = fromArray(S, z, i);
            DoubleVector z1 = fromArray(S, z, i + step);
            DoubleVector zz0 = z0.mul(z0);
            DoubleVector zz1 = z1.mul(z1);
            DoubleVector even0 = broadcast(S, c[LanePower.DEGREE - 1]);
            DoubleVector even1 = even0;
            DoubleVector odd0 = broadcast(S, c[LanePower.DEGREE]);
            DoubleVector odd1 = odd0;
            for (int k = LanePower.DEGREE - 3; k >= 0; k -= 2) {
                DoubleVector even = broadcast(S, c[k]);
                DoubleVector odd = broadcast(S, c[k + 1]);
                even0 = even0.fma(zz0, even);
                even1 = even1.fma(zz1, even);
                odd0 = odd0.fma(zz0, odd);
                odd1 = odd1.fma(zz1, odd);
            }
            odd0.fma(z0, even0).intoArray(out, i);
            odd1.fma(z1, even1).intoArray(out, i + step);
        }
    }

    private static void raise(int squarings, double[] base, double[] factor) {
        for (int i = 0; i < N; i += S.length()) {
            DoubleVector power = fromArray(S, factor, i).mul(fromArray(S, base, i));
            for (int n = 0; n < squarings; n++) {
                power = power.mul(power);
            }
            power.intoArray(factor, i);
        }
    }

    private static void pull(LaneState l, double[] factor, double[] kx, double[] ky) {
        for (int i = 0; i < N; i += S.length()) {
            DoubleVector g = fromArray(S, l.kappa, i).mul(fromArray(S, l.g, i)).mul(fromArray(S, factor, i));
            g.intoArray(l.g, i);
            g.mul(fromArray(S, l.sx, i)).intoArray(kx, i);
            g.mul(fromArray(S, l.sy, i)).intoArray(ky, i);
        }
    }
}
