package io.grazing.potential;

import java.util.Arrays;

/** f(ϱ²) as a profile of ϱ: what f is in the coordinate of {@link ShortRangePotential#regularized}. */
record SquaredProfile(Profile f) implements Profile {

    @Override
    public Jet at(double root) {
        return chain(f.at(root * root), root);
    }

    @Override
    public Jet atDepth(double depth) {
        return chain(f.atDepth(depth * (2.0 - depth)), 1.0 - depth);
    }

    private static Jet chain(Jet f, double root) {
        return new Jet(f.value(), 2.0 * root * f.first(), 2.0 * f.first() + 4.0 * root * root * f.second());
    }

    @Override
    public double[] breaks() {
        return Arrays.stream(f.breaks()).map(Math::sqrt).toArray();
    }

    @Override
    public double outermostKink() {
        return Math.sqrt(f.outermostKink());
    }

    @Override
    public double centreResidue() {
        return f.centreResidue();
    }

    @Override
    public String description() {
        return f.description() + " at r^2";
    }
}
