package io.grazing.scatter.reference;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Writes the reference angles that reach beyond {@code angles.csv}, at 25 digits, see {@link DecimalAngle}:
 *
 * <pre>  ReferenceAngleGenerator extremes [from to]   &gt; angles-extreme.csv
 *  ReferenceAngleGenerator shapes [from to]     &gt; angles-shapes.csv
 *  ReferenceAngleGenerator random from to [seed] &gt; angles-random.csv
 *  ReferenceAngleGenerator unseen from to seed   &gt; angles-unseen.csv</pre>
 *
 * <p>How to run it is in {@code engine/src/test/reference/README.md}. Rows with θ &lt; 1e-270, where a flat profile in doubles comes to its end, are left out; those for which the
 * rule does not settle are named on the standard error.
 */
public final class ReferenceAngleGenerator {

    private static final long SEED = 20220901;
    private static final MathContext DIGITS = new MathContext(25);
    private static final double LEAST_PHI = 1e-295;
    private static final BigDecimal LEAST_ANGLE = new BigDecimal("1e-270");

    private ReferenceAngleGenerator() {}

    /** Rows {@code from} to {@code to} − 1 of a set, with the header where from is 0. */
    public static void main(String[] arguments) {
        List<ReferenceInput> listed =
                arguments[0].equals("shapes") ? ReferenceInput.shapes() : ReferenceInput.extremes();
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : SEED;
        IntFunction<ReferenceInput> inputs =
                switch (arguments[0]) {
                    case "random" -> i -> ReferenceInput.random(seed, i);
                    case "unseen" -> i -> ReferenceInput.unseen(seed, i);
                    default -> listed::get;
                };
        int from = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        int to = arguments.length > 2 ? Integer.parseInt(arguments[2]) : listed.size();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (from == 0) {
            out.println("f,s,rho,kappa,theta,supplement");
        }
        for (int i = from; i < to; i++) {
            ReferenceInput input = inputs.apply(i);
            DecimalPotential potential = input.potential();
            potential.moveTo(potential.field().newDfp(input.rho()));
            if (potential.value().lessThan(potential.field().newDfp(LEAST_PHI))) {
                continue;
            }
            DecimalAngle.Angle angle;
            try {
                angle = DecimalAngle.of(potential, input.rho(), input.kappa());
            } catch (ArithmeticException e) {
                System.err.println(input + ": " + e.getMessage());
                continue;
            }
            BigDecimal theta = new BigDecimal(angle.theta().toString(), DIGITS);
            BigDecimal supplement = new BigDecimal(angle.supplement().toString(), DIGITS);
            if (theta.compareTo(LEAST_ANGLE) > 0) {
                out.println(String.join(
                        ",",
                        input.f(),
                        Double.toString(input.s()),
                        Double.toString(input.rho()),
                        Double.toString(input.kappa()),
                        theta.toString(),
                        supplement.toString()));
            }
        }
    }
}
