package io.grazing.table;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.VectorArray;
import io.grazing.scatter.BlockScatterer;
import io.grazing.scatter.RowContraction;

/**
 * Looks the outcomes of encounters up in an {@link AngleTable}; those that it does not cover are integrated. The drifts of
 * energy and angular momentum are the largest of the trajectories that the encounter's cell was fitted to. Mutable, one
 * thread.
 */
final class TableScatterer implements BlockScatterer {

    private static final int CHUNK = 256;

    private final AngleTable table;
    private final BlockScatterer batch;
    private final double epsilon;
    private final TableUsage usage;
    // Copies, since the compiler makes no vector instructions of loops that change arrays at one index by those at
    // another.
    private final double[] impact = new double[CHUNK];
    private final VectorArray relative = VectorArray.ofCapacity(CHUNK);
    private final double[] component = new double[CHUNK];
    private final double[] opposite = new double[CHUNK];
    private final double[] speed = new double[CHUNK];
    private final double[] kappa = new double[CHUNK];
    private final double[] ratio = new double[CHUNK];
    private final int[] missing = new int[CHUNK];
    private final LookupRoom room = LookupRoom.ofCapacity(CHUNK, RowContraction.fastest());
    /** The encounters left to the batch integrator, and where they come from. */
    private final EncounterBlock left = new EncounterBlock(CHUNK);

    private final int[] origin = new int[CHUNK];
    private int waiting;

    TableScatterer(AngleTable table, BlockScatterer batch, double epsilon, TableUsage usage) {
        this.table = table;
        this.batch = batch;
        this.epsilon = epsilon;
        this.usage = usage;
    }

    @Override
    public void scatter(EncounterBlock block) {
        int lost = 0;
        waiting = 0;
        for (int from = 0; from < block.size(); from += CHUNK) {
            int count = Math.min(CHUNK, block.size() - from);
            System.arraycopy(block.rho(), from, impact, 0, count);
            measure(block.v1(), block.v2(), from, count);
            int absent = table.find(
                    impact,
                    kappa,
                    count,
                    ratio,
                    block.energyDrift(),
                    block.angularMomentumDrift(),
                    from,
                    missing,
                    room);
            turn(block, from, count);
            for (int n = 0; n < absent; n++) {
                leave(block, from + missing[n]);
            }
            lost += absent;
        }
        integrate(block);
        usage.count(block.size(), lost);
    }

    private void measure(VectorArray v1, VectorArray v2, int from, int count) {
        subtract(v1.x(), v2.x(), relative.x(), from, count);
        subtract(v1.y(), v2.y(), relative.y(), from, count);
        subtract(v1.z(), v2.z(), relative.z(), from, count);
        double[] x = relative.x();
        double[] y = relative.y();
        double[] z = relative.z();
        double twice = 2.0 * epsilon;
        for (int i = 0; i < count; i++) {
            double square = x[i] * x[i] + y[i] * y[i] + z[i] * z[i];
            speed[i] = Math.sqrt(square);
            kappa[i] = twice / square;
        }
    }

    private static void subtract(double[] v1, double[] v2, double[] difference, int from, int count) {
        for (int i = 0; i < count; i++) {
            difference[i] = v1[from + i] - v2[from + i];
        }
    }

    /** v̂ = |w|/2 ((cos θ − 1)η + sin θ η⊥) (3.15), component by component so that every loop becomes vector instructions. */
    private void turn(EncounterBlock block, int from, int count) {
        for (int i = 0; i < count; i++) {
            double product = Math.sqrt((1.0 - impact[i]) * (1.0 + impact[i])) * ratio[i];
            double tangent = product * product;
            double inverse = 1.0 / (impact[i] * impact[i] + tangent + Double.MIN_NORMAL);
            ratio[i] = -tangent * inverse;
            speed[i] *= impact[i] * product * inverse;
        }
        VectorArray eta = block.etaPerp();
        VectorArray change1 = block.change1();
        VectorArray change2 = block.change2();
        turn(relative.x(), eta.x(), change1.x(), change2.x(), from, count);
        turn(relative.y(), eta.y(), change1.y(), change2.y(), from, count);
        turn(relative.z(), eta.z(), change1.z(), change2.z(), from, count);
    }

    private void turn(double[] w, double[] eta, double[] change1, double[] change2, int from, int count) {
        System.arraycopy(eta, from, component, 0, count);
        for (int i = 0; i < count; i++) {
            component[i] = Math.fma(ratio[i], w[i], speed[i] * component[i]);
            opposite[i] = -component[i];
        }
        System.arraycopy(component, 0, change1, from, count);
        System.arraycopy(opposite, 0, change2, from, count);
    }

    private void leave(EncounterBlock block, int i) {
        if (waiting == CHUNK) {
            integrate(block);
        }
        origin[waiting] = i;
        copy(block.v1(), i, left.v1(), waiting);
        copy(block.v2(), i, left.v2(), waiting);
        copy(block.etaPerp(), i, left.etaPerp(), waiting);
        left.rho()[waiting++] = block.rho()[i];
    }

    private void integrate(EncounterBlock block) {
        if (waiting == 0) {
            return;
        }
        left.reset(block.index(), waiting);
        batch.scatter(left);
        for (int n = 0; n < waiting; n++) {
            int i = origin[n];
            copy(left.change1(), n, block.change1(), i);
            copy(left.change2(), n, block.change2(), i);
            block.energyDrift()[i] = left.energyDrift()[n];
            block.angularMomentumDrift()[i] = left.angularMomentumDrift()[n];
            block.failure()[i] = left.failure()[n];
        }
        waiting = 0;
    }

    private static void copy(VectorArray from, int i, VectorArray to, int j) {
        to.x()[j] = from.x()[i];
        to.y()[j] = from.y()[i];
        to.z()[j] = from.z()[i];
    }
}
