package io.grazing.analysis.audit;

import io.grazing.analysis.limit.DeflectionCurve;
import io.grazing.analysis.limit.QuadratureRates;
import io.grazing.analysis.operator.CollisionContent;
import io.grazing.analysis.operator.FormulaFunction;
import io.grazing.analysis.operator.GaussRule;
import io.grazing.analysis.operator.RatesOperator;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.CollisionFrame;
import io.grazing.collision.Vector;
import io.grazing.potential.ShortRangePotential;
import java.util.function.DoubleUnaryOperator;

/** L_εψ(v₁) by the five-fold integrals (2.3) and (3.4), as they are written, for one ψ and v₁. */
final class DirectOperator {

    /** ε of the comparison: collisions are strong for slow pairs, so nothing cancels badly. */
    static final double EPSILON = 0.1;

    private static final FormulaFunction PSI = FormulaFunction.of("vx^3 + vx*vy - vy^2*vz^2");
    private static final Vector V1 = new Vector(0.5, 0.2, -0.3);
    private static final int DIRECTIONS = 14;
    private static final int IMPACTS = 16;
    private static final int AZIMUTHS = 8;

    private DirectOperator() {}

    /** The same from the rates of the angle moments. */
    static Sample measured(ShortRangePotential phi) {
        Measured l = RatesOperator.of(new QuadratureRates(phi, EPSILON))
                .toTolerance(1e-7)
                .apply(CollisionContent.of(PSI, V1));
        return new Sample(new double[] {EPSILON}, l);
    }

    /** (3.4): over the impact parameter, ρdρdη⊥. */
    static double overImpacts(ShortRangePotential phi, double epsilon) {
        return integral(phi, epsilon, x -> x, x -> x);
    }

    /** (2.3): over the sphere of ν, |ν·η| = c, dν = dc dη⊥. */
    static double overSphere(ShortRangePotential phi, double epsilon) {
        return integral(phi, epsilon, c -> Math.sqrt((1.0 - c) * (1.0 + c)), c -> c);
    }

    private static double integral(
            ShortRangePotential phi, double epsilon, DoubleUnaryOperator rho, DoubleUnaryOperator weight) {
        double critical = 2.0 * Math.sqrt(epsilon * phi.strength());
        double[] borders = {0.02, 0.3, critical, 1.2, 2.5, 4.5, 8.0};
        GaussRule rule = GaussRule.of(10);
        double sum = 0.0;
        for (int panel = 1; panel < borders.length; panel++) {
            for (int i = 0; i < 10; i++) {
                double w = rule.point(i, borders[panel - 1], borders[panel]);
                double width = 0.5 * (borders[panel] - borders[panel - 1]) * rule.weight(i);
                sum += width * w * w * w * atSpeed(phi, epsilon, w, rho, weight);
            }
        }
        return sum;
    }

    private static double atSpeed(
            ShortRangePotential phi, double epsilon, double w, DoubleUnaryOperator rho, DoubleUnaryOperator weight) {
        DeflectionCurve curve = DeflectionCurve.of(phi, 2.0 * epsilon / (w * w));
        GaussRule impacts = GaussRule.of(IMPACTS);
        double[] theta = new double[IMPACTS];
        double[] measure = new double[IMPACTS];
        for (int m = 0; m < IMPACTS; m++) {
            double x = impacts.point(m, 0.0, 1.0);
            theta[m] = curve.angle(rho.applyAsDouble(x));
            measure[m] = 0.5 * impacts.weight(m) * weight.applyAsDouble(x) * 2.0 * Math.PI / AZIMUTHS;
        }
        GaussRule polar = GaussRule.of(DIRECTIONS);
        double sum = 0.0;
        for (int j = 0; j < DIRECTIONS; j++) {
            double cosine = polar.point(j, -1.0, 1.0);
            double sine = Math.sqrt(1.0 - cosine * cosine);
            for (int k = 0; k < DIRECTIONS; k++) {
                double azimuth = 2.0 * Math.PI * k / DIRECTIONS;
                Vector eta = new Vector(sine * Math.cos(azimuth), sine * Math.sin(azimuth), cosine);
                Vector v2 = V1.minus(eta.times(w));
                double maxwellian = Math.pow(2.0 * Math.PI, -1.5) * Math.exp(-0.5 * v2.dot(v2));
                double area = polar.weight(j) * 2.0 * Math.PI / DIRECTIONS;
                sum += area * maxwellian * collisions(eta, w, v2, theta, measure);
            }
        }
        return sum;
    }

    private static double collisions(Vector eta, double w, Vector v2, double[] theta, double[] measure) {
        CollisionFrame frame = CollisionFrame.along(eta);
        Vector centre = V1.plus(v2).times(0.5);
        double before = value(V1) + value(v2);
        double sum = 0.0;
        for (int a = 0; a < AZIMUTHS; a++) {
            Vector etaPerp = frame.perpendicular(2.0 * Math.PI * a / AZIMUTHS);
            for (int m = 0; m < theta.length; m++) {
                Vector half = eta.times(0.5 * w * Math.cos(theta[m])).plus(etaPerp.times(0.5 * w * Math.sin(theta[m])));
                sum += measure[m] * (value(centre.plus(half)) + value(centre.minus(half)) - before);
            }
        }
        return sum;
    }

    private static double value(Vector v) {
        return PSI.value(v.x(), v.y(), v.z());
    }
}
