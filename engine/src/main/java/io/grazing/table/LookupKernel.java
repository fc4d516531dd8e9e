package io.grazing.table;

import io.grazing.collision.EncounterBlock;
import io.grazing.runtime.VectorModule;

/**
 * The steps of a lookup that are the same for all encounters. Implementations give the same bits. For one thread.
 *
 * <p>Indices of a {@link LookupRoom} go from {@code from} to {@code to} − 1; index 0 of it is encounter {@code first} of the
 * block.
 */
interface LookupKernel {

    long LEAST_FOR_VECTORS = 20_000_000L;

    /**
     * The relative velocity w = v₁ − v₂, |w| and κ = 2ε/|w|².
     *
     * @param strength 2ε
     */
    void measure(EncounterBlock block, int first, double strength, LookupRoom room, int from, int to);

    /** From ρ and κ to the distance of ρ from the nearer end, the bits of v of it, see {@link ImpactOctaves}, and the tile. */
    void locate(TileIndex index, LookupRoom room, int from, int to);

    /**
     * Polynomials in two variables made cubics in one: for encounter i, whose rows begin at q, and power j
     *
     * <pre>  cubic[4i + j] = Σ_k y_i^k c[q + 8k + j] + x_i⁴ Σ_k y_i^k c[q + 8k + 4 + j],</pre>
     *
     * by Horner's rule in fused multiply–adds.
     *
     * @param c coefficients
     */
    void contract(double[] c, LookupRoom room, int from, int to);

    /** Δv₁ = aw + bη⊥ and Δv₂ = −Δv₁, with a from {@link LookupRoom#along}, b from {@link LookupRoom#across}. */
    void turn(EncounterBlock block, int first, LookupRoom room, int from, int to);

    /**
     * What looks {@code count} encounters up in the least time, its compilation included: until vectors are compiled, loops have
     * done twenty million.
     */
    static LookupKernel fastest(long count) {
        return count < LEAST_FOR_VECTORS
                ? new LookupLoops()
                : VectorModule.load(LookupKernel.class, "io.grazing.table.LookupVectors", new LookupLoops());
    }
}
