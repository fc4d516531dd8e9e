package io.grazing.analysis.limit;

import io.grazing.collision.Deflection;
import io.grazing.potential.PairPotential;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.BornScatterer;
import io.grazing.scatter.GaussKronrod;
import io.grazing.scatter.Scatterer;
import io.grazing.scatter.Scatterers;

/**
 * The angle as a function of both its arguments, in the coordinates in which it is asymptotically linear:
 * the {@link AngleScale} level over x = ½ log(ρ²/(1−ρ²)) and κ.
 */
final class AngleField {

    private final AngleScale scale;
    private final Level level;

    private AngleField(AngleScale scale, Level level) {
        this.scale = scale;
        this.level = level;
    }

    @FunctionalInterface
    private interface Level {
        SmoothCurve.Sample at(double rho, double x, double kappa);
    }

    /** The exact angles of a potential, formula (3.5). */
    static AngleField of(PairPotential potential) {
        return of(Scatterers.quadrature(potential));
    }

    /** The angles of a scatterer with relatively accurate θ and π − θ. */
    static AngleField of(Scatterer scatterer) {
        return new AngleField(AngleScale.EXACT, (rho, x, kappa) -> exact(x, scatterer.deflect(rho, kappa)));
    }

    /** The weak-deflection angles −2κI(ρ) of Lemma 3.1. */
    static AngleField born(ShortRangePotential potential) {
        BornScatterer born = Scatterers.born(potential);
        return new AngleField(AngleScale.BORN, (rho, x, kappa) -> {
            GaussKronrod.Integral perKappa = born.anglePerKappa(rho);
            double level = Math.log(0.5 * perKappa.value()) + Math.log(kappa);
            double error = perKappa.value() > 0.0 ? perKappa.error() / perKappa.value() : 0.0;
            return new SmoothCurve.Sample(x, level, error);
        });
    }

    /** The coordinate of the angle. */
    AngleScale scale() {
        return scale;
    }

    /** The level near {@code x}: at the x which ρ(x), rounded to double, really has. */
    SmoothCurve.Sample at(double x, double kappa) {
        double rho = ImpactCoordinate.rho(x);
        double actual = x < 1.0 ? x : ImpactCoordinate.of(rho);
        return level.at(rho, actual, kappa);
    }

    private static SmoothCurve.Sample exact(double x, Deflection deflection) {
        boolean small = deflection.theta() < deflection.supplement();
        double smaller = small ? deflection.theta() : deflection.supplement();
        double level = Math.log(Math.tan(0.5 * smaller));
        double error = smaller > 0.0 ? deflection.error() / Math.sin(smaller) : 0.0;
        return new SmoothCurve.Sample(x, small ? level : -level, error);
    }
}
