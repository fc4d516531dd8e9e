package io.grazing.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Encounter;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Strata;
import io.grazing.collision.Vector;
import io.grazing.fixture.Blocks;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tallies of a few encounters whose outcomes are known, against the definitions of what they measure. */
class MomentTalliesTest {

    private static final Strata DISC = Strata.uniform(1.0);

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-6, 1e-3, 0.1, 1.0, 2.0, 3.0, Math.PI})
    void legendreRatesKeepTheirRelativeAccuracy(double theta) {
        int order = 12;
        LegendreTally tally = new LegendreTally(DISC, order);
        tally.accept(Blocks.deflected(theta, theta));
        for (int l = 1; l <= order; l++) {
            double expected = Math.PI * oneMinusLegendre(l, Math.pow(Math.sin(theta / 2), 2));
            double tolerance = theta < 0.5 ? 1e-14 * expected : 1e-13;
            assertThat(tally.rate(l).value()).as("l = " + l).isCloseTo(expected, within(tolerance));
        }
    }

    /** 1 − P_l(1 − 2x) by Bonnet's recurrence in 60 digits. */
    private static double oneMinusLegendre(int l, double x) {
        MathContext digits = new MathContext(60);
        BigDecimal mu = BigDecimal.ONE.subtract(new BigDecimal(x).multiply(BigDecimal.valueOf(2)));
        BigDecimal previous = BigDecimal.ONE;
        BigDecimal current = mu;
        for (int j = 1; j < l; j++) {
            BigDecimal next = BigDecimal.valueOf(2L * j + 1)
                    .multiply(mu, digits)
                    .multiply(current, digits)
                    .subtract(BigDecimal.valueOf(j).multiply(previous, digits))
                    .divide(BigDecimal.valueOf(j + 1), digits);
            previous = current;
            current = next;
        }
        return BigDecimal.ONE.subtract(current).doubleValue();
    }

    @Test
    void legendreTallyNeedsAnOrder() {
        assertThatThrownBy(() -> new LegendreTally(DISC, 0)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> new LegendreTally(DISC, 2).rate(3)).hasMessageContaining("1 to 2, got 3");
        assertThatThrownBy(() -> new LegendreTally(DISC, 2).rate(0)).hasMessageContaining("got 0");
    }

    /** Two encounters in different frames, deflected by θ along the same axis of each frame. */
    private static EncounterBlock inTwoFrames(double theta) {
        EncounterBlock block = new EncounterBlock(2);
        block.reset(0, 2);
        Vector[] directions = {new Vector(0.48, -0.6, 0.64), new Vector(-0.36, 0.48, 0.8)};
        for (int i = 0; i < 2; i++) {
            Vector drift = new Vector(0.1, 0.2, 0.3);
            Vector half = directions[i].times(1.5);
            Vector axis = io.grazing.collision.CollisionFrame.along(half).e3();
            Encounter encounter = new Encounter(drift.plus(half), drift.minus(half), 0.5, axis);
            Blocks.put(block, i, encounter, theta);
        }
        return block;
    }

    @Test
    void driftIsResolvedInTheFrameOfEachEncounter() {
        DriftTally tally = new DriftTally(DISC);
        tally.accept(inTwoFrames(0.4));
        double speed = 3.0;
        assertThat(tally.component(0).value()).isCloseTo(Math.PI * 0.5 * speed * (Math.cos(0.4) - 1), within(1e-14));
        assertThat(tally.component(1).value()).isCloseTo(0.0, within(1e-14));
        assertThat(tally.component(2).value()).isCloseTo(Math.PI * 0.5 * speed * Math.sin(0.4), within(1e-14));
        assertThatThrownBy(() -> tally.component(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void diffusionHasAllComponents() {
        DiffusionTally tally = new DiffusionTally(DISC);
        tally.accept(inTwoFrames(0.4));
        double along = 1.5 * (Math.cos(0.4) - 1);
        double across = 1.5 * Math.sin(0.4);
        double[][] expected = {{along * along, 0, along * across}, {0, 0, 0}, {along * across, 0, across * across}};
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                assertThat(tally.component(a, b).value()).isCloseTo(Math.PI * expected[a][b], within(1e-14));
            }
        }
        assertThatThrownBy(() -> tally.component(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tally.component(-1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void oneFrameForAllGivesTheSameAsAFrameForEach() {
        double[] angles = {1e-9, 0.3, 2.0};
        DriftTally together = new DriftTally(DISC);
        together.accept(Blocks.deflected(angles));
        DriftTally apart = new DriftTally(DISC);
        for (double angle : angles) {
            apart.accept(Blocks.deflected(angle));
        }
        for (int axis = 0; axis < 3; axis++) {
            assertThat(together.component(axis).value())
                    .isCloseTo(apart.component(axis).value(), within(1e-15));
        }
    }

    @Test
    void thirdMomentIsTheCubeOfTheChange() {
        ThirdMomentTally tally = new ThirdMomentTally(DISC);
        tally.accept(inTwoFrames(1e-5));
        double expected = Math.PI * Math.pow(3.0 * Math.sin(0.5e-5), 3);
        assertThat(tally.moment().value()).isCloseTo(expected, within(1e-13 * expected));
    }

    @Test
    void invariantTallyRemembersTheWorst() {
        EncounterBlock block = inTwoFrames(0.4);
        block.energyDrift()[0] = -3e-9;
        block.energyDrift()[1] = 2e-9;
        block.angularMomentumDrift()[1] = 5e-10;
        block.change1().x()[1] += 3e-7;
        InvariantTally tally = new InvariantTally();
        tally.accept(block);
        assertThat(tally.worstEnergy()).isEqualTo(3e-9);
        assertThat(tally.worstAngularMomentum()).isEqualTo(5e-10);
        assertThat(tally.worstMomentum()).isCloseTo(1e-7, within(1e-15));
        block.energyDrift()[0] = Double.NaN;
        assertThatThrownBy(() -> tally.accept(block))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("encounter 0")
                .hasMessageContaining("NaN");
        block.failure()[0] = "failed";
        tally.accept(block);
        assertThat(tally.worstEnergy()).isEqualTo(3e-9);
    }
}
