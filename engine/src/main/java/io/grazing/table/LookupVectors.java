package io.grazing.table;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.VectorArray;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** {@link LookupKernel} in the vectors of {@code jdk.incubator.vector}; {@link LookupLoops} do what is left. */
final class LookupVectors implements LookupKernel {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> L = LongVector.SPECIES_PREFERRED;
    /** Of a vector that holds a row: its second half, and the halves in each other's place. */
    private static final VectorMask<Double> SECOND = VectorMask.fromLong(S, 0xF0);

    private static final VectorShuffle<Double> SWAPPED = VectorShuffle.fromOp(S, n -> n ^ CellPolynomial.CUBIC);

    private final LookupLoops rest = new LookupLoops();

    /** Refuses where a vector holds neither a row nor half of it: a program that used vectors of two lengths would box them. */
    LookupVectors() {
        if (S.length() != CellPolynomial.CUBIC && S.length() != CellPolynomial.COLUMNS) {
            throw new UnsupportedOperationException("vectors of " + S.length() + " doubles");
        }
    }

    private static int end(int from, int to) {
        return from + S.loopBound(to - from);
    }

    @Override
    public void measure(EncounterBlock block, int first, double strength, LookupRoom room, int from, int to) {
        int end = end(from, to);
        measure(block.v1(), block.v2(), first, strength, room, from, end);
        rest.measure(block, first, strength, room, end, to);
    }

    private static void measure(
            VectorArray v1, VectorArray v2, int first, double strength, LookupRoom room, int from, int end) {
        double[] v1x = v1.x();
        double[] v1y = v1.y();
        double[] v1z = v1.z();
        double[] v2x = v2.x();
        double[] v2y = v2.y();
        double[] v2z = v2.z();
        double[] wx = room.relative.x();
        double[] wy = room.relative.y();
        double[] wz = room.relative.z();
        for (int i = from; i < end; i += S.length()) {
            DoubleVector x = fromArray(S, v1x, first + i).sub(fromArray(S, v2x, first + i));
            DoubleVector y = fromArray(S, v1y, first + i).sub(fromArray(S, v2y, first + i));
            DoubleVector z = fromArray(S, v1z, first + i).sub(fromArray(S, v2z, first + i));
            x.intoArray(wx, i);
            y.intoArray(wy, i);
            z.intoArray(wz, i);
            DoubleVector square = x.mul(x).add(y.mul(y)).add(z.mul(z));
            square.sqrt().intoArray(room.speed, i);
            broadcast(S, strength).div(square).intoArray(room.kappa, i);
        }
    }

