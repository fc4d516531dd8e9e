package io.grazing.scatter;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The two cancellation-free integrals of formula (3.5) along r = r_min^{1−t²}. */
final class AngleIntegrals {

    private static final double TOLERANCE = 1e-15;
    /** Share of what rounding does to the angle that the integral may be off by. */
    private static final double SHARE = 0.1;

    private static final int PANELS = 600;
    /** Rounding of the integrand: of φ, φ′, √ and the substitution, each a few units in the last place. */
    private static final double ROUNDING = 4e-15;

    private AngleIntegrals() {}

    /** θ/(2κρ) = ∫_{r_min}^1 −φ′(r) dr / (r A √D). */
    static GaussKronrod.Integral small(RadialMotion motion) {
        DoubleUnaryOperator perForce = t -> t / (motion.well() * Math.sqrt(motion.radial()));
        return integral(
                motion,
                t -> -motion.slope() * perForce.applyAsDouble(t),
                (t, width) -> motion.power() * perForce.applyAsDouble(t) / motion.rate(t));
    }

    /** (π − θ − 2 asin ρ)/(2ρ) = ∫_{r_min}^1 dr / (r² √D). */
    static GaussKronrod.Integral large(RadialMotion motion) {
        DoubleUnaryOperator value = t -> t / (motion.r() * Math.sqrt(motion.radial()));
        return integral(
                motion,
                value,
                (t, width) -> width * value.applyAsDouble(t) * motion.kappa() * motion.power() / motion.radial());
    }

    private static GaussKronrod.Integral integral(
            RadialMotion motion, DoubleUnaryOperator value, DoubleBinaryOperator weight) {
        GaussKronrod.Integral integral = GaussKronrod.integrateWatched(
                new FallSight(motion, value, weight), tolerance(motion), PANELS, motion.breaks());
        double factor = 2.0 * motion.span();
        return new GaussKronrod.Integral(factor * integral.value(), factor * integral.error(), integral.evaluations());
    }

    /** Relative error of the angle by rounding, amplified by the turning point's conditioning and a flat or steep profile. */
    static double rounding(RadialMotion motion) {
        return (ROUNDING + motion.noise()) * (1.0 + motion.conditioning())
                + 0x1p-52 * (motion.flatness() + motion.steepness());
    }

    private static double tolerance(RadialMotion motion) {
        return Math.max(TOLERANCE, SHARE * rounding(motion));
    }
}
