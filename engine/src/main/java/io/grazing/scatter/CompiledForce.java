package io.grazing.scatter;

import io.grazing.potential.Jet;
import io.grazing.potential.Profile;
import io.grazing.potential.ShortRangePotential;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;

/**
 * The force of a potential f(r)/r^s, compiled once so that one code serves every profile f. Its ratio to the
 * distance is
 *
 * <pre>  G(r) = −φ′(r)/r = P(r) r^{−p},
 *   s &gt; 0:              P = s f − r f′,  p = s + 2,
 *   s = 0:              P = −f′,         p = 1,
 *   s = 0 and f′(0) = 0: P = −f′/r,      p = 0,</pre>
 *
 * with P and f as {@link CompiledPanels}. In Levi-Civita's coordinates r stands for ϱ, the root of the distance, φ for the
 * {@linkplain ShortRangePotential#regularized regularized potential} of order 2s − 2, and U″ = (1 + κG)U. Where polynomials do not reach the exact functions (f with a kink, or
 * singular at the origin) these are evaluated themselves, which is slower.
 *
 * <p>Accuracy: 2e-14 of the largest P nearby, and by a given share less where pieces of a table are joined. Immutable and thread-safe.
 */
final class CompiledForce {

    private static final double NEAR_ORIGIN = 1e-3;
    /** No trajectory comes further out. */
    private static final double OUTERMOST = 1.25;

    private final ShortRangePotential origin;
    private final ShortRangePotential potential;
    private final double power;
    private final LanePower lanePower;
    private final CompiledPanels panels;
    private final CompiledPanels profile;

    private CompiledForce(
            ShortRangePotential origin,
            ShortRangePotential potential,
            double power,
            CompiledPanels panels,
            CompiledPanels profile) {
        this.origin = origin;
        this.potential = potential;
        this.power = power;
        this.lanePower = LanePower.of(power);
        this.panels = panels;
        this.profile = profile;
    }

    /** The force of a potential. */
    static CompiledForce of(ShortRangePotential potential) {
        return of(potential, 0.0);
    }

    /**
     * The force of a potential.
     *
     * @param share by how much of itself P may be off at r = 1 where pieces of f are joined, see {@link Pieces}; for s &gt; 0 it decreases as r^{max(1, s)},
     *     since θ is of the order of κr^{−s} there and is to be off by a share of κ
     */
    static CompiledForce of(ShortRangePotential potential, double share) {
        return of(potential, potential, share);
    }

    /** The force of a potential of order 1 or more in Levi-Civita's coordinates. */
    static CompiledForce regularized(ShortRangePotential potential, double share) {
        return of(potential, potential.regularized(), share);
    }

    private static CompiledForce of(ShortRangePotential origin, ShortRangePotential potential, double share) {
        Jet centre = potential.profile().at(0.0);
        boolean flatAtOrigin = centre.first() == 0.0 && Double.isFinite(centre.second());
        CompiledForce exact = exact(origin, potential, potential.order() > 0.0 ? potential.order() + 2.0 : 1.0);
        Optional<CompiledPanels> profile = exact.fit((f, r) -> f.value(), r -> 0.0);
        if (profile.isEmpty()) {
            return exact;
        }
        if (potential.order() == 0.0 && flatAtOrigin) {
            CompiledForce regular = exact(origin, potential, 0.0).compile(profile.get(), share);
            if (regular.panels != null) {
                return regular;
            }
        }
        return exact.compile(profile.get(), share);
    }

    private static CompiledForce exact(ShortRangePotential origin, ShortRangePotential potential, double power) {
        return new CompiledForce(origin, potential, power, null, null);
    }

    /** This force in compiled form where polynomials reach it. */
    private CompiledForce compile(CompiledPanels f, double share) {
        double exponent = isSingular() ? Math.max(1.0, potential.order()) : 0.0;
        return fit(this::reduced, r -> share * Math.pow(r, exponent))
                .map(p -> new CompiledForce(origin, potential, power, p, f))
                .orElse(this);
    }