    @Override
    public void locate(TileIndex index, LookupRoom room, int from, int to) {
        int end = end(from, to);
        double low = index.low();
        double high = index.high();
        long origin = index.origin();
        long uncovered = index.uncovered();
        for (int i = from; i < end; i += S.length()) {
            DoubleVector rho = fromArray(S, room.rho, i);
            DoubleVector kappa = fromArray(S, room.kappa, i);
            DoubleVector u = rho.min(broadcast(S, 1.0).sub(rho));
            u.intoArray(room.distance, i);
            LongVector bits = u.fma(ImpactOctaves.SHRINK, ImpactOctaves.SHIFT).reinterpretAsLongs();
            bits.intoArray(room.bits, i);
            VectorMask<Double> covered = rho.compare(VectorOperators.GE, TileIndex.CLOSEST)
                    .and(rho.compare(VectorOperators.LT, 1.0))
                    .and(kappa.compare(VectorOperators.GE, low))
                    .and(kappa.compare(VectorOperators.LT, high));
            LongVector octave = kappa.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHR, TileIndex.OCTAVE_SHIFT)
                    .and(TileIndex.OCTAVE);
            LongVector side = rho.sub(0.5)
                    .reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHR, TileIndex.SIDE_SHIFT)
                    .and(TileIndex.SIDE);
            LongVector tile = octave.sub(side)
                    .add(bits.lanewise(VectorOperators.LSHR, TileIndex.RING_SHIFT))
                    .sub(origin);
            LongVector.broadcast(L, uncovered).blend(tile, covered.cast(L)).intoArray(room.tile, i);
        }
        rest.locate(index, room, end, to);
    }

    @Override
    public void contract(double[] c, LookupRoom room, int from, int to) {
        if (S.length() == CellPolynomial.CUBIC) {
            contractHalves(c, room.rows, room.y, room.x4, room.cubics, from, to);
        } else {
            int end = to - (to - from) % 2;
            contractPairs(c, room.rows, room.y, room.x4, room.cubics, from, end);
            rest.contract(c, room, end, to);
        }
    }

    private static void contractHalves(
            double[] c, int[] rows, double[] y, double[] x4, double[] cubics, int from, int to) {
        for (int i = from; i < to; i++) {
            int q = rows[i];
            DoubleVector power = broadcast(S, y[i]);
            DoubleVector low = contracted(c, q, power);
            DoubleVector high = contracted(c, q + CellPolynomial.CUBIC, power);
            high.fma(broadcast(S, x4[i]), low).intoArray(cubics, i * CellPolynomial.CUBIC);
        }
    }

    private static void contractPairs(
            double[] c, int[] rows, double[] y, double[] x4, double[] cubics, int from, int to) {
        for (int i = from; i < to; i += 2) {
            DoubleVector row = contracted(c, rows[i], broadcast(S, y[i]));
            DoubleVector next = contracted(c, rows[i + 1], broadcast(S, y[i + 1]));
            DoubleVector low = row.blend(next.rearrange(SWAPPED), SECOND);
            DoubleVector high = row.rearrange(SWAPPED).blend(next, SECOND);
            high.fma(broadcast(S, x4[i]).blend(x4[i + 1], SECOND), low).intoArray(cubics, i * CellPolynomial.CUBIC);
        }
    }

    private static DoubleVector contracted(double[] c, int q, DoubleVector power) {
        return fromArray(S, c, q + 5 * CellPolynomial.COLUMNS)
                .fma(power, fromArray(S, c, q + 4 * CellPolynomial.COLUMNS))
                .fma(power, fromArray(S, c, q + 3 * CellPolynomial.COLUMNS))
                .fma(power, fromArray(S, c, q + 2 * CellPolynomial.COLUMNS))
                .fma(power, fromArray(S, c, q + CellPolynomial.COLUMNS))
                .fma(power, fromArray(S, c, q));
    }

    @Override
    public void turn(EncounterBlock block, int first, LookupRoom room, int from, int to) {
        int end = end(from, to);
        turn(block.etaPerp(), block.change1(), block.change2(), first, room, from, end);
        rest.turn(block, first, room, end, to);
    }

    private static void turn(
            VectorArray eta, VectorArray change1, VectorArray change2, int first, LookupRoom room, int from, int end) {
        double[] ex = eta.x();
        double[] ey = eta.y();
        double[] ez = eta.z();
        double[] ax = change1.x();
        double[] ay = change1.y();
        double[] az = change1.z();
        double[] bx = change2.x();
        double[] by = change2.y();
        double[] bz = change2.z();
        double[] wx = room.relative.x();
        double[] wy = room.relative.y();
        double[] wz = room.relative.z();
        for (int i = from; i < end; i += S.length()) {
            DoubleVector along = fromArray(S, room.along, i);
            DoubleVector across = fromArray(S, room.across, i);
            DoubleVector x = along.fma(fromArray(S, wx, i), across.mul(fromArray(S, ex, first + i)));
            DoubleVector y = along.fma(fromArray(S, wy, i), across.mul(fromArray(S, ey, first + i)));
            DoubleVector z = along.fma(fromArray(S, wz, i), across.mul(fromArray(S, ez, first + i)));
            x.intoArray(ax, first + i);
            y.intoArray(ay, first + i);
            z.intoArray(az, first + i);
            x.neg().intoArray(bx, first + i);
            y.neg().intoArray(by, first + i);
            z.neg().intoArray(bz, first + i);
        }
    }
}
