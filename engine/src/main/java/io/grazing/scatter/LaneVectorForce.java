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
            return panels.variable() == PanelVariable.SQUARE
                    ? () -> divideOfSquare(panels, power, background, l, kx, ky, isLast)
                    : () -> divideOfDistance(panels, power, background, l, kx, ky, isLast);
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
            DoubleVector gi = fromArray(S, l.kappa, i).mul(sumI).mul(powerI);
            DoubleVector gj = fromArray(S, l.kappa, j).mul(sumJ).mul(powerJ);
            if (isLast) {
                gi.intoArray(l.g, i);
                gj.intoArray(l.g, j);
            }
            DoubleVector pullI = gi.add(background);
            DoubleVector pullJ = gj.add(background);
            pullI.mul(fromArray(S, l.sx, i)).intoArray(kx, i);
            pullJ.mul(fromArray(S, l.sx, j)).intoArray(kx, j);
            pullI.mul(fromArray(S, l.sy, i)).intoArray(ky, i);
            pullJ.mul(fromArray(S, l.sy, j)).intoArray(ky, j);
        }
    }

    /** What a short polynomial of r has more than one of r²: the terms above. */
    private static DoubleVector head(double[] c, DoubleVector z) {
        return broadcast(S, c[4]).fma(z, broadcast(S, c[3])).fma(z, broadcast(S, c[2]));
    }

    /** All of it for a short polynomial of r² and a {@link LanePower#isCommon common} power. */
    private static void divideOfSquare(
            CompiledPanels panels,
            LanePower of,
            double background,
            LaneState l,
            double[] kx,
            double[] ky,
            boolean isLast) {
        boolean takesDistance = of.takesDistance();
        double ones = of.digit(0);
        double twos = of.digit(1);
        double fours = of.digit(2);
        double[] c = panels.coefficients();
        DoubleVector scale = broadcast(S, panels.scale());
        DoubleVector offset = broadcast(S, panels.offset());
        DoubleVector end = broadcast(S, panels.squareOfEnd());
        DoubleVector one = broadcast(S, 1.0);
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector x = fromArray(S, l.sx, i);
            DoubleVector y = fromArray(S, l.sy, i);
            DoubleVector u = x.fma(x, y.mul(y));
            DoubleVector z = least(u, end).fma(scale, offset);
            DoubleVector sum = broadcast(S, c[2]).fma(z, broadcast(S, c[1])).fma(z, broadcast(S, c[0]));
            DoubleVector power = inverse(takesDistance ? u.sqrt() : one, u, ones, twos, fours);
            push(fromArray(S, l.kappa, i).mul(sum).mul(power), x, y, u, background, l, kx, ky, i, isLast);
        }
    }

    /** The same for a short polynomial of r; in one method with the other, JDK 25 would keep vectors on the heap, at twice the time. */
    private static void divideOfDistance(
            CompiledPanels panels,
            LanePower of,
            double background,
            LaneState l,
            double[] kx,
            double[] ky,
            boolean isLast) {
        boolean takesDistance = of.takesDistance();
        double ones = of.digit(0);
        double twos = of.digit(1);
        double fours = of.digit(2);
        double[] c = panels.coefficients();
        DoubleVector scale = broadcast(S, panels.scale());
        DoubleVector offset = broadcast(S, panels.offset());
        DoubleVector end = broadcast(S, panels.end());
        DoubleVector one = broadcast(S, 1.0);
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector x = fromArray(S, l.sx, i);
            DoubleVector y = fromArray(S, l.sy, i);
            DoubleVector u = x.fma(x, y.mul(y));
            DoubleVector r = u.sqrt();
            DoubleVector z = least(r, end).fma(scale, offset);
            DoubleVector sum = head(c, z).fma(z, broadcast(S, c[1])).fma(z, broadcast(S, c[0]));
            DoubleVector power = inverse(takesDistance ? r : one, u, ones, twos, fours);
            push(fromArray(S, l.kappa, i).mul(sum).mul(power), x, y, u, background, l, kx, ky, i, isLast);
        }
    }

    /** {@link LanePower#inverse}, a factor of u, u² and u⁴ for each digit. */
    private static DoubleVector inverse(DoubleVector factor, DoubleVector u, double ones, double twos, double fours) {
        DoubleVector square = u.mul(u);
        DoubleVector product = factor.mul(u.fma(broadcast(S, ones), broadcast(S, 1.0 - ones)))
                .mul(square.fma(broadcast(S, twos), broadcast(S, 1.0 - twos)))
                .mul(square.mul(square).fma(broadcast(S, fours), broadcast(S, 1.0 - fours)));
        return broadcast(S, 1.0).div(product);
    }

    private static void push(
            DoubleVector g,
            DoubleVector x,
            DoubleVector y,
            DoubleVector u,
            double background,
            LaneState l,
            double[] kx,
            double[] ky,
            int i,
            boolean isLast) {
        if (isLast) {
            u.intoArray(l.u, i);
            g.intoArray(l.g, i);
        }
        DoubleVector pull = g.add(background);
        pull.mul(x).intoArray(kx, i);
        pull.mul(y).intoArray(ky, i);
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
            DoubleVector g = fromArray(S, l.kappa, i).mul(fromArray(S, l.g, i)).mul(fromArray(S, l.factor, i));
            g.intoArray(l.g, i);
            DoubleVector pull = g.add(background);
            pull.mul(fromArray(S, l.sx, i)).intoArray(kx, i);
            pull.mul(fromArray(S, l.sy, i)).intoArray(ky, i);
        }
    }
}
