package io.grazing.scatter;

import static java.lang.Math.fma;

import java.util.Arrays;

/** {@link LaneKernel} in plain Java. */
final class LaneLoops implements LaneKernel {

    private static final int N = LaneState.WIDTH;

    @Override
    public Runnable next(LaneState l) {
        return () -> {
            for (int i = 0; i < N; i++) {
                double remaining = l.remaining[i];
                double h = Math.copySign(Math.min(l.reach[i] * l.timescale[i], Math.abs(remaining)), remaining);
                l.h[i] = h;
                l.hh[i] = h * h;
                l.hvx[i] = h * (1.0 + l.va[i]);
                l.hvy[i] = h * l.vb[i];
            }
        };
    }

    @Override
    public Runnable stage(int i, double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double c = NystromTableau.node(i);
        double[] w = NystromTableau.weights(i);
        return switch (i) {
            case 1 -> () -> LaneSums.stage1(c, w, p, hv, hh, k, out);
            case 2 -> () -> LaneSums.stage2(c, w, p, hv, hh, k, out);
            case 3 -> () -> LaneSums.stage3(c, w, p, hv, hh, k, out);
            case 4 -> () -> LaneSums.stage4(c, w, p, hv, hh, k, out);
            case 5 -> () -> LaneSums.stage5(c, w, p, hv, hh, k, out);
            case 6 -> () -> LaneSums.stage6(c, w, p, hv, hh, k, out);
            case 7 -> () -> LaneSums.stage7(c, w, p, hv, hh, k, out);
            default -> throw new IllegalArgumentException("stage: expected 1 to 7, got " + i);
        };
    }

    @Override
    public Runnable position(double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double[] w = NystromTableau.weights(8);
        return () -> LaneSums.position(w, p, hv, hh, k, out);
    }

    @Override
    public Runnable velocity(double[] v, double[] h, double[][] k, double[] out) {
        double[] w = NystromTableau.velocity();
        return () -> LaneSums.velocity(w, v, h, k, out);
    }

    @Override
    public Runnable positionError(double[][] k, double[] out) {
        double[] w = NystromTableau.positionError();
        return () -> LaneSums.positionError(w, k, out);
    }

    @Override
    public Runnable velocityError(double[][] k, double[] out) {
        double[] w = NystromTableau.velocityError();
        return () -> LaneSums.velocityError(w, k, out);
    }

    @Override
    public Runnable force(CompiledForce force, LaneState l, double[] kx, double[] ky) {
        CompiledPanels panels = force.panels().orElseThrow();
        LanePower power = force.lanePower();
        double[] z = new double[N];
        double[] factor = new double[N];
        return () -> {
            radius(l);
            power(power, l.u, l.r, factor, z, l.g);
            if (panels.count() == 1) {
                place(panels, l.r, z);
                series(panels.coefficients(), panels.degree(), z, l.g);
            } else {
                panels.evaluate(l.r, l.g);
            }
            pull(l, factor, kx, ky);
        };
    }

    private static void radius(LaneState l) {
        for (int i = 0; i < N; i++) {
            double u = fma(l.sx[i], l.sx[i], l.sy[i] * l.sy[i]);
            l.u[i] = u;
            l.r[i] = Math.sqrt(u);
        }
    }

    /** out = r^{−p}; {@code z} and {@code room} are left with no meaning. */
    static void power(LanePower power, double[] u, double[] r, double[] out, double[] z, double[] room) {
        if (power.isCommon()) {
            power.common(u, r, out);
            return;
        }
        LanePower.place(u, z);
        double[] c = power.series();
        Arrays.fill(out, c[LanePower.DEGREE - 1]);
        Arrays.fill(room, c[LanePower.DEGREE]);
        for (int k = LanePower.DEGREE - 3; k >= 4; k -= 6) {
            three(c[k], c[k - 2], c[k - 4], z, out);
            three(c[k + 1], c[k - 1], c[k - 3], z, room);
        }
        for (int i = 0; i < N; i++) {
            room[i] = fma(room[i], z[i], out[i]);
        }
        power.scale(u, out);
        for (int i = 0; i < N; i++) {
            out[i] *= room[i];
        }
        for (int n = 0; n < power.squarings(); n++) {
            for (int i = 0; i < N; i++) {
                out[i] *= out[i];
            }
        }
    }

    /** Three terms of a sum in powers of z². */
    private static void three(double c2, double c1, double c0, double[] z, double[] sum) {
        for (int i = 0; i < N; i++) {
            double zz = z[i] * z[i];
            sum[i] = fma(fma(fma(sum[i], zz, c2), zz, c1), zz, c0);
        }
    }

    private static void place(CompiledPanels panels, double[] r, double[] z) {
        double scale = panels.scale()[0];
        double offset = panels.offset()[0];
        double end = panels.end();
        for (int i = 0; i < N; i++) {
            z[i] = fma(Math.min(r[i], end), scale, offset);
        }
    }

    /** out = Σ c_k z^k. */
    private static void series(double[] c, int degree, double[] z, double[] out) {
        int k = degree;
        Arrays.fill(out, c[k]);
        for (; k >= 4; k -= 4) {
            four(c[k - 1], c[k - 2], c[k - 3], c[k - 4], z, out);
        }
        for (; k >= 1; k--) {
            double c0 = c[k - 1];
            for (int i = 0; i < N; i++) {
                out[i] = fma(out[i], z[i], c0);
            }
        }
    }

