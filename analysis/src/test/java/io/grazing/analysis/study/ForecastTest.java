package io.grazing.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Deflection;
import io.grazing.collision.Strata;
import io.grazing.scatter.Scatterer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastTest {

    private static final double SPEED = 1.7;

    private static DoubleFunction<DoubleFunction<Measured>> angles(Scatterer scatterer) {
        return kappa -> rho -> {
            Deflection deflection = scatterer.deflect(rho, kappa);
            return new Measured(deflection.theta(), deflection.error());
        };
    }

    private static final Scatterer HARD_SPHERE = (rho, kappa) -> Deflection.ofAngle(2.0 * Math.acos(rho), 1.0, 0.0, 1);

    private static List<Observable> all() {
        List<Observable> all = new ArrayList<>(Observable.drift());
        all.addAll(Observable.diffusion());
        all.add(Observable.thirdMoment());
        all.addAll(Observable.legendre(2));
        return all;
    }

    private static Strata strata(int count, double inner, double flux) {
        double[] edges = new double[count + 1];
        for (int i = 1; i <= count; i++) {
            edges[i] = Math.pow(inner, (double) (count - i) / (count - 1));
        }
        edges[count] = 1.0;
        return new Strata(edges, flux);
    }

    private static Prediction prediction(
            String name, Strata strata, long n, double epsilon, Speed speed, Scatterer scatterer) {
        List<Observable> one = all().stream().filter(q -> q.name().equals(name)).toList();
        long[] each = new long[strata.count()];
        Arrays.fill(each, n);
        return new Forecast(one, strata, each, epsilon, angles(scatterer))
                .predict(new SpeedAverage(speed, 2, Monitor.silent()))
                .get(0);
    }

    /** theory: ∫v̂ = −2π|w|²S η with S in closed form for f = 1 − r, s = 1. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 1e-3, 0.5, 20.0})
    void driftIsMinusTwoPiSpeedSquaredS(double kappa) {
        double a = 1.0 + 2.0 * kappa;
        double s = kappa * kappa * ((1.0 + kappa * kappa / a) * Math.log((1.0 + kappa) / kappa) / a - 0.5 / a);
        double epsilon = 0.5 * kappa * SPEED * SPEED;
        for (Strata strata : List.of(Strata.uniform(SPEED), strata(20, 1e-3, SPEED))) {
            Prediction drift =
                    prediction("drift.eta", strata, 1000, epsilon, new Speed.Fixed(SPEED), ClosedForms.coulombAngle());
            assertThat(drift.value()).isCloseTo(-2.0 * Math.PI * SPEED * SPEED * s, Percentage.withPercentage(1e-7));
            assertThat(drift.error()).isLessThan(1e-7 * Math.abs(drift.value()));
        }
    }

    /** Hard spheres: s² = 1 − ρ², u = ρ² uniform on [0, 1]; every moment is a beta function. */
    @Test
    void hardSpheresHaveBetaFunctionMoments() {
        Strata disc = Strata.uniform(SPEED);
        double rate = Math.PI * SPEED;
        long n = 400;
        Prediction drift = prediction("drift.eta", disc, n, 1.0, new Speed.Fixed(SPEED), HARD_SPHERE);
        assertThat(drift.value()).isCloseTo(-rate * SPEED / 2.0, within(1e-8));
        double variance = SPEED * SPEED * (1.0 / 3.0 - 1.0 / 4.0);
        assertThat(drift.standardError()).isCloseTo(rate * Math.sqrt(variance / n), within(1e-8));
        assertThat(drift.bound()).isBetween(rate * SPEED / n, 1.1 * rate * SPEED / n);
        Prediction along = prediction("diffusion.eta_eta", disc, n, 1.0, new Speed.Fixed(SPEED), HARD_SPHERE);
        assertThat(along.value()).isCloseTo(rate * SPEED * SPEED / 3.0, within(1e-8));
        Prediction across = prediction("diffusion.perp1_perp1", disc, n, 1.0, new Speed.Fixed(SPEED), HARD_SPHERE);
        assertThat(across.value()).isCloseTo(rate * SPEED * SPEED / 12.0, within(1e-8));
        Prediction third = prediction("third_moment", disc, n, 1.0, new Speed.Fixed(SPEED), HARD_SPHERE);
        assertThat(third.value()).isCloseTo(rate * SPEED * SPEED * SPEED * 0.4, within(1e-8));
        Prediction second = prediction("legendre.2", disc, n, 1.0, new Speed.Fixed(SPEED), HARD_SPHERE);
        assertThat(second.value()).isCloseTo(rate, within(1e-8));
    }

    /** Pairs meet with ⟨|w|⟩ = 4/√π, and in their encounters ⟨|w|⟩ = 3√π/2, ⟨|w|²⟩ = 8, ⟨|w|³⟩ = 15√π. */
    @Test
    void maxwellianSpeedsAreAveraged() {
        double flux = 4.0 / Math.sqrt(Math.PI);
        Strata disc = Strata.uniform(flux);
        Speed gas = new Speed.Maxwellian();
        double root = Math.sqrt(Math.PI);
        assertThat(prediction("drift.eta", disc, 100, 1.0, gas, HARD_SPHERE).value())
                .isCloseTo(-Math.PI * flux * 1.5 * root / 2.0, Percentage.withPercentage(1e-6));
        assertThat(prediction("diffusion.eta_eta", disc, 100, 1.0, gas, HARD_SPHERE)
                        .value())
                .isCloseTo(Math.PI * flux * 8.0 / 3.0, Percentage.withPercentage(1e-6));
        assertThat(prediction("third_moment", disc, 100, 1.0, gas, HARD_SPHERE).value())
                .isCloseTo(Math.PI * flux * 15.0 * root * 0.4, Percentage.withPercentage(1e-6));
        assertThat(prediction("legendre.1", disc, 100, 1.0, gas, HARD_SPHERE).value())
                .isCloseTo(Math.PI * flux, Percentage.withPercentage(1e-6));
    }

    /** More encounters ask for, and get, more accurate averages over speeds. */
    @Test
    void averagesOverSpeedsAreAsAccurateAsTheDataNeed() {
        Strata strata = strata(8, 1e-2, 4.0 / Math.sqrt(Math.PI));
        for (long n : new long[] {100, 1_000_000}) {
            for (Prediction p : new Forecast(
                            all(),
                            strata,
                            IntStream.range(0, 8).mapToLong(k -> n).toArray(),
                            1e-2,
                            angles(ClosedForms.coulombAngle()))
                    .predict(new SpeedAverage(new Speed.Maxwellian(), 2, Monitor.silent()))) {
                assertThat(p.error()).isLessThanOrEqualTo(0.02 * p.standardError());
            }
        }
    }

    /** Angles wrong by 1e-6 of themselves make the drift ∝ θ² wrong by less than its error. */
    @Test
    void errorsOfTheAnglesAreErrorsOfThePrediction() {
        Scatterer exact = ClosedForms.coulombAngle();
        Scatterer wrong = (rho, kappa) -> {
            double theta = exact.deflect(rho, kappa).theta();
            return Deflection.ofAngle(theta * (1.0 + 1e-6), 1.0, theta * 1e-6, 1);
        };
        Strata disc = Strata.uniform(SPEED);
        Speed speed = new Speed.Fixed(SPEED);
        double truth = prediction("drift.eta", disc, 1000, 1e-2, speed, exact).value();
        Prediction drift = prediction("drift.eta", disc, 1000, 1e-2, speed, wrong);

        assertThat(drift.value()).isCloseTo(truth, within(drift.error()));
        assertThat(drift.error()).isLessThan(3e-6 * Math.abs(truth));
    }

    @Test
    void anEmptyStratumIsNotSampled() {
        Strata strata = strata(3, 1e-2, SPEED);
        List<Prediction> predictions = new Forecast(
                        all(), strata, new long[] {5, 0, 5}, 1.0, angles(ClosedForms.coulombAngle()))
                .predict(new SpeedAverage(new Speed.Fixed(SPEED), 1, Monitor.silent()));
        assertThat(predictions).noneMatch(Prediction::isSampled);
    }
}
