package io.grazing.tally;

import io.grazing.collision.EncounterBlock;
import java.util.function.DoubleConsumer;

/**
 * The worst that any trajectory did to what Newton's equations (2.1) conserve. Largest values do not depend
 * on the order in which encounters come. Accepting does not allocate
 * once a block of that size was seen. Not thread-safe.
 */
public final class InvariantTally implements Tally<InvariantTally> {

    private static final int PIECE = 512;
    private static final double MARGIN = 1e-15;

    private double momentumSquared;
    private double energy;
    private double angularMomentum;
    private double[] excess = {};

    @Override
    public void accept(EncounterBlock block) {
        int size = block.size();
        if (excess.length < size) {
            excess = new double[size];
        }
        double[] momenta = block.motion().momentumSquared();
        double[] speeds = block.motion().speedSquared();
        double[] energies = block.energyDrift();
        double[] rotations = block.angularMomentumDrift();
        for (int from = 0; from < size; from += PIECE) {
            int to = Math.min(size, from + PIECE);
            findExcess(momenta, speeds, from, to);
            raiseExcess(energies, energy, from, to);
            raiseExcess(rotations, angularMomentum, from, to);
            for (int i = from; i < to; i++) {
                // Also entered for NaN, which is not below anything.
                if (!(excess[i] <= 0.0) && block.failure()[i] == null) {
                    record(block, i, momenta[i] / speeds[i], Math.abs(energies[i]), Math.abs(rotations[i]));
                }
            }
        }
    }

    /** Positive wherever the quotient, after rounding, exceeds the largest seen. */
    private void findExcess(double[] momenta, double[] speeds, int from, int to) {
        double bound = momentumSquared * (1.0 - MARGIN);
        for (int i = from; i < to; i++) {
            excess[i] = momenta[i] - bound * speeds[i];
        }
    }

    private void raiseExcess(double[] drifts, double bound, int from, int to) {
        for (int i = from; i < to; i++) {
            excess[i] = Math.max(excess[i], Math.abs(drifts[i]) - bound);
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
