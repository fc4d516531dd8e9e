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

    /** θ = 2 atan2(|Δw|, |2w + Δw|) of encounter {@code i}, from the squares of {@link #tanHalfSquared}. */
    static double angle(EncounterBlock block, int i) {
        Vector change = block.change1().get(i).minus(block.change2().get(i));
        Vector w = block.v1().get(i).minus(block.v2().get(i));
        return 2.0 * Math.atan2(change.norm(), w.times(2.0).plus(change).norm());
    }

    /** sin²(θ/2) = |Δw|²/(4|w|²), relatively accurate as θ → 0; exact where the collision is elastic. */
    static void sinHalfSquared(EncounterBlock block, double[] result) {
        VectorArray v1 = block.v1();
        VectorArray v2 = block.v2();
        VectorArray c1 = block.change1();
        VectorArray c2 = block.change2();
        int size = block.size();
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

    /** v̂ = Δv₁ (3.15) resolved along η = w/|w| and the two other axes of its {@link CollisionFrame}. */
    static void resolveChange(EncounterBlock block, VectorArray result) {
        if (block.size() > 0 && hasOneFrame(block)) {
            resolveInOneFrame(block, result);
        } else {
            for (int i = 0; i < block.size(); i++) {
                Vector w = block.v1().get(i).minus(block.v2().get(i));
                result.set(i, CollisionFrame.along(w).resolve(block.change1().get(i)));
            }
        }
    }

    private static boolean hasOneFrame(EncounterBlock block) {
        VectorArray v1 = block.v1();
        VectorArray v2 = block.v2();
        double x = v1.x()[0] - v2.x()[0];
        double y = v1.y()[0] - v2.y()[0];
        double z = v1.z()[0] - v2.z()[0];
        for (int i = 1; i < block.size(); i++) {
            if (v1.x()[i] - v2.x()[i] != x || v1.y()[i] - v2.y()[i] != y || v1.z()[i] - v2.z()[i] != z) {
                return false;
            }
        }
        return true;
    }

    private static void resolveInOneFrame(EncounterBlock block, VectorArray result) {
        CollisionFrame frame =
                CollisionFrame.along(block.v1().get(0).minus(block.v2().get(0)));
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
