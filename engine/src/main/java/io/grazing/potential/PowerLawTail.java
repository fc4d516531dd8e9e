package io.grazing.potential;

/**
 * The power law f ∝ δ^p that continues a profile from the smallest compiled depth δ₀ to the edge, with the
 * logarithmic slope p = δ₀ (df/dδ)/f it has there.
 */
final class PowerLawTail implements DepthSegment {

    private final double start;
    private final double value;
    private final double p;

    PowerLawTail(double start, Jet jet) {
        this.start = start;
        value = jet.value();
        p = -start * jet.first() / jet.value();
    }

    @Override
    public Jet at(double depth) {
        double f = value * Math.pow(depth / start, p);
        double slope = p * f / depth;
        return new Jet(f, -slope, (p - 1.0) * slope / depth);
    }
}
