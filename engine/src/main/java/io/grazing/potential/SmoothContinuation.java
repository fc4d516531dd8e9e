package io.grazing.potential;

/**
 * A function of the depth continued past the edge of the support, to negative depth: the function itself down to
 * −reach, where it is known to be smooth and small, and from there on the parabola with the same value and first
 * two derivatives, so that no power of a large negative depth can run away. C² by construction.
 */
final class SmoothContinuation implements DepthSegment {

    private final DepthSegment inner;
    private final double reach;
    private final Jet end;

    /**
     * The continuation of {@code inner}.
     *
     * @param inner a function that is smooth for |depth| ≤ reach
     * @param reach how far past the edge it is used itself, ≥ 0
     */
    SmoothContinuation(DepthSegment inner, double reach) {
        this.inner = inner;
        this.reach = reach;
        end = inner.at(-reach);
    }

    @Override
    public Jet at(double depth) {
        if (depth >= -reach) {
            return inner.at(depth);
        }
        double x = -reach - depth;
        return new Jet(
                end.value() + x * (end.first() + 0.5 * x * end.second()), end.first() + x * end.second(), end.second());
    }
}
