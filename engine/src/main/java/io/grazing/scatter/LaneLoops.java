package io.grazing.scatter;

import static java.lang.Math.fma;

/** {@link LaneKernel} in plain Java. */
final class LaneLoops implements LaneKernel {

    private static final int FIRST = LaneState.FIRST;
    private static final int END = LaneState.END;

    @Override
    public Runnable next(LaneState l) {
        return () -> {
            for (int i = FIRST; i < END; i++) {
                double remaining = l.remaining[i];
                double longest = l.reach[i] * l.timescale[i];
                double distance = Math.abs(remaining);
                double length = distance < longest * LaneControl.STRETCH ? distance : longest;
                double h = Math.copySign(length, remaining);
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
    public Runnable force(CompiledForce force, LaneState lanes, int i) {
        return LaneLoopForce.of(force, lanes, i);
    }

    @Override
    public Runnable error(CompiledForce force, LaneState l) {
        double background = force.background();
        double[] k0x = l.kx[0];
        double[] k0y = l.ky[0];
        double[] k8x = l.kx[8];
        double[] k8y = l.ky[8];
        return () -> {
            for (int i = FIRST; i < END; i++) {
                double before = fma(l.x[i], l.x[i], l.y[i] * l.y[i]);
                double u = Math.min(before, l.u[i]);
                double position = l.hh[i] * fma(l.ex[i], l.ex[i], l.ey[i] * l.ey[i]);
                double velocity = fma(u, 1.0 - background, background) * fma(l.evx[i], l.evx[i], l.evy[i] * l.evy[i]);
                double pull = Math.max(Math.abs(k0x[i]) + Math.abs(k0y[i]), Math.abs(k8x[i]) + Math.abs(k8y[i]));
                double allowed = fma(l.floor[i] * Math.abs(l.h[i]), pull, l.tolerance[i]);
                l.error[i] = l.hh[i] * Math.max(position, velocity) / (u * (allowed * allowed));
            }
        };
    }

    @Override
    public Runnable reach(LaneControl control, LaneState l) {
        return () -> {
            for (int i = FIRST; i < END; i++) {
                double error = l.error[i];
                error = error < LaneControl.LARGEST_ERROR
                        ? Math.max(error, LaneControl.LEAST_ERROR)
                        : LaneControl.LARGEST_ERROR;
                double factor = Math.min(
                        Math.max(l.safety[i] * LaneControl.root(error), LaneControl.LEAST_FACTOR),
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
            for (int i = FIRST; i < END; i++) {
                if (l.error[i] <= 1.0) {
                    l.va[i] = l.nva[i];
                    l.vb[i] = l.nvb[i];
                    l.x[i] = l.sx[i];
                    l.y[i] = l.sy[i];
                    l.kx[0][i] = l.kx[8][i];
                    l.ky[0][i] = l.ky[8][i];
                    l.safety[i] = LaneControl.SAFETY;
                }
            }
        };
    }

    @Override
    public Runnable aim(CompiledForce force, LaneControl control, LaneState l) {
        double background = force.background();
        return control.whole() ? () -> aimAtExit(force, control, l) : () -> aimAtApse(background, control, l);
    }

    private static void aimAtApse(double background, LaneControl control, LaneState l) {
        for (int i = FIRST; i < END; i++) {
            if (l.error[i] <= 1.0) {
                double vx = 1.0 + l.va[i];
                double vy = l.vb[i];
                double u = l.u[i];
                double q = fma(l.x[i], vx, l.y[i] * vy);
                double rate = fma(l.g[i] + background, u, fma(vx, vx, vy * vy));
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
        for (int i = FIRST; i < END; i++) {
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
                l.drift[i] =
                        Math.max(l.drift[i], Math.abs(force.energyDrift(l.kappa[i], Math.sqrt(u), l.va[i], l.vb[i])));
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
