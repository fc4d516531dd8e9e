package io.grazing.scatter;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;

/** Encounters, for ε = 1, by whose outcomes a {@link LanePlan} is judged. Mutable until it is full. */
final class CalibrationSample {

    private static final double ROUNDING = 3e-14;

    private final double[] rho;
    private final double[] kappa;
    private int size;

    CalibrationSample(int capacity) {
        rho = new double[capacity];
        kappa = new double[capacity];
    }

    /** Adds an encounter, unless the lanes of a plan do not integrate it: those take long. */
    void add(double impact, double strength, LanePlan plan) {
        if (plan.takes(LaneGrid.cell(impact, strength), strength) && !plan.isDelicate(impact, strength)) {
            rho[size] = impact;
            kappa[size++] = strength;
        }
    }

    /** Those of impact parameters from {@code least} on that a plan takes. */
    CalibrationSample of(LanePlan plan, double least) {
        CalibrationSample sample = new CalibrationSample(size);
        for (int i = 0; i < size; i++) {
            if (rho[i] >= least) {
                sample.add(rho[i], kappa[i], plan);
            }
        }
        return sample;
    }

    int size() {
        return size;
    }

    /** The cell of {@link LaneGrid} that an encounter is in. */
    int cell(int i) {
        return LaneGrid.cell(rho[i], kappa[i]);
    }

    /** The encounters with their outcomes; those trapped come out as the same zero, without a change of energy. */
    EncounterBlock integrated(LanePlan plan) {
        EncounterBlock block = block();
        BatchScatterer.ofTrial(plan).scatter(block);
        return block;
    }

    /** How many steps they take. */
    long steps(LanePlan plan) {
        BatchScatterer scatterer = BatchScatterer.ofTrial(plan);
        scatterer.scatter(block());
        return scatterer.steps();
    }

    private EncounterBlock block() {
        EncounterBlock block = new EncounterBlock(size);
        block.reset(0, size);
        for (int i = 0; i < size; i++) {
            block.v1().set(i, new Vector(Math.sqrt(2.0 / kappa[i]), 0.0, 0.0));
            block.v2().set(i, new Vector(0.0, 0.0, 0.0));
            block.etaPerp().set(i, new Vector(0.0, 1.0, 0.0));
            block.rho()[i] = rho[i];
        }
        return block;
    }

    /** By how much the angle of an encounter differs from the exact one, per min(1, κ) and beyond rounding; 0 if it is going to be integrated anew, or the exact one failed. */
    double error(EncounterBlock block, EncounterBlock exact, int i) {
        if (exact.failure()[i] != null || isDoubtful(block, i)) {
            return 0.0;
        }
        double speed = block.v1().x()[i];
        Vector change = exact.change1().get(i);
        double error = 2.0 * block.change1().get(i).minus(change).norm() - ROUNDING * change.norm();
        return error / speed / Math.min(1.0, kappa[i]);
    }

    private static boolean isDoubtful(EncounterBlock block, int i) {
        return block.failure()[i] != null && block.energyDrift()[i] != 0.0;
    }

    /** The largest of all. */
    double worst(LanePlan plan, LanePlan finer) {
        EncounterBlock block = integrated(plan);
        EncounterBlock exact = integrated(finer);
        double worst = 0.0;
        for (int i = 0; i < size; i++) {
            worst = Math.max(worst, error(block, exact, i));
        }
        return worst;
    }
}
