package io.grazing.potential;

import java.util.Arrays;
import org.hipparchus.analysis.differentiation.FDSFactory;
import org.hipparchus.analysis.differentiation.FieldDerivativeStructure;
import org.hipparchus.analysis.differentiation.FieldUnivariateDerivative2;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/**
 * A profile evaluated in decimal arithmetic of {@value #DIGITS} digits: slow, and accurate where double precision
 * cancels. It has its own number field, which is mutable: not shared between threads.
 */
final class DecimalProfile {

    /** Leaves 30 digits of f at a depth of 1e-18, below which no double r &lt; 1 lies. */
    private static final int DIGITS = 50;

    /** Coefficients smaller than this fraction of what the others suggest are residues of the decimal arithmetic. */
    private static final double RESIDUE = 1e-38;

    private final Expression expression;
    private final DfpField field;
    private final Arithmetic<FieldUnivariateDerivative2<Dfp>> jets;
    private Dfp edge;
    private int evaluations;

    DecimalProfile(Expression expression) {
        this.expression = expression;
        field = new DfpField(DIGITS);
        jets = Arithmetic.decimals(field, c -> new FieldUnivariateDerivative2<>(c, field.getZero(), field.getZero()));
        edge = field.getZero();
    }

    /**
     * f and its derivatives with respect to r, to many digits.
     *
     * @param value f
     * @param first f′
     * @param second f″
     */
    record DecimalJet(Dfp value, Dfp first, Dfp second) {

        boolean isFinite() {
            return isFinite(value) && isFinite(first) && isFinite(second);
        }

        Jet toDouble() {
            return new Jet(value.toDouble(), first.toDouble(), second.toDouble());
        }

        private static boolean isFinite(Dfp x) {
            return !x.isNaN() && !x.isInfinite();
        }
    }

    /** f(1) as the arithmetic has it: 0 up to a rounding residue if the expression vanishes there. */
    Dfp atEdge() {
        return expression.value(Arithmetic.decimals(field, c -> c), field.getOne());
    }

    /** What the double {@code centre} leaves out of f(0); 0 if f(0) itself cannot be formed. */
    double residueAtCentre(double centre) {
        double residue = expression
                .value(Arithmetic.decimals(field, c -> c), field.getZero())
                .subtract(field.newDfp(centre))
                .toDouble();
        return Double.isFinite(residue) ? residue : 0.0;
    }

    /** From here on, f stands for f − {@code residue}: f(1) is 0, not what rounding leaves of 0. */
    void subtract(Dfp residue) {
        edge = residue;
    }

    /** f, f′ and f″ at a distance r. */
    DecimalJet atDistance(double r) {
        return at(number(r));
    }

    /** f, f′ and f″ at r = 1 − depth. */
    DecimalJet atDepth(Dfp depth) {
        return at(field.getOne().subtract(depth));
    }

    private DecimalJet at(Dfp r) {
        evaluations++;
        FieldUnivariateDerivative2<Dfp> f =
                expression.value(jets, new FieldUnivariateDerivative2<>(r, field.getOne(), field.getZero()));
        return new DecimalJet(f.getValue().subtract(edge), f.getFirstDerivative(), f.getSecondDerivative());
    }

    /** f, f′ and f″ at r = 1 − depth. */
    DecimalJet atDepth(double depth) {
        return atDepth(number(depth));
    }

    Dfp number(double x) {
        return field.newDfp(x);
    }

    /** Elementary operations spent in {@link #atDepth}. */
    long cost() {
        return (long) evaluations * expression.length();
    }

    /**
     * The coefficients c₁ … c_order of f(1 − δ) = Σ c_k δ^k, index 0 being c₁, or an empty array if f has no Taylor
     * expansion at r = 1.
     *
     * @param strength f(0)
     */
    double[] taylor(int order, double strength) {
        return taylor(order, strength, field.getOne(), -1);
    }

    /**
     * The coefficients c₁ … c_order of f(0) − f(r) = Σ c_k r^k, index 0 being c₁, or an empty array if f has no Taylor expansion at r = 0.
     *
     * @param strength f(0)
     */
    double[] dropFromCentre(int order, double strength) {
        double[] coefficients = taylor(order, strength, field.getZero(), 1);
        Arrays.setAll(coefficients, k -> 0.0 - coefficients[k]);
        return coefficients;
    }

    /** Those of f − f(r₀) in powers of ±(r − r₀). */
    private double[] taylor(int order, double strength, Dfp place, int sign) {
        FDSFactory<Dfp> factory = new FDSFactory<>(field, 1, order);
        FieldDerivativeStructure<Dfp> f =
                expression.value(Arithmetic.decimals(field, factory::constant), factory.variable(0, place));
        double[] coefficients = new double[order];
        double steepness = 0.0;
        Dfp factor = field.getOne();
        for (int k = 1; k <= order; k++) {
            factor = factor.divide(k).multiply(sign);
            Dfp c = f.getPartialDerivative(k).multiply(factor);
            if (c.isNaN() || c.isInfinite() || Double.isInfinite(c.toDouble())) {
                return new double[0];
            }
            coefficients[k - 1] = c.toDouble();
            steepness = Math.max(steepness, Math.pow(Math.abs(coefficients[k - 1]) / strength, 1.0 / k));
        }
        for (int k = 1; k <= order; k++) {
            // of an f on the scale 1/steepness the coefficients are as its powers
            if (Math.abs(coefficients[k - 1]) / strength < RESIDUE * Math.pow(steepness, k)) {
                coefficients[k - 1] = 0.0;
            }
        }
        return coefficients;
    }
}
