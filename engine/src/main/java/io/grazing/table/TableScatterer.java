package io.grazing.table;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.VectorArray;
import io.grazing.scatter.BlockScatterer;

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
    private final double[] speed = new double[CHUNK];
    private final double[] kappa = new double[CHUNK];
    private final double[] ratio = new double[CHUNK];
    private final int[] missing = new int[CHUNK];
    private final LookupRoom room = LookupRoom.ofCapacity(CHUNK);
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
            measure(block.v1(), block.v2(), from, count);
            int absent = table.find(
                    block.rho(),
                    from,
                    kappa,
                    count,
                    ratio,
                    block.energyDrift(),
                    block.angularMomentumDrift(),
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
        double[] x1 = v1.x();
        double[] y1 = v1.y();
        double[] z1 = v1.z();
        double[] x2 = v2.x();
        double[] y2 = v2.y();
        double[] z2 = v2.z();
        double twice = 2.0 * epsilon;
        for (int i = 0; i < count; i++) {
            double x = x1[from + i] - x2[from + i];
            double y = y1[from + i] - y2[from + i];
            double z = z1[from + i] - z2[from + i];
            double square = x * x + y * y + z * z;
            speed[i] = Math.sqrt(square);
            kappa[i] = twice / square;
        }
    }

    /** v̂ = |w|/2 ((cos θ − 1)η + sin θ η⊥) (3.15), component by component so that every loop becomes vector instructions. */
    private void turn(EncounterBlock block, int from, int count) {
        double[] rho = block.rho();
        for (int i = 0; i < count; i++) {
            double impact = rho[from + i];
            double square = (1.0 - impact) * (1.0 + impact);
            double product = Math.sqrt(square) * ratio[i];
            double tangent = product * product;
            double inverse = 1.0 / (impact * impact + tangent + Double.MIN_NORMAL);
            ratio[i] = -tangent * inverse;
            speed[i] *= impact * product * inverse;
        }
        turn(
                block.v1().x(),
                block.v2().x(),
                block.etaPerp().x(),
                block.change1().x(),
                block.change2().x(),
                from,
                count);
        turn(
                block.v1().y(),
                block.v2().y(),
                block.etaPerp().y(),
                block.change1().y(),
                block.change2().y(),
                from,
                count);
        turn(
                block.v1().z(),
                block.v2().z(),
                block.etaPerp().z(),
                block.change1().z(),
                block.change2().z(),
                from,
                count);
    }

    private void turn(double[] v1, double[] v2, double[] eta, double[] change1, double[] change2, int from, int count) {
        for (int i = 0; i < count; i++) {
            double change = Math.fma(ratio[i], v1[from + i] - v2[from + i], speed[i] * eta[from + i]);
            change1[from + i] = change;
            change2[from + i] = -change;
        }
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
