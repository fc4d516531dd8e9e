package io.grazing.scatter;

import static io.grazing.scatter.LaneVectorBounds.least;
import static io.grazing.scatter.LaneVectorBounds.most;
import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** k = gX and g at the stage in hand, in vectors. */
final class LaneVectorForce {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int FIRST = LaneState.FIRST;
    private static final int END = LaneState.END;

    private LaneVectorForce() {}

    static Runnable of(CompiledForce force, LaneState l, int stage) {
        CompiledPanels panels = force.panels().orElseThrow();
        LanePower power = force.lanePower();
        boolean isLast = stage == NystromTableau.LAST;
        double background = force.background();
        double[] kx = l.kx[stage];
        double[] ky = l.ky[stage];
        if (power.isCommon() && panels.isShort()) {
            return () -> divide(panels, power, background, l, kx, ky, isLast);
        }
        if (power.squarings() <= 1 && panels.isShort()) {
            return () -> {
                anchor(power, l, isLast);
                pull(panels, power, background, l, kx, ky, isLast);
            };
        }
        return () -> {
            if (power.isCommon()) {
                square(l);
                root(l);
                power.common(l.u, l.r, l.factor);
            } else {
                anchor(power, l, isLast);
                root(l);
                LaneVectorPower.raise(power, l.u, l.anchor, l.anchored, l.factor, FIRST, END);
            }
            if (panels.count() == 1) {
                LaneVectorSeries.place(panels, l.u, l.r, l.place);
                LaneVectorSeries.sum(panels.coefficients(), panels.degree(), l.place, l.g);
            } else {
                panels.evaluate(l.r, l.g, FIRST);
            }
            pull(background, l, kx, ky);
        };
    }

    /** The end of it for a short polynomial: two vectors at a time, as in {@link LaneVectorSeries#sum}. */
    private static void pull(
            CompiledPanels panels,
            LanePower power,
            double background,
            LaneState l,
            double[] kx,
            double[] ky,
            boolean isLast) {
        double[] c = panels.coefficients();
        double[] b = power.series();
        boolean isOfSquare = panels.variable() == PanelVariable.SQUARE;
        boolean isSquared = power.squarings() == 1;
        DoubleVector scale = broadcast(S, panels.scale());
        DoubleVector offset = broadcast(S, panels.offset());
        DoubleVector end = broadcast(S, isOfSquare ? panels.squareOfEnd() : panels.end());
        int step = S.length();
        DoubleVector minusOne = broadcast(S, -1.0);
        for (int i = FIRST; i < END; i += 2 * step) {
            int j = i + step;
            DoubleVector ui = fromArray(S, l.u, i);
            DoubleVector uj = fromArray(S, l.u, j);
            DoubleVector xi = ui.fma(fromArray(S, l.anchor, i), minusOne);
            DoubleVector xj = uj.fma(fromArray(S, l.anchor, j), minusOne);
            DoubleVector zi = least(isOfSquare ? ui : ui.sqrt(), end).fma(scale, offset);
            DoubleVector zj = least(isOfSquare ? uj : uj.sqrt(), end).fma(scale, offset);
            DoubleVector restI = broadcast(S, b[LanePower.DEGREE]);
            DoubleVector restJ = restI;
            for (int k = LanePower.DEGREE - 1; k >= 0; k--) {
                DoubleVector next = broadcast(S, b[k]);
                restI = restI.fma(xi, next);
                restJ = restJ.fma(xj, next);
            }
            DoubleVector sumI = isOfSquare ? broadcast(S, c[2]) : head(c, zi);
            DoubleVector sumJ = isOfSquare ? broadcast(S, c[2]) : head(c, zj);
            sumI = sumI.fma(zi, broadcast(S, c[1])).fma(zi, broadcast(S, c[0]));
            sumJ = sumJ.fma(zj, broadcast(S, c[1])).fma(zj, broadcast(S, c[0]));
            DoubleVector powerI = fromArray(S, l.anchored, i).mul(restI);
            DoubleVector powerJ = fromArray(S, l.anchored, j).mul(restJ);
            if (isSquared) {
                powerI = powerI.mul(powerI);
                powerJ = powerJ.mul(powerJ);
            }
            DoubleVector strengthI = fromArray(S, l.kappa, i).mul(sumI);
            DoubleVector strengthJ = fromArray(S, l.kappa, j).mul(sumJ);
            if (isLast) {
                strengthI.mul(powerI).intoArray(l.g, i);
                strengthJ.mul(powerJ).intoArray(l.g, j);
            }
            DoubleVector gi = strengthI.fma(powerI, broadcast(S, background));
            DoubleVector gj = strengthJ.fma(powerJ, broadcast(S, background));
            gi.mul(fromArray(S, l.sx, i)).intoArray(kx, i);
            gj.mul(fromArray(S, l.sx, j)).intoArray(kx, j);
            gi.mul(fromArray(S, l.sy, i)).intoArray(ky, i);
            gj.mul(fromArray(S, l.sy, j)).intoArray(ky, j);
        }
    }

