package io.grazing.potential;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/**
 * A profile f(r) given by a formula, with exact f′ and f″ (automatic differentiation).
 *
 * <p>Accuracy: relative errors of f and f′ are mostly some 1e-15 and below 2e-14, also as r → 1, where the formula
 * itself cancels; where f is so steep at r &lt; ½ that the rounding of r itself changes it more, that much; for f that is flat at the edge (exp(−1/(1−r)) and the like), below 2e-13 as long as f &gt; 1e-290.
 * The error of f″ is relative to |f″| + |f′|/(1−r), since f″ may change sign. This is verified against arithmetic of 50
 * digits when the profile is made, which takes some 10 ms to 1 s. Where double precision cannot hold the formula and
 * neither can a series (a kink of abs), the formula is used as it stands; so is it once a formula of many hundred
 * operations has used up the effort allowed. A formula that cancels 35 digits and more, such as exp(−20(1 − g)) −
 * exp(−20) with a tiny g, is beyond even the 50 digits.
 *
 * <p>Past the edge f is continued by its Taylor expansion at r = 1, by 0 if f is flat there, and by the tangent
 * parabola (as far as f′ and f″ have limits) if f is not smooth there. A value f(1) that is a residue of rounding, at
 * most 1e-12 f(0), is taken for 0.
 *
 * <p>Domain: whatever the formula defines. That f satisfies Assumption 2.1 is checked by {@link ShortRangePotential}.
 */
public final class ExpressionProfile implements Profile {

    private final Expression expression;
    /** Null if the formula does not vanish at the edge: then only the formula itself is evaluated. */
    private final EdgeSegments segments;
    /** Null if the formula does not cancel at the centre. */
    private final CentreSeries centre;

    private final double centreResidue;
    private final double[] kinks;
    private final double outermostKink;
    private final double[] breaks;

    private ExpressionProfile(
            Expression expression, EdgeSegments segments, CentreSeries centre, double centreResidue, double[] kinks) {
        this.expression = expression;
        this.segments = segments;
        this.centre = centre;
        this.centreResidue = centreResidue;
        this.kinks = kinks;
        Flanks flanks = Flanks.of(this, kinks);
        outermostKink = Math.max(Arrays.stream(kinks).max().orElse(0.0), flanks.outermostFaint());
        TreeSet<Double> all = new TreeSet<>(List.of(0.0, 1.0));
        DoubleStream.concat(Arrays.stream(kinks), Arrays.stream(flanks.distances()))
                .forEach(all::add);
        breaks = all.stream().mapToDouble(r -> r).toArray();
    }

    /**
     * The profile of a formula in r.
     *
     * @param formula see {@link Expression}
     * @throws ExpressionException if the text is not a formula in r
     */
    public static ExpressionProfile of(String formula) {
        Expression expression = Expression.of(formula, "r");
        EdgeSegments segments = EdgeCompiler.compile(expression).orElse(null);
        // of the f that is evaluated, which near the centre may be a series
        double strength = at(expression, segments, 0.0).value();
        DecimalProfile decimals = new DecimalProfile(expression);
        double residue = decimals.residueAtCentre(strength);
        CentreSeries centre = CentreSeries.of(expression, decimals, strength).orElse(null);
        return new ExpressionProfile(expression, segments, centre, residue, expression.kinks());
    }

    @Override
    public Jet at(double r) {
        return centre != null && centre.reaches(r) ? centre.at(r) : besideKink(at(expression, segments, r), r);
    }

    private static Jet at(Expression expression, EdgeSegments segments, double r) {
        DepthSegment segment = segments == null ? null : segments.at(1.0 - r);
        return segment == null ? expression.jet(r) : segment.at(1.0 - r);
    }

    @Override
    public Jet atDepth(double depth) {
        if (centre != null && centre.reaches(1.0 - depth)) {
            return centre.at(1.0 - depth);
        }
        DepthSegment segment = segments == null ? null : segments.at(depth);
        return segment == null ? besideKink(expression.jet(1.0 - depth), 1.0 - depth) : segment.at(depth);
    }

    /** On a kink a root has no derivatives: those of the outer branch, to which it belongs, stand for them. */
    private Jet besideKink(Jet jet, double r) {
        boolean isOfRoot = Double.isFinite(jet.value())
                && !(Double.isFinite(jet.first()) && Double.isFinite(jet.second()))
                && Arrays.binarySearch(kinks, r) >= 0;
        return isOfRoot ? at(expression, segments, Math.nextUp(r)) : jet;
    }

    @Override
    public double[] breaks() {
        return breaks.clone();
    }

    @Override
    public double outermostKink() {
        return outermostKink;
    }

    @Override
    public double dropFromCentre(double r) {
        return centre != null && centre.reaches(r) ? centre.drop(r) : Double.NaN;
    }

    @Override
    public double centreResidue() {
        return centreResidue;
    }

    @Override
    public String description() {
        return expression.text().strip();
    }
}
