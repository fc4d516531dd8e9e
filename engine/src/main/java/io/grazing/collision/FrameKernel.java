package io.grazing.collision;

import io.grazing.runtime.VectorModule;

/** Resolves a vector of every encounter of a block in its {@link CollisionFrame}; to the same bits in loops and in vectors. For one thread. */
interface FrameKernel {

    /** Vectors save 3 ns an encounter, and take longer than loops until they are compiled. */
    long LEAST_FOR_VECTORS = 3_000_000L;

    /**
     * The components of {@code vectors} along η = w/|w|, w = v₁ − v₂, and the two other axes of its frame.
     *
     * @param result has room for as many
     * @param size how many
     */
    void resolve(VectorArray v1, VectorArray v2, VectorArray vectors, VectorArray result, int size);

    /** The kernel that resolves {@code count} vectors in the least time, its compilation included. */
    static FrameKernel fastest(long count) {
        return count < LEAST_FOR_VECTORS
                ? new CollisionFrames()
                : VectorModule.load(FrameKernel.class, "io.grazing.collision.FrameVectors", new CollisionFrames());
    }
}
