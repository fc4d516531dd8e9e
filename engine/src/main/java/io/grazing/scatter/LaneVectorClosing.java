package io.grazing.scatter;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link ClosingKernel} in the vectors of {@code jdk.incubator.vector}, to the same bits as {@link ClosingLoops}. */
final class LaneVectorClosing implements ClosingKernel {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int FIRST = LaneState.FIRST;
    private static final int END = LaneState.END;

    @Override
    public void place(double background, ClosingState c) {
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector x = fromArray(S, c.x, i);
            DoubleVector y = fromArray(S, c.y, i);
            fromArray(S, c.va, i).add(1.0).intoArray(c.vx, i);
            fromArray(S, c.vb, i).intoArray(c.vy, i);
            x.fma(x, y.mul(y)).sqrt().intoArray(c.r, i);
            fromArray(S, c.g, i).add(background).intoArray(c.pull, i);
        }
    }

    @Override
    public void force(CompiledForce force, ClosingState c) {
        if (force.isOnePolynomial()) {
            CompiledPanels panels = force.panels().orElseThrow();
            CompiledPanels profile = force.profile().orElseThrow();
            square(c.r, c.well);
            LaneVectorSeries.place(panels, c.well, c.r, c.profile);
            withSlope(panels, c.profile, c.r, c.reduced, c.slope);
            LaneVectorSeries.place(profile, c.well, c.r, c.well);
            LaneVectorSeries.sum(profile.coefficients(), profile.degree(), c.well, c.profile);
        } else {
            force.evaluate(c.r, c.reduced, c.slope, c.profile, FIRST);
        }
    }

    private static void square(double[] r, double[] out) {
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector at = fromArray(S, r, i);
            at.mul(at).intoArray(out, i);
        }
    }

    private static void withSlope(CompiledPanels panels, double[] place, double[] r, double[] out, double[] slope) {
        double[] c = panels.coefficients();
        int degree = panels.degree();
        double scale = panels.scale();
        boolean isOfSquare = panels.variable() == PanelVariable.SQUARE;
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector z = fromArray(S, place, i);
            DoubleVector sum = broadcast(S, c[degree]);
            DoubleVector derivative = broadcast(S, 0.0);
            for (int k = degree - 1; k >= 0; k--) {
                derivative = derivative.fma(z, sum);
                sum = sum.fma(z, broadcast(S, c[k]));
            }
            sum.intoArray(out, i);
            derivative.mul(scale).intoArray(slope, i);
        }
        if (isOfSquare) {
            for (int i = FIRST; i < END; i += S.length()) {
                fromArray(S, slope, i).mul(fromArray(S, r, i).mul(2.0)).intoArray(slope, i);
            }
        }
    }

    @Override
    public void expand(CompiledForce force, ClosingState c) {
        gradient(force.power(), force.isSingular(), c);
        derivatives(c);
        low(c, c.x, c.vx, c.px);
        low(c, c.y, c.vy, c.py);
    }

    private static void gradient(double p, boolean singular, ClosingState c) {
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector r = fromArray(S, c.r, i);
            DoubleVector u = r.mul(r);
            DoubleVector g = fromArray(S, c.g, i);
            DoubleVector perReduced = g.div(fromArray(S, c.reduced, i).add(Double.MIN_NORMAL));
            fromArray(S, c.slope, i)
                    .mul(perReduced)
                    .fma(r, g.mul(p).neg())
                    .mul(broadcast(S, 0.5).div(u))
                    .intoArray(c.slope, i);
            DoubleVector strength = singular ? perReduced.mul(u) : fromArray(S, c.kappa, i);
            strength.mul(fromArray(S, c.profile, i)).mul(2.0).intoArray(c.well, i);
        }
    }

    private static void derivatives(ClosingState c) {
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector r = fromArray(S, c.r, i);
            DoubleVector x = fromArray(S, c.x, i);
            DoubleVector y = fromArray(S, c.y, i);
            DoubleVector vx = fromArray(S, c.vx, i);
            DoubleVector vy = fromArray(S, c.vy, i);
            DoubleVector gradient = fromArray(S, c.slope, i);
            DoubleVector q = x.fma(vx, y.mul(vy));
            DoubleVector rate = fromArray(S, c.pull, i).fma(r.mul(r), vx.fma(vx, vy.mul(vy)));
            gradient.mul(q).mul(2.0).intoArray(c.first, i);
            gradient.mul(rate).intoArray(c.second, i);
            broadcast(S, 1.0).div(rate).intoArray(c.perRate, i);
            x.fma(vy, y.mul(fromArray(S, c.va, i)).neg())
                    .sub(y.sub(fromArray(S, c.rho, i)))
                    .intoArray(c.momentumDrift, i);
        }
    }

    private static void low(ClosingState c, double[] x, double[] v, double[][] path) {
        double[] p2 = path[2];
        double[] p3 = path[3];
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector g = fromArray(S, c.pull, i);
            DoubleVector at = fromArray(S, x, i);
            g.mul(at).mul(0.5).intoArray(p2, i);
            g.fma(fromArray(S, v, i), fromArray(S, c.first, i).mul(at))
                    .mul(1.0 / 6.0)
                    .intoArray(p3, i);
        }
    }

    @Override
    public void extend(ClosingState c) {
        double[] x2 = c.px[2];
        double[] y2 = c.py[2];
        double[] x3 = c.px[3];
        double[] y3 = c.py[3];
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector jerk = fromArray(S, c.vx, i)
                    .fma(fromArray(S, x2, i), fromArray(S, c.vy, i).mul(fromArray(S, y2, i)));
            jerk = fromArray(S, c.y, i).fma(fromArray(S, y3, i), jerk);
            jerk = fromArray(S, c.x, i).fma(fromArray(S, x3, i), jerk);
            fromArray(S, c.slope, i).mul(jerk).mul(2.0).intoArray(c.third, i);
        }
        high(c, c.x, c.vx, c.px);
        high(c, c.y, c.vy, c.py);
    }

    private static void high(ClosingState c, double[] x, double[] v, double[][] path) {
        double[] p2 = path[2];
        double[] p3 = path[3];
        double[] p4 = path[4];
        double[] p5 = path[5];
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector g = fromArray(S, c.pull, i);
            DoubleVector first = fromArray(S, c.first, i);
            DoubleVector second = fromArray(S, c.second, i);
            DoubleVector at = fromArray(S, x, i);
            DoubleVector speed = fromArray(S, v, i);
            DoubleVector bend = fromArray(S, p2, i);
            g.fma(bend, first.fma(speed, second.mul(at))).mul(1.0 / 12.0).intoArray(p4, i);
            DoubleVector sum = second.fma(speed, fromArray(S, c.third, i).mul(at));
            g.fma(fromArray(S, p3, i), first.fma(bend, sum)).mul(1.0 / 20.0).intoArray(p5, i);
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
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector s = fromArray(S, time, i);
            DoubleVector c2 = fromArray(S, p2, i);
            DoubleVector c3 = fromArray(S, p3, i);
            DoubleVector c4 = fromArray(S, p4, i);
            DoubleVector c5 = fromArray(S, p5, i);
            DoubleVector bend = s.fma(s.fma(s.fma(c5, c4), c3), c2);
            DoubleVector turn = s.fma(s.fma(s.fma(c5.mul(5.0), c4.mul(4.0)), c3.mul(3.0)), c2.mul(2.0));
            s.mul(s)
                    .fma(bend, s.fma(fromArray(S, speed, i), fromArray(S, from, i)))
                    .intoArray(to, i);
            s.fma(turn, fromArray(S, change, i)).intoArray(out, i);
        }
    }

    @Override
    public void approachApse(ClosingState c) {
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector s = fromArray(S, c.s, i);
            DoubleVector x = fromArray(S, c.x2, i);
            DoubleVector y = fromArray(S, c.y2, i);
            DoubleVector q = x.fma(fromArray(S, c.va2, i).add(1.0), y.mul(fromArray(S, c.vb2, i)));
            q.neg().fma(fromArray(S, c.perRate, i), s).intoArray(c.s, i);
        }
    }

    @Override
    public void energy(ClosingState c) {
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector va = fromArray(S, c.va, i);
            DoubleVector vb = fromArray(S, c.vb, i);
            va.fma(va.add(2.0), vb.mul(vb)).add(fromArray(S, c.well, i)).abs().intoArray(c.energyDrift, i);
        }
    }

    @Override
    public void regularizedEnergy(ClosingState c) {
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector r = fromArray(S, c.r, i);
            DoubleVector u = r.mul(r);
            DoubleVector va = fromArray(S, c.va, i);
            DoubleVector vb = fromArray(S, c.vb, i);
            va.fma(va.add(2.0), vb.mul(vb))
                    .add(fromArray(S, c.well, i))
                    .add(broadcast(S, 1.0).sub(u))
                    .div(u)
                    .abs()
                    .intoArray(c.energyDrift, i);
        }
    }

    @Override
    public void direction(ClosingState c) {
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector x = fromArray(S, c.x2, i);
            DoubleVector y = fromArray(S, c.y2, i);
            DoubleVector ux = fromArray(S, c.va2, i).add(1.0);
            DoubleVector uy = fromArray(S, c.vb2, i);
            DoubleVector vv = ux.fma(ux, uy.mul(uy));
            DoubleVector rr = x.fma(x, y.mul(y));
            VectorMask<Double> fast = vv.compare(VectorOperators.GT, ClosingLoops.FAST * ClosingLoops.FAST);
            x.neg().blend(uy.max(0.0), fast).intoArray(c.sine, i);
            y.blend(ux, fast).intoArray(c.cosine, i);
            broadcast(S, 1.0).div(rr.blend(vv, fast)).intoArray(c.perSquare, i);
        }
    }

    @Override
    public void mirror(ClosingState c) {
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector sine = fromArray(S, c.sine, i);
            DoubleVector twice = fromArray(S, c.perSquare, i).mul(2.0);
            sine.mul(sine).mul(twice).neg().intoArray(c.changeAlong, i);
            sine.mul(fromArray(S, c.cosine, i)).mul(twice).intoArray(c.changeAcross, i);
        }
    }

    @Override
    public void regularizedMirror(ClosingState c) {
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector one = broadcast(S, 1.0);
            DoubleVector sine = fromArray(S, c.sine, i);
            DoubleVector cosine = fromArray(S, c.cosine, i);
            DoubleVector perSquare = fromArray(S, c.perSquare, i);
            DoubleVector rho = fromArray(S, c.rho, i);
            DoubleVector chord = one.sub(rho).mul(one.add(rho)).sqrt();
            DoubleVector across = sine.mul(cosine).mul(2.0);
            DoubleVector along = cosine.sub(sine).mul(cosine.add(sine));
            DoubleVector sineOfHalf =
                    across.fma(rho, along.mul(chord).neg()).mul(perSquare).max(0.0);
            DoubleVector cosineOfHalf = across.fma(chord, along.mul(rho)).mul(perSquare);
            sineOfHalf.mul(sineOfHalf).mul(2.0).neg().intoArray(c.changeAlong, i);
            sineOfHalf.mul(cosineOfHalf).mul(2.0).intoArray(c.changeAcross, i);
        }
    }
}
