package io.grazing.tally;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.VectorArray;
import java.util.function.DoubleConsumer;

/**
 * The worst that any trajectory did to what Newton's equations (2.1) conserve. Largest values do not depend
 * on the order in which encounters come. Accepting does not allocate. Not thread-safe.
 */
public final class InvariantTally implements Tally<InvariantTally> {

    private double momentumSquared;
    private double energy;
    private double angularMomentum;

    @Override
    public void accept(EncounterBlock block) {
        VectorArray v1 = block.v1();
        VectorArray v2 = block.v2();
        VectorArray c1 = block.change1();
        VectorArray c2 = block.change2();
        String[] failure = block.failure();
        for (int i = 0; i < block.size(); i++) {
            double px = c1.x()[i] + c2.x()[i];
            double py = c1.y()[i] + c2.y()[i];
            double pz = c1.z()[i] + c2.z()[i];
            double wx = v1.x()[i] - v2.x()[i];
            double wy = v1.y()[i] - v2.y()[i];
            double wz = v1.z()[i] - v2.z()[i];
            double momentum = (px * px + py * py + pz * pz) / (wx * wx + wy * wy + wz * wz);
            double e = Math.abs(block.energyDrift()[i]);
            double m = Math.abs(block.angularMomentumDrift()[i]);
            // Also entered for NaN, which is not below anything.
            boolean within = momentum <= momentumSquared && e <= energy && m <= angularMomentum;
            if (!within && failure[i] == null) {
                record(block, i, momentum, e, m);
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
