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
    private final LookupKernel kernel;
    private final LookupRoom room = new LookupRoom(CHUNK);
    /** The encounters left to the batch integrator, and where they come from. */
    private final EncounterBlock left = new EncounterBlock(CHUNK);

    private final int[] origin = new int[CHUNK];
    private int waiting;

    TableScatterer(AngleTable table, BlockScatterer batch, double epsilon, TableUsage usage, LookupKernel kernel) {
        this.table = table;
        this.batch = batch;
        this.epsilon = epsilon;
        this.usage = usage;
        this.kernel = kernel;
    }

    @Override
    public void scatter(EncounterBlock block) {
        int lost = 0;
        waiting = 0;
        for (int from = 0; from < block.size(); from += CHUNK) {
            int count = Math.min(CHUNK, block.size() - from);
            System.arraycopy(block.rho(), from, room.rho, 0, count);
            kernel.measure(block, from, 2.0 * epsilon, room, 0, count);
            int absent = table.find(kernel, room, count, block.energyDrift(), block.angularMomentumDrift(), from);
            resolve(count);
            kernel.turn(block, from, room, 0, count);
            for (int n = 0; n < absent; n++) {
                leave(block, from + room.missing[n]);
            }
            lost += absent;
        }
        integrate(block);
        usage.count(block.size(), lost);
    }

    /** From H to v̂ = |w|/2 ((cos θ − 1)η + sin θ η⊥) (3.15). */
    private void resolve(int count) {
        double[] rho = room.rho;
        double[] ratio = room.ratio;
        double[] speed = room.speed;
        double[] along = room.along;
        double[] across = room.across;
        for (int i = 0; i < count; i++) {
            double product = Math.sqrt((1.0 - rho[i]) * (1.0 + rho[i])) * ratio[i];
            double tangent = product * product;
            double inverse = 1.0 / (rho[i] * rho[i] + tangent + Double.MIN_NORMAL);
            along[i] = -tangent * inverse;
            across[i] = speed[i] * (rho[i] * product * inverse);
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
