package io.grazing.tally;

import io.grazing.collision.CollisionFrame;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;
import io.grazing.collision.VectorArray;

/**
 * What the velocities of a block say about the relative motion w → w + Δw, w = v₁ − v₂, Δw = Δv₁ − Δv₂.
 * Nothing here allocates; squares are in range for |w|² and |Δw|² between 1e-150 and 1e150.
 */
final class RelativeMotion {

    private RelativeMotion() {}

    /**
     * tan²(θ/2) = |Δw|²/|2w + Δw|² (Kahan), relatively accurate as θ → 0 and as θ → π, where it is infinite.
     */
    static void tanHalfSquared(EncounterBlock block, double[] result) {
        if (block.hasOneRelativeVelocity()) {
            tanHalfSquaredAtOneVelocity(block, result);
            return;
        }
        VectorArray v1 = block.v1();
        VectorArray v2 = block.v2();
        VectorArray c1 = block.change1();
        VectorArray c2 = block.change2();
        int size = block.size();
        for (int i = 0; i < size; i++) {
            double dx = c1.x()[i] - c2.x()[i];
            double dy = c1.y()[i] - c2.y()[i];
            double dz = c1.z()[i] - c2.z()[i];
            double sx = 2.0 * (v1.x()[i] - v2.x()[i]) + dx;
            double sy = 2.0 * (v1.y()[i] - v2.y()[i]) + dy;
            double sz = 2.0 * (v1.z()[i] - v2.z()[i]) + dz;
            result[i] = (dx * dx + dy * dy + dz * dz) / (sx * sx + sy * sy + sz * sz);
        }
    }

    private static void tanHalfSquaredAtOneVelocity(EncounterBlock block, double[] result) {
        double x = 2.0 * (block.v1().x()[0] - block.v2().x()[0]);
        double y = 2.0 * (block.v1().y()[0] - block.v2().y()[0]);
        double z = 2.0 * (block.v1().z()[0] - block.v2().z()[0]);
        VectorArray c1 = block.change1();
        VectorArray c2 = block.change2();
        int size = block.size();
        for (int i = 0; i < size; i++) {
            double dx = c1.x()[i] - c2.x()[i];
            double dy = c1.y()[i] - c2.y()[i];
            double dz = c1.z()[i] - c2.z()[i];
            double sx = x + dx;
            double sy = y + dy;
            double sz = z + dz;
            result[i] = (dx * dx + dy * dy + dz * dz) / (sx * sx + sy * sy + sz * sz);
        }
    }

    /** θ = 2 atan2(|Δw|, |2w + Δw|) of encounter {@code i}, from the squares of {@link #tanHalfSquared}. */
    static double angle(EncounterBlock block, int i) {
        Vector change = block.change1().get(i).minus(block.change2().get(i));
        Vector w = block.v1().get(i).minus(block.v2().get(i));
        return 2.0 * Math.atan2(change.norm(), w.times(2.0).plus(change).norm());
    }

    /** sin²(θ/2) = |Δw|²/(4|w|²), relatively accurate as θ → 0; exact where the collision is elastic. */
    static void sinHalfSquared(EncounterBlock block, double[] result) {
        VectorArray c1 = block.change1();
        VectorArray c2 = block.change2();
        int size = block.size();
        if (block.hasOneRelativeVelocity()) {
            double wx = block.v1().x()[0] - block.v2().x()[0];
            double wy = block.v1().y()[0] - block.v2().y()[0];
            double wz = block.v1().z()[0] - block.v2().z()[0];
            double square = 4.0 * (wx * wx + wy * wy + wz * wz);
            for (int i = 0; i < size; i++) {
                double dx = c1.x()[i] - c2.x()[i];
                double dy = c1.y()[i] - c2.y()[i];
                double dz = c1.z()[i] - c2.z()[i];
                result[i] = (dx * dx + dy * dy + dz * dz) / square;
            }
            return;
        }
        VectorArray v1 = block.v1();
        VectorArray v2 = block.v2();
        for (int i = 0; i < size; i++) {
            double dx = c1.x()[i] - c2.x()[i];
            double dy = c1.y()[i] - c2.y()[i];
            double dz = c1.z()[i] - c2.z()[i];
            double wx = v1.x()[i] - v2.x()[i];
            double wy = v1.y()[i] - v2.y()[i];
            double wz = v1.z()[i] - v2.z()[i];
            result[i] = (dx * dx + dy * dy + dz * dz) / (4.0 * (wx * wx + wy * wy + wz * wz));
        }
    }

