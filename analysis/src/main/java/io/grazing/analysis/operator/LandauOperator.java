package io.grazing.analysis.operator;

import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Vector;
import io.grazing.collision.VectorArray;
import io.grazing.collision.VelocityFunction;
import java.util.stream.IntStream;

/**
 * The linearised Landau operator (1.3) at a velocity,
 *
 * <pre>  Kψ(v₁) = 2π ∫ [4η·(∇ψ(v₂) − ∇ψ(v₁))/|w|² + P_η^⊥ : (∇²ψ(v₁) + ∇²ψ(v₂))/|w|] M(v₂) dv₂,</pre>
 *
 * w = v₁ − v₂, η = w/|w|. The derivatives at v₂ are put upon the Maxwellian by two integrations by parts, in which the
 * gradients cancel and the Coulomb singularity leaves its mass,
 *
 * <pre>  Kψ(v₁) = 2π {8πM(v₁)ψ(v₁) + ∫ (|P_η^⊥v₁|² − 2) ψ(v₂)M(v₂)/|w| dv₂ − 4∇ψ(v₁)·∫ηM/|w|² dv₂ + ∇²ψ(v₁) : ∫P_η^⊥M/|w| dv₂},</pre>
 *
 * so that ψ needs derivatives at v₁ only: a kink elsewhere counts with what ∇²ψ has on it. The last two integrals are known
 * ({@link MaxwellPotentials}); the first is found by product rules in |w| and η that are refined until two agree. Relative accuracy 1e-12
 * for smooth ψ, as the error says; at most {@value #FINEST} points in each direction and panel.
 */
public final class LandauOperator {

    private static final double TOLERANCE = 1e-13;
    private static final int COARSEST = 14;
    private static final int FINEST = 190;
    private static final double STEP = 1.5;
    private static final double REACH = 9.0;
    private static final double FARTHEST = 30.0;
    private static final double FAINT = 1e-16;
    /** Rounding of the sum, over that of the magnitudes of its terms. */
    private static final double ROUNDING = 2e-15;
    /** The same per unit of |v₁|: w and v₂ are rounded to units of its last place, and the Maxwellian varies over a unit of speed. */
    private static final double SHIFT = 5e-16;
    /** Of the last difference but one, which counts lest the last be small by chance. */
    private static final double SHARE = 0.5;

    private final VelocityFunction psi;
    private final Partners partners;
    private final Vector v1;

    private LandauOperator(VelocityFunction psi, Vector v1) {
        this.psi = psi;
        this.v1 = v1;
        partners = new Partners(v1);
    }

    /**
     * Kψ(v₁).
     *
     * @throws UndefinedFunctionException if ψ is undefined somewhere, has no second derivatives at v₁, or grows like 1/M
     */
    public static Measured apply(VelocityFunction psi, Vector v1) {
        return new LandauOperator(psi, v1).refined();
    }

    /** An integral and that of the magnitudes of its terms. */
    private record Sum(double value, double size) {

        Sum plus(Sum other) {
            return new Sum(value + other.value, size + other.size);
        }
    }

    private Measured refined() {
        Sum here = here();
        int n = COARSEST;
        Sum coarse = integral(n);
        double before = Double.POSITIVE_INFINITY;
        while (true) {
            n += n / 3;
            Sum fine = integral(n);
            double value = fine.value + here.value;
            double size = fine.size + here.size;
            double difference = Math.abs(fine.value - coarse.value);
            double rounding = (ROUNDING + SHIFT * v1.norm()) * size;
            if (difference <= TOLERANCE * size) {
                return new Measured(value, difference + rounding).times(2.0 * Math.PI);
            }
            if (n + n / 3 > FINEST) {
                return new Measured(value, 2.0 * Math.max(difference, SHARE * before) + rounding).times(2.0 * Math.PI);
            }
            coarse = fine;
            before = difference;
        }
    }

    /** The terms of ψ at v₁. */
    private Sum here() {
        double[] jet = Derivatives.of(psi, v1);
        MaxwellPotentials potentials = MaxwellPotentials.at(v1.norm());
        double speed = v1.norm();
        Vector direction = speed > 0.0 ? v1.times(1.0 / speed) : v1;
        Vector gradient = new Vector(jet[1], jet[2], jet[3]);
        double along = quadratic(jet, direction);
        double trace = jet[4] + jet[7] + jet[9];
        double mass = 8.0 * Math.PI * Partners.maxwellian(speed) * jet[0];
        double friction = -4.0 * potentials.friction() * gradient.dot(direction);
        double diffusion = potentials.across() * trace + (potentials.along() - potentials.across()) * along;
        return new Sum(
                mass + friction + diffusion,
                Math.abs(mass)
                        + Math.abs(friction)
                        + Math.abs(potentials.across() * trace)
                        + Math.abs((potentials.along() - potentials.across()) * along));
    }

    private static double quadratic(double[] jet, Vector d) {
        return jet[4] * d.x() * d.x()
                + jet[7] * d.y() * d.y()
                + jet[9] * d.z() * d.z()
                + 2.0 * (jet[5] * d.x() * d.y() + jet[6] * d.x() * d.z() + jet[8] * d.y() * d.z());
    }

    private Sum integral(int n) {
        double from = partners.slowest(REACH);
        double to = partners.fastest(REACH);
        int count = (int) Math.ceil((to - from) / STEP);
        Sum total = new Sum(0.0, 0.0);
        for (int i = 0; i < count; i++) {
            total = total.plus(panel(from + (to - from) * i / count, from + (to - from) * (i + 1) / count, n));
        }
        double largest = total.size;
        Sum last;
        do {
            if (to > partners.fastest(FARTHEST)) {
                throw new UndefinedFunctionException(
                        "expected a function whose product with the Maxwellian is negligible beyond a speed of 30, got '"
                                + psi + "'");
            }
            last = panel(to, to + STEP, n);
            total = total.plus(last);
            to += STEP;
        } while (last.size > FAINT * largest);
        while (from > 0.0) {
            double next = Math.max(0.0, from - STEP);
            last = panel(next, from, n);
            total = total.plus(last);
            from = last.size > FAINT * largest ? next : 0.0;
        }
        return total;
    }

    private Sum panel(double from, double to, int n) {
        GaussRule rule = GaussRule.of(n);
        return IntStream.range(0, n)
                .parallel()
                .mapToObj(i -> shell(rule.point(i, from, to), 0.5 * (to - from) * rule.weight(i), n))
                .toList()
                .stream()
                .reduce(new Sum(0.0, 0.0), Sum::plus);
    }

    private Sum shell(double w, double width, int n) {
        VectorArray velocities = VectorArray.ofCapacity(n * n);
        double[] weights = new double[n * n];
        int[] filled = new int[1];
        double speed = v1.norm();
        partners.forEach(w, n, (eta, sine, weight) -> {
            velocities.set(filled[0], v1.minus(eta.times(w)));
            double across = speed * sine;
            weights[filled[0]++] = width * w * weight * (across * across - 2.0);
        });
        double[] values = new double[n * n];
        psi.values(velocities, n * n, values);
        double sum = 0.0;
        double size = 0.0;
        for (int j = 0; j < values.length; j++) {
            sum += weights[j] * values[j];
            size += Math.abs(weights[j] * values[j]);
        }
        return new Sum(sum, size);
    }
}
