package io.grazing.scatter.reference;

import io.grazing.potential.Arithmetic;
import io.grazing.potential.Expression;
import io.grazing.potential.Jet;
import io.grazing.potential.TableProfile;
import org.hipparchus.analysis.differentiation.FieldUnivariateDerivative1;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/** φ = f(r)/r^s and φ′ in decimal arithmetic of {@value #DIGITS} digits. Mutable cursor, one thread. */
final class DecimalPotential {

    static final int DIGITS = 46;

    /** f and f′ at r. */
    private interface DecimalProfile {
        FieldUnivariateDerivative1<Dfp> at(FieldUnivariateDerivative1<Dfp> r);
    }

    private final DfpField field = new DfpField(DIGITS);
    private final DecimalProfile f;
    private final Dfp s;
    private final double[] knots;
    private Dfp value;
    private Dfp slope;

    private DecimalPotential(String formula, double s, double[] knots) {
        Expression expression = Expression.of(formula, "r");
        Arithmetic<FieldUnivariateDerivative1<Dfp>> jets =
                Arithmetic.decimals(field, c -> new FieldUnivariateDerivative1<>(c, field.getZero()));
        Dfp atEdge = expression.value(Arithmetic.decimals(field, c -> c), field.getOne());
        Dfp residue = atEdge.isNaN() ? field.getZero() : atEdge;
        f = r -> expression.value(jets, r).subtract(residue);
        this.s = field.newDfp(s);
        this.knots = knots.clone();
    }

    private DecimalPotential(TableProfile table, double[] knots, double s) {
        Jet[] jets = new Jet[knots.length];
        for (int i = 0; i < knots.length; i++) {
            jets[i] = i == knots.length - 1 ? table.atDepth(Double.MIN_NORMAL) : table.at(knots[i]);
        }
        f = r -> quintic(knots, jets, r);
        this.s = field.newDfp(s);
        this.knots = knots.clone();
    }

    /** The potential of a formula, which is analytic between the {@code knots} if there are any, from 0 to 1. */
    static DecimalPotential of(String formula, double s, double... knots) {
        return new DecimalPotential(formula, s, knots);
    }

    /** The potential of a table: the quintics through its values, slopes and curvatures at the knots. */
    static DecimalPotential of(TableProfile table, double[] knots, double s) {
        return new DecimalPotential(table, knots, s);
    }

    /** The number field, whose numbers may be mixed with those of this potential. */
    DfpField field() {
        return field;
    }

    /** Distances where f is not analytic, ends included; empty for a formula. */
    double[] knots() {
        return knots.clone();
    }

    /** Moves to r. */
    void moveTo(Dfp r) {
        FieldUnivariateDerivative1<Dfp> jet = f.at(new FieldUnivariateDerivative1<>(r, field.getOne()));
        Dfp power = power(r);
        value = jet.getValue().multiply(power);
        slope = jet.getFirstDerivative()
                .subtract(jet.getValue().multiply(s).divide(r))
                .multiply(power);
    }

    /** φ. */
    Dfp value() {
        return value;
    }

    /** φ′. */
    Dfp slope() {
        return slope;
    }

    private Dfp power(Dfp r) {
        if (s.isZero()) {
            return field.getOne();
        }
        if (s.rint().equals(s)) {
            return r.pow(s.intValue()).reciprocal();
        }
        Dfp doubled = s.multiply(2);
        return doubled.rint().equals(doubled)
                ? r.sqrt().pow(doubled.intValue()).reciprocal()
                : r.log().multiply(s).negate().exp();
    }

    /** The quintic in u = (right − r)/h with the given jets at u = 0 and u = 1. */
    private FieldUnivariateDerivative1<Dfp> quintic(double[] r, Jet[] jets, FieldUnivariateDerivative1<Dfp> at) {
        int i = 0;
        while (i < r.length - 2 && at.getValue().greaterThan(field.newDfp(r[i + 1]))) {
            i++;
        }
        Dfp right = field.newDfp(r[i + 1]);
        Dfp h = right.subtract(field.newDfp(r[i]));
        Dfp value = field.newDfp(i == r.length - 2 ? 0.0 : jets[i + 1].value());
        Dfp b0 = h.multiply(field.newDfp(jets[i + 1].first())).negate();
        Dfp b1 = h.multiply(h).multiply(field.newDfp(jets[i + 1].second())).divide(2);
        Dfp rise = field.newDfp(jets[i].value()).subtract(value).subtract(b0).subtract(b1);
        Dfp riseSlope =
                h.multiply(field.newDfp(jets[i].first())).negate().subtract(b0).subtract(b1.multiply(2));
        Dfp riseBend = h.multiply(h).multiply(field.newDfp(jets[i].second())).subtract(b1.multiply(2));
        Dfp c3 = rise.multiply(10).subtract(riseSlope.multiply(4)).add(riseBend.divide(2));
        Dfp c4 = riseSlope.multiply(7).subtract(rise.multiply(15)).subtract(riseBend);
        Dfp c5 = rise.multiply(6).subtract(riseSlope.multiply(3)).add(riseBend.divide(2));
        FieldUnivariateDerivative1<Dfp> u = at.negate().add(right).divide(h);
        return u.multiply(c5)
                .add(c4)
                .multiply(u)
                .add(c3)
                .multiply(u)
                .add(b1)
                .multiply(u)
                .add(b0)
                .multiply(u)
                .add(value);
    }
}