    /** |Δv₁ + Δv₂|²/|w|², which is 0 where the momentum is kept. */
    static void momentumSquared(EncounterBlock block, double[] result) {
        VectorArray v1 = block.v1();
        VectorArray v2 = block.v2();
        VectorArray c1 = block.change1();
        VectorArray c2 = block.change2();
        int size = block.size();
        for (int i = 0; i < size; i++) {
            double px = c1.x()[i] + c2.x()[i];
            double py = c1.y()[i] + c2.y()[i];
            double pz = c1.z()[i] + c2.z()[i];
            double wx = v1.x()[i] - v2.x()[i];
            double wy = v1.y()[i] - v2.y()[i];
            double wz = v1.z()[i] - v2.z()[i];
            result[i] = (px * px + py * py + pz * pz) / (wx * wx + wy * wy + wz * wz);
        }
    }

    /**
     * v̂ = Δv₁ (3.15) resolved along η = w/|w| and the two other axes of its {@link CollisionFrame}, in
     * {@code room} or, where the frame is the standard basis, in the block's own array.
     */
    static VectorArray resolveChange(EncounterBlock block, VectorArray room) {
        if (!block.hasOneRelativeVelocity()) {
            resolveInManyFrames(block, room);
            return room;
        }
        boolean standard = block.v1().x()[0] > block.v2().x()[0]
                && block.v1().y()[0] == block.v2().y()[0]
                && block.v1().z()[0] == block.v2().z()[0];
        if (standard) {
            return block.change1();
        }
        Vector w = block.v1().get(0).minus(block.v2().get(0));
        resolveInOneFrame(block, CollisionFrame.along(w), room);
        return room;
    }

    /** {@link CollisionFrame#along} and its resolve as loops small enough for the JIT to make vectors of. */
    private static void resolveInManyFrames(EncounterBlock block, VectorArray result) {
        VectorArray v1 = block.v1();
        VectorArray v2 = block.v2();
        int size = block.size();
        for (int i = 0; i < size; i++) {
            double wx = v1.x()[i] - v2.x()[i];
            double wy = v1.y()[i] - v2.y()[i];
            double wz = v1.z()[i] - v2.z()[i];
            double norm = 1.0 / Math.sqrt(wx * wx + wy * wy + wz * wz);
            result.x()[i] = norm * wx;
            result.y()[i] = norm * wy;
            result.z()[i] = norm * wz;
        }
        resolve(block.change1(), result, size);
    }

    /** From η in {@code frame} to the components of {@code change} in the frame of η. */
    private static void resolve(VectorArray change, VectorArray frame, int size) {
        for (int i = 0; i < size; i++) {
            double ex = frame.x()[i];
            double ey = frame.y()[i];
            double ez = frame.z()[i];
            // A quotient, since no vectors are made of a choice; 0 counts as positive.
            double shifted = ex + Double.MIN_NORMAL;
            double sign = shifted / Math.abs(shifted);
            double scale = 1.0 / (1.0 + Math.abs(ex));
            double mixed = -ey * ez * scale;
            double x = change.x()[i];
            double y = change.y()[i];
            double z = change.z()[i];
            frame.x()[i] = ex * x + ey * y + ez * z;
            frame.y()[i] = -sign * ey * x + (1.0 - ey * ey * scale) * y + mixed * z;
            frame.z()[i] = -ez * x + sign * mixed * y + sign * (1.0 - ez * ez * scale) * z;
        }
    }

    private static void resolveInOneFrame(EncounterBlock block, CollisionFrame frame, VectorArray result) {
        project(block, frame.eta(), result.x());
        project(block, frame.e2(), result.y());
        project(block, frame.e3(), result.z());
    }

    private static void project(EncounterBlock block, Vector axis, double[] result) {
        VectorArray change = block.change1();
        double x = axis.x();
        double y = axis.y();
        double z = axis.z();
        int size = block.size();
        for (int i = 0; i < size; i++) {
            result[i] = x * change.x()[i] + y * change.y()[i] + z * change.z()[i];
        }
    }
}
