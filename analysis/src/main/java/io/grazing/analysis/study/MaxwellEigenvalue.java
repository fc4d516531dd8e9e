package io.grazing.analysis.study;

import io.grazing.analysis.limit.MaxwellSpectrum;
import io.grazing.analysis.limit.QuadratureRates;
import io.grazing.analysis.operator.CollisionContent;
import io.grazing.analysis.operator.FormulaFunction;
import io.grazing.analysis.operator.RatesOperator;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Vector;
import io.grazing.potential.ShortRangePotential;
import io.grazing.tally.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * An eigenvalue of Maxwell molecules, s = 4, from five sources.
 *
 * @param n radial order
 * @param l angular order
 * @param closed the integral of Wang Chang and Uhlenbeck
 * @param rates the same from the rates of the homogeneous potential at one |w|
 * @param operator L_∞ψ/ψ of the eigenfunction ψ at one v₁
 * @param integrated from the rates at the smallest ε and one |w|, over ε^{1/2}
 * @param simulated the same from simulated angles; its standard error allows for any correlation of the rates
 */
record MaxwellEigenvalue(
        int n, int l, Measured closed, Measured rates, Measured operator, Measured integrated, Estimate simulated) {

    /** The order of the singularity of Maxwell molecules. */
    static final double ORDER = 4.0;

    private static final Vector PLACE = new Vector(0.6, -0.9, 1.1);
    private static final double ACCURACY = 1e-10;

    private record Mode(int n, int l, String eigenfunction) {}

    private static final String SQUARE = "(vx^2 + vy^2 + vz^2)";

    /** S_{l+1/2}^{(n)}(|v|²/2) |v|^l Y_lm up to factors; the invariants have none but 0. */
    private static final List<Mode> MODES = List.of(
            new Mode(0, 2, "vx*vy"),
            new Mode(1, 1, "vx*(" + SQUARE + " - 5)"),
            new Mode(2, 0, SQUARE + "^2 - 10*" + SQUARE + " + 15"),
            new Mode(0, 3, "vx*vy*vz"),
            new Mode(1, 2, "vx*vy*(" + SQUARE + " - 7)"),
            new Mode(2, 1, "vx*(" + SQUARE + "^2 - 14*" + SQUARE + " + 35)"),
            new Mode(3, 0, SQUARE + "^3 - 21*" + SQUARE + "^2 + 105*" + SQUARE + " - 105"),
            new Mode(0, 4, "vx*vy*(vx^2 - vy^2)"));

    /** All of them, from the rates of the kernel at the smallest ε. */
    static List<MaxwellEigenvalue> all(
            ShortRangePotential potential, HomogeneousLimit limit, RescaledKernel kernel, double speed) {
        QuadratureRates finite = new QuadratureRates(potential, kernel.epsilon());
        double timescale = Math.sqrt(kernel.epsilon());
        List<MaxwellEigenvalue> all = new ArrayList<>();
        for (Mode mode : MODES) {
            MaxwellSpectrum spectrum = new MaxwellSpectrum(mode.n, mode.l);
            FormulaFunction psi = FormulaFunction.of(mode.eigenfunction);
            Measured applied =
                    RatesOperator.of(limit.rates()).toTolerance(ACCURACY).apply(CollisionContent.of(psi, PLACE));
            all.add(new MaxwellEigenvalue(
                    mode.n,
                    mode.l,
                    spectrum.eigenvalue(limit.strength()),
                    spectrum.fromRates(limit.rates(), speed),
                    applied.times(1.0 / psi.value(PLACE)),
                    spectrum.fromRates(finite, speed).times(1.0 / timescale),
                    simulated(spectrum, kernel, timescale)));
        }
        return all;
    }

    private static Estimate simulated(MaxwellSpectrum spectrum, RescaledKernel kernel, double timescale) {
        double[] a = spectrum.coefficients();
        double value = 0.0;
        double error = 0.0;
        for (int k = 2; k < a.length; k += 2) {
            Estimate rate = kernel.rates().get("legendre." + k);
            value -= a[k] * rate.value();
            error += Math.abs(a[k]) * rate.standardError();
        }
        long n = kernel.outcome().collisions();
        return new Estimate(value / timescale, error / timescale, n);
    }
}
