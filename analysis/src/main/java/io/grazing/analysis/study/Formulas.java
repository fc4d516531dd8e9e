package io.grazing.analysis.study;

import io.grazing.analysis.limit.AngleDistribution;
import io.grazing.analysis.limit.BornConstant;
import io.grazing.analysis.limit.DeflectionBranches;
import io.grazing.analysis.limit.DeflectionCurve;
import io.grazing.analysis.limit.GrazingTimescale;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Kappa;
import io.grazing.potential.ShortRangePotential;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleFunction;

/** What is known of the potential of a {@link KernelStudy}, by quadrature. */
final class Formulas {

    private Formulas() {}

    /** By formula (3.5), Lemma 3.1 and the Landau limit of the potential of {@code settings}. */
    static Formula of(KernelSettings settings, Monitor monitor) {
        Map<Double, DeflectionCurve> known = new ConcurrentHashMap<>();
        DoubleFunction<DeflectionCurve> curves =
                kappa -> known.computeIfAbsent(kappa, k -> DeflectionCurve.of(settings.potential(), k));
        AngleDistribution exact = distribution(kappa -> DeflectionBranches.of(curves.apply(kappa)), settings, monitor);
        if (!(settings.potential() instanceof ShortRangePotential potential)) {
            return new Formula(
                    curves,
                    exact,
                    Optional.empty(),
                    OptionalDouble.empty(),
                    "hard spheres have no grazing limit: nothing is compared with one");
        }
        AngleDistribution weak = distribution(kappa -> DeflectionBranches.born(potential, kappa), settings, monitor);
        return new Formula(
                curves,
                exact,
                Optional.of(weak),
                landauStrength(potential, settings.epsilon()),
                landauRemark(potential.order(), settings));
    }

    /** The distribution of angles over the speeds of a run. */
    static AngleDistribution distribution(
            DoubleFunction<? extends AngleDistribution> angles, KernelSettings settings, Monitor monitor) {
        return settings.speed() instanceof Speed.Fixed fixed
                ? angles.apply(Kappa.of(settings.epsilon(), fixed.w()))
                : new GasAngles(
                        angles,
                        settings.epsilon(),
                        new SpeedAverage(settings.speed(), settings.threads(), monitor),
                        settings.count());
    }

    /** c_Φ d_ε, which S tends to; nothing for s &gt; 1. */
    private static OptionalDouble landauStrength(ShortRangePotential potential, double epsilon) {
        Optional<Measured> constant = BornConstant.of(potential);
        return constant.isPresent()
                ? OptionalDouble.of(constant.get().value() * new GrazingTimescale(potential.order()).of(epsilon))
                : OptionalDouble.empty();
    }

    private static String landauRemark(double order, KernelSettings settings) {
        if (order > 1.0) {
            return "s = " + Digits.brief(order) + " > 1 has no Landau limit: the column landau is the weak-deflection"
                    + " kernel of Lemma 3.1 alone";
        }
        String timescale = order == 1.0 ? "eps^2 |log eps|" : "eps^2";
        String rates = settings.speed() instanceof Speed.Fixed
                ? ""
                : "; the rates legendre.l have none for Maxwellian speeds, where their average diverges";
        return "the Landau limit is compared at time scale d_eps = " + timescale
                + "; the column landau is the weak-deflection kernel of Lemma 3.1" + rates;
    }
}
