package io.grazing.scatter;

import static java.lang.Math.fma;

import java.util.Arrays;

/** k = gX and g at the stage in hand, in plain Java. */
final class LaneLoopForce {

    private static final int FIRST = LaneState.FIRST;
    private static final int END = LaneState.END;

    private LaneLoopForce() {}

    static Runnable of(CompiledForce force, LaneState l, int stage) {
        CompiledPanels panels = force.panels().orElseThrow();
        LanePower power = force.lanePower();
        boolean takesAnchor = stage < NystromTableau.LAST;
        double[] kx = l.kx[stage];
        double[] ky = l.ky[stage];
        double background = force.background();
        return () -> {
            radius(l);
            power(power, l, takesAnchor);
            if (panels.count() == 1) {
                place(panels, l);
                series(panels.coefficients(), panels.degree(), l.place, l.g);
            } else {
                panels.evaluate(l.r, l.g, FIRST);
            }
            pull(background, l, kx, ky);
        };
    }

    private static void radius(LaneState l) {
        for (int i = FIRST; i < END; i++) {
            double u = fma(l.sx[i], l.sx[i], l.sy[i] * l.sy[i]);
            l.u[i] = u;
            l.r[i] = Math.sqrt(u);
        }
    }

    /** Sets {@link LaneState#factor} to r^{−p}, by new anchors, or by those there are where they serve. */
    static void power(LanePower power, LaneState l, boolean takesAnchor) {
        double[] out = l.factor;
        if (power.isCommon()) {
            power.common(l.u, l.r, out);
            return;
        }
        if (takesAnchor) {
            for (int i = FIRST; i < END; i++) {
                l.anchor[i] = LanePower.anchor(l.u[i]);
            }
            power.scale(l.anchor, l.anchored, FIRST, END);
        } else {
            power.renew(l.u, l.anchor, l.anchored, FIRST, END);
        }
        double[] c = power.series();
        for (int i = FIRST; i < END; i++) {
            double x = fma(l.u[i], l.anchor[i], -1.0);
            double high = fma(fma(fma(c[7], x, c[6]), x, c[5]), x, c[4]);
            out[i] = l.anchored[i] * fma(fma(fma(fma(high, x, c[3]), x, c[2]), x, c[1]), x, c[0]);
        }
        for (int n = 0; n < power.squarings(); n++) {
            for (int i = FIRST; i < END; i++) {
                out[i] *= out[i];
            }
        }
    }

    private static void place(CompiledPanels panels, LaneState l) {
        double[] z = l.place;
        PanelVariable variable = panels.variable();
        if (variable == PanelVariable.SQUARE) {
            place(panels, l.u, panels.squareOfEnd(), z);
        } else if (variable == PanelVariable.DISTANCE) {
            place(panels, l.r, panels.end(), z);
        } else {
            for (int i = FIRST; i < END; i++) {
                z[i] = fma(variable.at(Math.min(l.r[i], panels.end())), panels.scale(), panels.offset());
            }
        }
    }

    private static void place(CompiledPanels panels, double[] t, double end, double[] z) {
        double scale = panels.scale();
        double offset = panels.offset();
        for (int i = FIRST; i < END; i++) {
            z[i] = fma(Math.min(t[i], end), scale, offset);
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
            for (int i = FIRST; i < END; i++) {
                out[i] = fma(out[i], z[i], c0);
            }
        }
    }

    private static void four(double c3, double c2, double c1, double c0, double[] z, double[] out) {
        for (int i = FIRST; i < END; i++) {
            double x = z[i];
            out[i] = fma(fma(fma(fma(out[i], x, c3), x, c2), x, c1), x, c0);
        }
    }

    private static void pull(double background, LaneState l, double[] kx, double[] ky) {
        for (int i = FIRST; i < END; i++) {
            double g = l.kappa[i] * l.g[i] * l.factor[i];
            double pull = g + background;
            l.g[i] = g;
            kx[i] = pull * l.sx[i];
            ky[i] = pull * l.sy[i];
        }
    }
}
