package io.grazing.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.analysis.limit.DeflectionBranches;
import io.grazing.analysis.rates.Measured;
import io.grazing.scatter.Scatterer;
import io.grazing.scatter.Scatterers;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class GasAnglesTest {

    private static final double EPSILON = 0.25;
    private static final double COUNT = 1e5;
    private static final double[] EDGES = {0.0, 0.05, 0.3, 0.8, 1.3, 1.77, 1.98, 2.6, 3.0, Math.PI};

    /** Of every ρ, the speeds at which θ crosses an edge are found by bisection: θ falls with |w|. */
    private static double[] inverted(double inner, double outer, int rays) {
        Scatterer angle = Scatterers.quadrature(ClosedForms.parabola());
        double[] contents = new double[EDGES.length - 1];
        double area = Math.PI * (outer - inner) * (outer + inner) / rays;
        for (int m = 0; m < rays; m++) {
            double rho = Math.sqrt(inner * inner + (m + 0.5) / rays * (outer - inner) * (outer + inner));
            double below = 0.0;
            for (int j = 1; j < EDGES.length; j++) {
                double upTo = j == EDGES.length - 1 ? 1.0 : fasterThan(crossing(angle, rho, EDGES[j]));
                contents[j - 1] += area * (upTo - below);
                below = upTo;
            }
        }
        return contents;
    }

    private static double crossing(Scatterer angle, double rho, double theta) {
        double slow = -16.0;
        double fast = 8.0;
        for (int i = 0; i < 50; i++) {
            double u = 0.5 * (slow + fast);
            if (angle.deflect(rho, 0.5 * EPSILON * Math.exp(-u)).theta() > theta) {
                slow = u;
            } else {
                fast = u;
            }
        }
        return Math.exp(0.5 * (slow + fast));
    }

    /** The fraction of encounters of density y exp(−y) beyond y. */
    private static double fasterThan(double y) {
        return (1.0 + y) * Math.exp(-y);
    }

    private static void assertContentsOf(double inner, double outer) {
        GasAngles gas = new GasAngles(
                kappa -> DeflectionBranches.of(ClosedForms.parabola(), kappa),
                EPSILON,
                new SpeedAverage(new Speed.Maxwellian(), 2, Monitor.silent()),
                COUNT);
        Measured[] contents = gas.contents(EDGES, new double[] {inner, outer})[0];
        double[] expected = inverted(inner, outer, 50);
        double area = Math.PI * (outer - inner) * (outer + inner);
        double sum = 0.0;
        for (int j = 0; j < contents.length; j++) {
            Measured content = contents[j];
            double rays = 2e-3 * expected[j];
            assertThat(content.value()).as("bin " + j).isCloseTo(expected[j], within(content.error() + rays));
            assertThat(content.error()).as("bin " + j).isLessThan(1e-2 * area);
            sum += content.value();
        }
        assertThat(sum).isCloseTo(area, within(1e-6 * area));
    }

    /** About 2κ = 1 θ sweeps from 0 to π while κ changes by 1e-3, between two nodes. */
    @Test
    void anglesBetweenTwoNodesAreWithinTheError() {
        assertContentsOf(1e-3, 1.33e-3);
    }

    /** While κ changes by 1e-2, about as much as between two nodes. */
    @Test
    void anglesAtOneNodeAreKnownWithinTheError() {
        assertContentsOf(1.33e-2, 1.78e-2);
    }

    @Test
    void aGasOfAHillPasses() {
        KernelSettings settings = new KernelSettings(
                ClosedForms.parabola(),
                EPSILON,
                new Speed.Maxwellian(),
                50_000,
                Integrator.BATCH,
                1e-10,
                Sampling.STRATIFIED,
                1L,
                2,
                new Binning(true, 50, OptionalDouble.empty()),
                3,
                KernelSettings.DEFAULT_SIGNIFICANCE,
                0.0);
        StudyResult result = KernelStudy.run(settings, Monitor.silent());
        assertThat(result.verdict()).as(result.checks().toString()).isEqualTo(Verdict.PASS);
    }
}
