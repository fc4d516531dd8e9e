package io.grazing.pipeline;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Kappa;
import io.grazing.collision.Vector;

/**
 * An encounter that its integrator could not follow, with all it takes to do it again.
 *
 * @param block number of the block
 * @param index place in the block
 * @param rho impact parameter ρ
 * @param kappa κ = 2ε/|w|²
 * @param v1 velocity of particle 1
 * @param v2 velocity of particle 2
 * @param reason what the integrator said
 */
public record EncounterFailure(long block, int index, double rho, double kappa, Vector v1, Vector v2, String reason) {

    static EncounterFailure of(EncounterBlock block, int i, double epsilon) {
        Vector v1 = block.v1().get(i);
        Vector v2 = block.v2().get(i);
        double kappa = Kappa.of(epsilon, v1.minus(v2).norm());
        return new EncounterFailure(block.index(), i, block.rho()[i], kappa, v1, v2, block.failure()[i]);
    }

    /** One line with every number in full. */
    public String describe() {
        return "block " + block + ", encounter " + index + ": rho = " + rho + ", kappa = " + kappa + ", v1 = "
                + text(v1) + ", v2 = " + text(v2) + ": " + reason;
    }

    private static String text(Vector v) {
        return "(" + v.x() + ", " + v.y() + ", " + v.z() + ")";
    }
}
