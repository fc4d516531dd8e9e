package io.grazing.table;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.VectorArray;

/** {@link LookupKernel} in plain Java. */
final class LookupLoops implements LookupKernel {

    @Override
    public void measure(EncounterBlock block, int first, double strength, LookupRoom room, int from, int to) {
        double[] x = room.relative.x();
        double[] y = room.relative.y();
        double[] z = room.relative.z();
        subtract(block.v1().x(), block.v2().x(), first, x, from, to);
        subtract(block.v1().y(), block.v2().y(), first, y, from, to);
        subtract(block.v1().z(), block.v2().z(), first, z, from, to);
        double[] speed = room.speed;
        double[] kappa = room.kappa;
        for (int i = from; i < to; i++) {
            double square = x[i] * x[i] + y[i] * y[i] + z[i] * z[i];
            speed[i] = Math.sqrt(square);
            kappa[i] = strength / square;
        }
    }

    private static void subtract(double[] v1, double[] v2, int first, double[] difference, int from, int to) {
        for (int i = from; i < to; i++) {
            difference[i] = v1[first + i] - v2[first + i];
        }
    }

    @Override
    public void locate(TileIndex index, LookupRoom room, int from, int to) {
        double[] impact = room.rho;
        double[] kappa = room.kappa;
        double[] distance = room.distance;
        long[] ofDistance = room.bits;
        long[] tile = room.tile;
        for (int i = from; i < to; i++) {
            double rho = impact[i];
            double u = ImpactOctaves.distance(rho);
            long bits = Double.doubleToRawLongBits(ImpactOctaves.stretched(u));
            distance[i] = u;
            ofDistance[i] = bits;
            tile[i] = index.tile(rho, bits, kappa[i]);
        }
    }

    @Override
    public void contract(double[] c, LookupRoom room, int from, int to) {
        int[] rows = room.rows;
        double[] y = room.y;
        double[] x4 = room.x4;
        double[] cubics = room.cubics;
        for (int i = from; i < to; i++) {
            for (int j = 0; j < CellPolynomial.CUBIC; j++) {
                cubics[i * CellPolynomial.CUBIC + j] = CellPolynomial.contracted(c, rows[i] + j, y[i], x4[i]);
            }
        }
    }

    @Override
    public void turn(EncounterBlock block, int first, LookupRoom room, int from, int to) {
        VectorArray w = room.relative;
        turn(w.x(), block.etaPerp().x(), block.change1().x(), block.change2().x(), first, room, from, to);
        turn(w.y(), block.etaPerp().y(), block.change1().y(), block.change2().y(), first, room, from, to);
        turn(w.z(), block.etaPerp().z(), block.change1().z(), block.change2().z(), first, room, from, to);
    }

    private static void turn(
            double[] w,
            double[] eta,
            double[] change1,
            double[] change2,
            int first,
            LookupRoom room,
            int from,
            int to) {
        // In place of w, since the compiler makes no vector instructions of loops that change arrays at one index by
        // those at
        // another.
        double[] along = room.along;
        double[] across = room.across;
        double[] turned = room.turned;
        System.arraycopy(eta, first + from, turned, from, to - from);
        for (int i = from; i < to; i++) {
            turned[i] = Math.fma(along[i], w[i], across[i] * turned[i]);
            w[i] = -turned[i];
        }
        System.arraycopy(turned, from, change1, first + from, to - from);
        System.arraycopy(w, from, change2, first + from, to - from);
    }
}
