package io.grazing.analysis.operator;

import io.grazing.collision.CollisionFrame;
import io.grazing.collision.Vector;
import io.grazing.collision.VectorArray;
import io.grazing.collision.VelocityFunction;

/**
 * The mean of ψ(v₁′) over the partners of v₁ at relative speed w and over the planes of the encounter, at one angle θ:
 *
 * <pre>  a(w, θ) = (1/2π) ∫∫ M(v₁ − wη) ψ(v₁′) dη dφ
 *          = (2π)^{−1/2} ∫_{−1}^1 Ψ(s, m) exp(−½(|v₁|² + w²) − s|v₁|m) I₀(c|v₁|√(1 − m²)) dm,</pre>
 *
 * s = w sin(θ/2) = |v₁′ − v₁|, c = w cos(θ/2), and Ψ(s, m) the mean of ψ over the circle about v₁ on which v₁′ − v₁ has
 * the length s and the cosine m to v₁. Of the three directions that an encounter has, the one about v₁′ − v₁ concerns the
 * Maxwellian alone, and gives the Bessel function. Gauss–Legendre in m, where the integrand is not negligible, and the
 * trapezoidal rule on the circles.
 *
 * <p>Work space for {@code n}², one thread.
 */
final class EncounterMean {

    private static final double NORM = 1.0 / Math.sqrt(2.0 * Math.PI);
    private static final double SERIES_ENDS = 30.0;
    /** Exponent beyond which the Maxwellian is neglected: e^{−42} = 6e-19. */
    private static final double NEGLIGIBLE = 42.0;

    private final VelocityFunction psi;
    private final Vector v1;
    private final double speed;
    private final GaussRule rule;
    private final int n;
    private final Vector axis;
    private final Vector[] around;
    private final VectorArray velocities;
    private final double[] values;
    private double mean;
    private double size;

    EncounterMean(VelocityFunction psi, Vector v1, int n) {
        this.psi = psi;
        this.v1 = v1;
        this.n = n;
        speed = v1.norm();
        rule = GaussRule.of(n);
        CollisionFrame frame = CollisionFrame.along(speed > 0.0 ? v1 : new Vector(0.0, 0.0, 1.0));
        axis = frame.eta();
        around = new Vector[n];
        for (int j = 0; j < n; j++) {
            around[j] = frame.perpendicular(2.0 * Math.PI * (j + 0.25) / n);
        }
        velocities = VectorArray.ofCapacity(n * n);
        values = new double[n * n];
    }

    /** Finds the mean at w and cos θ. */
    void moveTo(double w, double cosine) {
        double sineHalf = Math.sqrt(0.5 * (1.0 - cosine));
        double cosineHalf = Math.sqrt(0.5 * (1.0 + cosine));
        double s = w * sineHalf;
        double c = w * cosineHalf;
        double product = w * speed;
        // the Maxwellian is largest where v1' - v1 makes the angle (π + θ)/2 with v1, and negligible so far from there
        double cosineReach = Math.max(-1.0, 1.0 - NEGLIGIBLE / product);
        double sineReach = Math.sqrt((1.0 - cosineReach) * (1.0 + cosineReach));
        double peak = -sineHalf * cosineReach;
        double spread = cosineHalf * sineReach;
        double from = cosineReach > sineHalf ? peak - spread : -1.0;
        double to = cosineReach > -sineHalf ? peak + spread : 1.0;
        for (int i = 0; i < n; i++) {
            double m = rule.point(i, from, to);
            double across = s * Math.sqrt(Math.max(0.0, (1.0 - m) * (1.0 + m)));
            Vector centre = v1.plus(axis.times(s * m));
            for (int j = 0; j < n; j++) {
                velocities.set(i * n + j, centre.plus(around[j].times(across)));
            }
        }
        psi.values(velocities, n * n, values);
        mean = 0.0;
        size = 0.0;
        for (int i = 0; i < n; i++) {
            double m = rule.point(i, from, to);
            double z = c * speed * Math.sqrt(Math.max(0.0, (1.0 - m) * (1.0 + m)));
            double weight = 0.5
                    * (to - from)
                    * rule.weight(i)
                    / n
                    * NORM
                    * Math.exp(-0.5 * (w - speed) * (w - speed) - product - s * speed * m + z)
                    * scaledBessel(z);
            double sum = 0.0;
            double absolute = 0.0;
            for (int j = i * n; j < (i + 1) * n; j++) {
                sum += values[j];
                absolute += Math.abs(values[j]);
            }
            mean += weight * sum;
            size += weight * absolute;
        }
    }

    /** a(w, θ). */
    double mean() {
        return mean;
    }

    /** The same of |ψ|. */
    double size() {
        return size;
    }

    /** e^{−z} I₀(z), to rounding. */
    static double scaledBessel(double z) {
        double sum = 1.0;
        double term = 1.0;
        if (z < SERIES_ENDS) {
            double square = 0.25 * z * z;
            for (int k = 1; term > 0x1p-56 * sum; k++) {
                term *= square / ((double) k * k);
                sum += term;
            }
            return Math.exp(-z) * sum;
        }
        for (int k = 1; term > 0x1p-56; k++) {
            term *= (2.0 * k - 1.0) * (2.0 * k - 1.0) / (8.0 * k * z);
            sum += term;
        }
        return sum / Math.sqrt(2.0 * Math.PI * z);
    }
}