    private Optional<CompiledPanels> fit(ToDoubleBiFunction<Jet, Double> function, DoubleUnaryOperator share) {
        Profile f = potential.profile();
        return PanelFit.fit(
                r -> function.applyAsDouble(jet(r), r),
                depth -> function.applyAsDouble(f.atDepth(depth), 1.0 - depth),
                f.breaks(),
                isRegularized() ? PanelVariable.SQUARE : PanelVariable.DISTANCE,
                share);
    }

    /** The exponent p. */
    double power() {
        return power;
    }

    /** r^{−p} of all lanes. */
    LanePower lanePower() {
        return lanePower;
    }

    /** P in compiled form, or nothing where it has to be evaluated itself. */
    Optional<CompiledPanels> panels() {
        return Optional.ofNullable(panels);
    }

    /** f in compiled form, or nothing where it has to be evaluated itself. */
    Optional<CompiledPanels> profile() {
        return Optional.ofNullable(profile);
    }

    /** Whether on all of [0, 1] P is one polynomial of r or r², and f one of its {@link PanelVariable}. */
    boolean isOnePolynomial() {
        return panels != null
                && panels.count() == 1
                && profile.count() == 1
                && (panels.variable() == PanelVariable.DISTANCE || panels.variable() == PanelVariable.SQUARE);
    }

    /** Whether P consists of pieces between the points of a table, or of others, that are not joined. */
    boolean isPieced() {
        int pieces = potential.profile().breaks().length - 1;
        return pieces > 1 && (panels == null || panels.count() >= pieces);
    }

    /** P(r) = G(r) r^p. */
    double reduced(double r) {
        if (panels != null) {
            return panels.value(r);
        }
        return reduced(jet(r), r);
    }

    private double reduced(Jet jet, double r) {
        if (potential.order() > 0.0) {
            return potential.order() * jet.value() - r * jet.first();
        }
        if (power == 1.0) {
            return -jet.first();
        }
        return r < Double.MIN_NORMAL ? -jet.second() : -jet.first() / r;
    }

    /** f at the distance {@code r}, whatever the coordinates. */
    double value(double r) {
        double coordinate = isRegularized() ? Math.sqrt(r) : r;
        return profile != null ? profile.value(coordinate) : jet(coordinate).value();
    }

    /** P′(r). */
    double reducedSlope(double r) {
        Jet jet = jet(r);
        if (potential.order() > 0.0) {
            return (potential.order() - 1.0) * jet.first() - r * jet.second();
        }
        if (power == 1.0) {
            return -jet.second();
        }
        return r < NEAR_ORIGIN ? 0.0 : (jet.first() / r - jet.second()) / r;
    }

    /** P, P′ and f at many distances, from {@code from} on. */
    void evaluate(double[] r, double[] reduced, double[] slope, double[] value, int from) {
        if (panels != null) {
            panels.evaluate(r, reduced, slope, from);
            profile.evaluate(r, value, from);
            return;
        }
        for (int i = from; i < r.length; i++) {
            reduced[i] = reduced(r[i]);
            slope[i] = reducedSlope(r[i]);
            value[i] = jet(r[i]).value();
        }
    }

    /** |Ẋ|² + 2κφ − 1 where the relative velocity deviates from its first value by (va, vb). */
    double energyDrift(double kappa, double r, double va, double vb) {
        double well = 2.0 * kappa * ScalarPower.inverse(potential.order(), r) * value(r);
        return Math.fma(va, 2.0 + va, vb * vb) + well;
    }

    private Jet jet(double r) {
        Profile f = potential.profile();
        // a step that is going to be rejected may look anywhere
        double near = r <= OUTERMOST ? r : OUTERMOST;
        return near < 0.5 ? f.at(near) : f.atDepth(1.0 - near);
    }

    /** The potential φ(r), whatever the coordinates. */
    ShortRangePotential potential() {
        return origin;
    }

    /** Whether the coordinates are Levi-Civita's. */
    boolean isRegularized() {
        return origin != potential;
    }

    /** What Ẍ/X is without a potential: 0, or 1 in Levi-Civita's coordinates. */
    double background() {
        return isRegularized() ? 1.0 : 0.0;
    }

    /** Whether P and f belong to a singular potential, so that κr^{−s} = κr^{2−p}; otherwise that is κ. */
    boolean isSingular() {
        return potential.order() > 0.0;
    }
}