    /** What a short polynomial of r has more than one of r²: the terms above. */
    private static DoubleVector head(double[] c, DoubleVector z) {
        return broadcast(S, c[4]).fma(z, broadcast(S, c[3])).fma(z, broadcast(S, c[2]));
    }

    /** All of it for a short polynomial and a {@link LanePower#isCommon common} power. */
    private static void divide(
            CompiledPanels panels,
            LanePower power,
            double background,
            LaneState l,
            double[] kx,
            double[] ky,
            boolean isLast) {
        boolean takesDistance = power.takesDistance();
        int squares = power.squares();
        double[] c = panels.coefficients();
        DoubleVector scale = broadcast(S, panels.scale());
        DoubleVector offset = broadcast(S, panels.offset());
        DoubleVector one = broadcast(S, 1.0);
        boolean isOfSquare = panels.variable() == PanelVariable.SQUARE;
        boolean takesRadius = takesDistance || !isOfSquare;
        DoubleVector end = broadcast(S, isOfSquare ? panels.squareOfEnd() : panels.end());
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector x = fromArray(S, l.sx, i);
            DoubleVector y = fromArray(S, l.sy, i);
            DoubleVector u = x.fma(x, y.mul(y));
            DoubleVector r = takesRadius ? u.sqrt() : one;
            DoubleVector z = least(isOfSquare ? u : r, end).fma(scale, offset);
            DoubleVector sum = isOfSquare ? broadcast(S, c[2]) : head(c, z);
            sum = sum.fma(z, broadcast(S, c[1])).fma(z, broadcast(S, c[0]));
            DoubleVector product = takesDistance ? r : one;
            for (int n = 0; n < squares; n++) {
                product = product.mul(u);
            }
            DoubleVector strength = fromArray(S, l.kappa, i).mul(sum);
            DoubleVector factor = one.div(product);
            if (isLast) {
                u.intoArray(l.u, i);
                strength.mul(factor).intoArray(l.g, i);
            }
            DoubleVector g = strength.fma(factor, broadcast(S, background));
            g.mul(x).intoArray(kx, i);
            g.mul(y).intoArray(ky, i);
        }
    }

    private static void square(LaneState l) {
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector x = fromArray(S, l.sx, i);
            DoubleVector y = fromArray(S, l.sy, i);
            x.fma(x, y.mul(y)).intoArray(l.u, i);
        }
    }

    private static void root(LaneState l) {
        for (int i = FIRST; i < END; i += S.length()) {
            fromArray(S, l.u, i).sqrt().intoArray(l.r, i);
        }
    }

    /** Sets the squared distances, their anchors and the powers of these; the last stage takes those there are where they serve. */
    private static void anchor(LanePower power, LaneState l, boolean isLast) {
        if (!isLast) {
            anchor(l);
            power.scale(l.anchor, l.anchored, FIRST, END);
        } else if (!isNearAnchors(l)) {
            power.renew(l.u, l.anchor, l.anchored, FIRST, END);
        }
    }

    /** Sets the squared distances; whether the anchors there are serve all lanes. */
    private static boolean isNearAnchors(LaneState l) {
        DoubleVector farthest = broadcast(S, 0.0);
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector x = fromArray(S, l.sx, i);
            DoubleVector y = fromArray(S, l.sy, i);
            DoubleVector u = x.fma(x, y.mul(y));
            u.intoArray(l.u, i);
            farthest = most(farthest, u.fma(fromArray(S, l.anchor, i), broadcast(S, -1.0)));
        }
        return farthest.reduceLanes(VectorOperators.MAX) <= LanePower.FARTHEST_NEARBY;
    }

    private static void anchor(LaneState l) {
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector x = fromArray(S, l.sx, i);
            DoubleVector y = fromArray(S, l.sy, i);
            DoubleVector u = x.fma(x, y.mul(y));
            u.intoArray(l.u, i);
            LaneVectorPower.anchor(u).intoArray(l.anchor, i);
        }
    }

    private static void pull(double background, LaneState l, double[] kx, double[] ky) {
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector strength = fromArray(S, l.kappa, i).mul(fromArray(S, l.g, i));
            DoubleVector factor = fromArray(S, l.factor, i);
            strength.mul(factor).intoArray(l.g, i);
            DoubleVector g = strength.fma(factor, broadcast(S, background));
            g.mul(fromArray(S, l.sx, i)).intoArray(kx, i);
            g.mul(fromArray(S, l.sy, i)).intoArray(ky, i);
        }
    }
}
