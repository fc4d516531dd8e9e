package io.grazing.tally;

import io.grazing.collision.EncounterBlock;
import java.util.function.DoubleConsumer;

/**
 * The worst that any trajectory did to what Newton's equations (2.1) conserve. Largest values do not depend
 * on the order in which encounters come. Accepting does not allocate
 * once a block of that size was seen. Not thread-safe.
 */
public final class InvariantTally implements Tally<InvariantTally> {

    private double momentumSquared;
    private double energy;
    private double angularMomentum;
    private final RelativeMotion motion = new RelativeMotion();
    private double[] momenta = {};

    @Override
    public void accept(EncounterBlock block) {
        int size = block.size();
        if (momenta.length < size) {
            momenta = new double[size];
        }
        motion.momentumSquared(block, momenta);
        double[] energies = block.energyDrift();
        double[] rotations = block.angularMomentumDrift();
        String[] failure = block.failure();
        for (int i = 0; i < size; i++) {
            double e = Math.abs(energies[i]);
            double m = Math.abs(rotations[i]);
            // Also entered for NaN, which is not below anything.
            boolean within = momenta[i] <= momentumSquared && e <= energy && m <= angularMomentum;
            if (!within && failure[i] == null) {
                record(block, i, momenta[i], e, m);
            }
        }
    }

    private void record(EncounterBlock block, int i, double momentum, double e, double m) {
        if (!Double.isFinite(momentum + e + m)) {
            throw new ArithmeticException("block " + block.index() + ", encounter " + i
                    + ": expected finite drifts, got momentum " + Math.sqrt(momentum) + ", energy " + e
                    + ", angular momentum " + m);
        }
        momentumSquared = Math.max(momentumSquared, momentum);
        energy = Math.max(energy, e);
        angularMomentum = Math.max(angularMomentum, m);
    }

    @Override
    public InvariantTally empty() {
        return new InvariantTally();
    }

    @Override
    public void combine(InvariantTally other) {
        momentumSquared = Math.max(momentumSquared, other.momentumSquared);
        energy = Math.max(energy, other.energy);
        angularMomentum = Math.max(angularMomentum, other.angularMomentum);
    }

    @Override
    public void emit(DoubleConsumer sink) {
        sink.accept(worstMomentum());
        sink.accept(energy);
        sink.accept(angularMomentum);
    }

    /** max |v₁′ + v₂′ − v₁ − v₂|/|w|. */
    public double worstMomentum() {
        return Math.sqrt(momentumSquared);
    }

    /** max of the relative drift of the energy, as the integrator measured it along the trajectory. */
    public double worstEnergy() {
        return energy;
    }

    /** max of the drift of the relative angular momentum in units of |w|·1. */
    public double worstAngularMomentum() {
        return angularMomentum;
    }
}
