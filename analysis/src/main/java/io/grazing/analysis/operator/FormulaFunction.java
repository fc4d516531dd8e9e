package io.grazing.analysis.operator;

import io.grazing.collision.VectorArray;
import io.grazing.collision.VelocityFunction;
import io.grazing.potential.Expression;

/**
 * A function ψ of the velocity written as a formula in vx, vy, vz, with exact derivatives. See {@link Expression} for
 * the grammar. Immutable and thread-safe.
 */
public final class FormulaFunction implements VelocityFunction {

    private final Expression formula;

    private FormulaFunction(Expression formula) {
        this.formula = formula;
    }

    /**
     * The function of a formula.
     *
     * @throws io.grazing.potential.ExpressionException if the text is not a formula in vx, vy, vz
     */
    public static FormulaFunction of(String text) {
        return new FormulaFunction(Expression.of(text, "vx", "vy", "vz"));
    }

    /** The formula as it was written. */
    public String text() {
        return formula.text();
    }

    @Override
    public double value(double x, double y, double z) {
        double value = formula.value(x, y, z);
        if (!Double.isFinite(value)) {
            throw undefined("value", value, x, y, z);
        }
        return value;
    }

    @Override
    public void values(VectorArray v, int count, double[] result) {
        formula.values(new double[][] {v.x(), v.y(), v.z()}, count, result);
        for (int i = 0; i < count; i++) {
            if (!Double.isFinite(result[i])) {
                throw undefined("value", result[i], v.x()[i], v.y()[i], v.z()[i]);
            }
        }
    }

    @Override
    public void expand(double x, double y, double z, double[] result) {
        double[] expansion = formula.secondOrder(x, y, z);
        for (double number : expansion) {
            if (!Double.isFinite(number)) {
                throw undefined("value and finite first and second derivatives", number, x, y, z);
            }
        }
        System.arraycopy(expansion, 0, result, 0, EXPANSION);
    }

    private UndefinedFunctionException undefined(String what, double got, double x, double y, double z) {
        return new UndefinedFunctionException("expected a finite " + what + " at every velocity, got " + got + " at ("
                + x + ", " + y + ", " + z + ") of '" + formula.text() + "'");
    }

    @Override
    public String toString() {
        return formula.text();
    }
}
