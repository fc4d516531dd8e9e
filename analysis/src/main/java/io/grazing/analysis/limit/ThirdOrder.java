package io.grazing.analysis.limit;

import io.grazing.analysis.rates.AdaptiveIntegral;
import io.grazing.analysis.rates.Measured;
import io.grazing.potential.Jet;
import io.grazing.potential.ShortRangePotential;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The coefficient of κ³ in S(κ) = c_Φ κ² + c₃ κ³ + …, the leading correction to the Landau limit for s &lt; 2/3. With
 * θ = θ₁κ + θ₂κ² + …, where u = ρ² and
 *
 * <pre>  θ₁ = −2I(ρ),   θ₂ = −4ρ G″(u),   G(u) = ∫_ρ^1 φ² r³ dr/√(r² − u),
 *  c₃ = ½∫_0^1 θ₁θ₂ ρ dρ = 4∫_0^1 I(ρ) G″(ρ²) ρ² dρ</pre>
 *
 * by the expansion of the radial action of (3.5) in powers of κ. It vanishes for some potentials, such as 1 − r² with s = 0, and
 * diverges at s = 2/3, where κ^{2/s} overtakes κ³ (corrected [E5]).
 *
 * <p>Dimensionless; accuracy about 1e-9 of ∫|θ₁θ₂|ρ dρ, as the error says.
 */
public final class ThirdOrder {

    private static final double RELATIVE = 1e-10;
    private static final double INNERMOST = -40.0;
    private static final double OUTERMOST = 18.0;
    private static final double HALF = 0.5;

    private final ShortRangePotential potential;
    private final SmoothCurve impulse;
    private final AdaptiveIntegral inner =
            AdaptiveIntegral.toTolerance(RELATIVE, 0.0).withPanels(400);

    private ThirdOrder(ShortRangePotential potential) {
        this.potential = potential;
        this.impulse = DeflectionCurve.born(potential, 1.0).curve();
    }

    /**
     * c₃.
     *
     * @param potential f(r)/r^s with s &lt; 2/3
     */
    public static Measured of(ShortRangePotential potential) {
        double s = potential.order();
        if (!(3.0 * s < 2.0)) {
            throw new IllegalArgumentException("s: expected a number < 2/3, got " + s);
        }
        return new ThirdOrder(potential).integral();
    }

    private Measured integral() {
        double[] cuts = DoubleStream.concat(
                        DoubleStream.of(INNERMOST, OUTERMOST),
                        Arrays.stream(impulse.breakpoints()).filter(x -> x > INNERMOST && x < OUTERMOST))
                .sorted()
                .distinct()
                .toArray();
        Measured[] whole = AdaptiveIntegral.toTolerance(RELATIVE, 0.0)
                .withPanels(600)
                .of(
                        2,
                        (x, values) -> {
                            values[0] = integrand(x);
                            values[1] = Math.abs(values[0]);
                        },
                        cuts);
        // The integrand falls like ρ^{2−3s} towards the centre, slowly near s = 2/3.
        double centre = integrand(INNERMOST) / (2.0 - 3.0 * potential.order());
        double scale = whole[1].value() + Math.abs(centre);
        return whole[0].plus(new Measured(centre, 1e-6 * Math.abs(centre))).widenedBy(10.0 * RELATIVE * scale);
    }

    /** ½θ₁θ₂ρ dρ/dx at the impact coordinate x. */
    private double integrand(double x) {
        double rho = ImpactCoordinate.rho(x);
        double theta1 = 2.0 * Math.exp(impulse.value(x));
        return -2.0 * theta1 * rho * second(rho, x) * ImpactCoordinate.weight(x);
    }

    /** G″(ρ²) = ∫ h″(r²) dz over z = √(r² − ρ²), with h(r²) = φ² r² and φ(1) = 0; z = ρ sinh t. */
    private double second(double rho, double x) {
        double end = x < 0.0 ? Math.log1p(Math.sqrt(1.0 - rho * rho)) - Math.log(rho) : asinh(Math.exp(-x));
        double core = Math.min(end, 2.0);
        double[] cuts = end > core ? new double[] {0.0, core, end} : new double[] {0.0, end};
        return inner.of(
                        t -> {
                            double fall = Math.max(0.0, (1.0 - rho) - 2.0 * rho * square(Math.sinh(HALF * t)));
                            double r = 1.0 - fall;
                            return r > HALF
                                    ? curvature(r, potential.profile().atDepth(fall)) * r
                                    : scaledCurvature(rho * Math.cosh(t));
                        },
                        cuts)
                .value();
    }

    private double scaledCurvature(double r) {
        return curvature(r, potential.profile().at(r)) * r;
    }

    /** h″ = r^{−2s−2} (r²F″ + (2a−1) r F′ + a(a−2) F)/4 with F = f², a = 2 − 2s. */
    private double curvature(double r, Jet f) {
        double a = 2.0 - 2.0 * potential.order();
        double value = square(f.value());
        double first = 2.0 * f.value() * f.first();
        double secondDerivative = 2.0 * (square(f.first()) + f.value() * f.second());
        double bracket = r * r * secondDerivative + (2.0 * a - 1.0) * r * first + a * (a - 2.0) * value;
        return 0.25 * Math.pow(r, a - 4.0) * bracket;
    }

    private static double asinh(double y) {
        return Math.log1p(y + y * y / (1.0 + Math.sqrt(1.0 + y * y)));
    }

    private static double square(double x) {
        return x * x;
    }
}