    private static void four(double c3, double c2, double c1, double c0, double[] z, double[] out) {
        for (int i = 0; i < N; i++) {
            double x = z[i];
            out[i] = fma(fma(fma(fma(out[i], x, c3), x, c2), x, c1), x, c0);
        }
    }

    private static void pull(LaneState l, double[] power, double[] kx, double[] ky) {
        for (int i = 0; i < N; i++) {
            double g = l.kappa[i] * l.g[i] * power[i];
            l.g[i] = g;
            kx[i] = g * l.sx[i];
            ky[i] = g * l.sy[i];
        }
    }

    @Override
    public Runnable error(LaneState l) {
        double[] k0x = l.kx[0];
        double[] k0y = l.ky[0];
        double[] k8x = l.kx[8];
        double[] k8y = l.ky[8];
        return () -> {
            for (int i = 0; i < N; i++) {
                double before = fma(l.x[i], l.x[i], l.y[i] * l.y[i]);
                double u = Math.min(before, l.u[i]);
                double position = l.hh[i] * fma(l.ex[i], l.ex[i], l.ey[i] * l.ey[i]);
                double velocity = u * fma(l.evx[i], l.evx[i], l.evy[i] * l.evy[i]);
                double pull = Math.max(Math.abs(k0x[i]) + Math.abs(k0y[i]), Math.abs(k8x[i]) + Math.abs(k8y[i]));
                double allowed = fma(l.floor[i] * Math.abs(l.h[i]), pull, l.tolerance[i]);
                l.error[i] = l.hh[i] * Math.max(position, velocity) / (u * (allowed * allowed));
            }
        };
    }

    @Override
    public Runnable reach(LaneControl control, LaneState l) {
        return () -> {
            for (int i = 0; i < N; i++) {
                double error = l.error[i];
                error = error < LaneControl.LARGEST_ERROR
                        ? Math.max(error, LaneControl.LEAST_ERROR)
                        : LaneControl.LARGEST_ERROR;
                double factor = Math.min(
                        Math.max(LaneControl.SAFETY * LaneControl.root(error), LaneControl.LEAST_FACTOR),
                        LaneControl.LARGEST_FACTOR);
                double length = Math.abs(l.h[i]);
                double verified = Math.min(length * factor, control.longest() * l.timescale[i]);
                // a step cut short by its destination says nothing against a longer one
                double known = error <= 1.0 && length < l.reach[i] * l.timescale[i] ? l.reach[i] : 0.0;
                l.error[i] = error;
                l.verified[i] = verified;
                l.reach[i] = Math.max(verified * l.tempo[i], known);
            }
        };
    }

    @Override
    public Runnable accept(LaneState l) {
        return () -> {
            for (int i = 0; i < N; i++) {
                if (l.error[i] <= 1.0) {
                    l.va[i] = l.nva[i];
                    l.vb[i] = l.nvb[i];
                    l.x[i] = l.sx[i];
                    l.y[i] = l.sy[i];
                    l.kx[0][i] = l.kx[8][i];
                    l.ky[0][i] = l.ky[8][i];
                }
            }
        };
    }

    @Override
    public Runnable aim(CompiledForce force, LaneControl control, LaneState l) {
        return control.whole() ? () -> aimAtExit(force, control, l) : () -> aimAtApse(control, l);
    }

    private static void aimAtApse(LaneControl control, LaneState l) {
        for (int i = 0; i < N; i++) {
            if (l.error[i] <= 1.0) {
                double vx = 1.0 + l.va[i];
                double vy = l.vb[i];
                double u = l.u[i];
                double q = fma(l.x[i], vx, l.y[i] * vy);
                double rate = fma(l.g[i], u, fma(vx, vx, vy * vy));
                double inverse = 1.0 / Math.sqrt(u * rate);
                double timescale = u * inverse;
                l.timescale[i] = timescale;
                l.tempo[i] = rate * inverse;
                l.remaining[i] = -q * (timescale * inverse);
                l.distance[i] = Math.abs(l.remaining[i]) - control.arrived() * l.verified[i];
            } else {
                l.distance[i] = 1.0;
            }
        }
    }

    /** The time to r = 1 were the rate of q constant. */
    static void aimAtExit(CompiledForce force, LaneControl control, LaneState l) {
        for (int i = 0; i < N; i++) {
            if (l.error[i] <= 1.0) {
                double vx = 1.0 + l.va[i];
                double vy = l.vb[i];
                double u = l.u[i];
                double q = fma(l.x[i], vx, l.y[i] * vy);
                double rate = fma(l.g[i], u, fma(vx, vx, vy * vy));
                double x = l.x[i];
                double y = l.y[i];
                double excess = fma(x, x, fma(y, y, -1.0));
                double root = Math.sqrt(Math.max(fma(q, q, -(rate * excess)), 0.0));
                l.drift[i] = Math.max(l.drift[i], Math.abs(force.energyDrift(l.kappa[i], l.r[i], l.va[i], l.vb[i])));
                l.timescale[i] = Math.sqrt(u / rate);
                l.tempo[i] = 1.0 / l.timescale[i];
                l.remaining[i] = q > 0.0 ? -excess / (q + root) : (root - q) / rate;
                l.distance[i] = Math.abs(l.remaining[i]) - control.arrived() * l.verified[i];
            } else {
                l.distance[i] = 1.0;
            }
        }
    }

    @Override
    public ClosingKernel closing() {
        return new ClosingLoops();
    }
}
