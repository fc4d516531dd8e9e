package io.grazing.scatter.reference;

import io.grazing.potential.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * What a reference angle is wanted for.
 *
 * @param f the profile's formula, or {@link ReferenceTable#NAME}
 * @param s order of the singularity
 * @param rho impact parameter
 * @param kappa κ
 */
record ReferenceInput(String f, double s, double rho, double kappa) {

    /** Force jumps, smooth and flat edges, flat centres, inexact f(0), an algebraic edge, a table. */
    private static final List<String> PROFILES = List.of(
            "1-r",
            "1-r^2",
            "(1-r)^2",
            "exp(1-1/(1-r^2))",
            "2.3*(1-r^8)",
            ReferenceTable.NAME,
            "exp(-4*r)-exp(-4)",
            "(1-r)^3*(1+3*r)",
            "cos(pi*r/2)^2",
            "(1-r)^2.5",
            "(1-r^6)^2",
            "exp(-r/0.2)-r*exp(-5)");

    /** Other profiles, for encounters that no constant was chosen by. */
    private static final List<String> UNSEEN = List.of(
            "(1-r)*exp(-2*r)",
            "1/(1+5*r)-1/6",
            "exp(-10*r^2)-exp(-10)",
            "tanh(3*(1-r))",
            "(1-r)^1.5",
            "2-r-r^3",
            "(1-r^2)^3",
            "exp(-20*r)-exp(-20)",
            "log(2-r)",
            "1-r^12",
            "exp(2-2/(1-r))",
            "0.01*(1-r)*(1+0.5*cos(9*r)/9)");

    /** Hills that are flat or steep, in decimals that no double holds. */
    private static final List<String> HILLS = List.of(
            "0.1739*(1-r^5.851)",
            "0.2546*(1-r^7.723)",
            "1-r^1.105",
            "tanh(14.31*(0.8212-r))-tanh(14.31*(0.8212-1))",
            "1/(1+exp(46.33*(r-0.8143)))-1/(1+exp(46.33*(1-0.8143)))");

    private static final double[] HILL_OFFSETS = {1e-2, -1e-2, 1e-4, -1e-4, 1e-7, -1e-7};

    /** A jump of f′ and one of f″, and where they are. */
    private static final Map<String, Double> KINKED =
            Map.of("1-r+0.5*(abs(0.5-r)-0.5)", 0.5, "1-r^2-0.5*((r-0.625)*abs(r-0.625)-0.140625)", 0.625);

    private static final double[] KINKED_ORDERS = {0.0, 1.0, 2.7, 8.0};
    private static final double[] KINKED_RHO = {1e-6, 0.1, 0.3, 0.45, 0.499, 0.55, 0.7};
    private static final double[] KINKED_KAPPAS = {1e-6, 0.01, 0.3, 1.0, 20.0};

    /** f(0) of the first profiles, as exact as a double can be. */
    private static final double[] STRENGTHS = {1.0, 1.0, 1.0, 1.0, 2.3, 1.7};

    private static final double[] OFFSETS = {0.0, 1e-3, -1e-3, 1e-6, -1e-6, 1e-9, -1e-9, 0x1p-51, -0x1p-51};
    private static final double[] SMALL_ORDERS = {1e-6, 1e-3, 0.02};
    private static final double[] ORDERS = {0.0, 0.3, 1.0, 2.7, 4.0, 7.5, 12.0};
    private static final double[] RANDOM_ORDERS = {0.0, 0.5, 1.0, 2.0};
    private static final double LEAST = 1e-9;
    private static final double[] EDGES = {LEAST, 0.7, 1.0 - LEAST};
    private static final double[] INNER = {LEAST, 1e-6, 1e-3, 0.1, 0.6};
    private static final double[] KAPPAS = {1e-10, 1e-3, 1e4};

    /** The corners of the domain, and the separatrix 2κf(0) = 1 with its neighbourhood. */
    static List<ReferenceInput> extremes() {
        List<ReferenceInput> inputs = new ArrayList<>();
        for (int i = 0; i < STRENGTHS.length; i++) {
            for (double offset : OFFSETS) {
                double kappa = (1.0 + offset) / (2.0 * STRENGTHS[i]);
                for (double rho : INNER) {
                    inputs.add(new ReferenceInput(PROFILES.get(i), 0.0, rho, kappa));
                }
            }
        }
        for (double s : SMALL_ORDERS) {
            for (double offset : new double[] {0.0, 1e-6, -1e-6}) {
                for (double rho : new double[] {LEAST, 1e-3, 0.3}) {
                    inputs.add(new ReferenceInput("1-r", s, rho, 0.5 * (1.0 + offset)));
                    inputs.add(new ReferenceInput("1-r^2", s, rho, 0.5 * (1.0 + offset)));
                }
            }
        }
        for (int i = 0; i < STRENGTHS.length; i++) {
            for (double s : ORDERS) {
                for (double rho : EDGES) {
                    for (double kappa : KAPPAS) {
                        inputs.add(new ReferenceInput(PROFILES.get(i), s, rho, kappa));
                    }
                }
            }
        }
        return inputs;
    }

    /** Hills about their separatrix, and potentials with a kink. */
    static List<ReferenceInput> shapes() {
        List<ReferenceInput> inputs = new ArrayList<>();
        for (String hill : HILLS) {
            double height = Expression.of(hill, "r").value(0.0);
            for (double offset : HILL_OFFSETS) {
                for (double rho : INNER) {
                    inputs.add(new ReferenceInput(hill, 0.0, rho, (1.0 + offset) / (2.0 * height)));
                }
            }
        }
        for (String kinked : new TreeSet<>(KINKED.keySet())) {
            for (double s : KINKED_ORDERS) {
                for (double rho : KINKED_RHO) {
                    for (double kappa : KINKED_KAPPAS) {
                        inputs.add(new ReferenceInput(kinked, s, rho, kappa));
                    }
                }
            }
        }
        return inputs;
    }

    /** Input i of the random ones: κ log-uniform, ρ log-uniform towards 0 or towards 1, or uniform. */
    static ReferenceInput random(long seed, int i) {
        return random(PROFILES, seed, i);
    }

    /** Input i of the random ones for other profiles. */
    static ReferenceInput unseen(long seed, int i) {
        return random(UNSEEN, seed, i);
    }

    private static ReferenceInput random(List<String> profiles, long seed, int i) {
        SplittableRandom random = new SplittableRandom(seed + i);
        String f = profiles.get(random.nextInt(profiles.size()));
        double s =
                switch (random.nextInt(3)) {
                    case 0 -> RANDOM_ORDERS[random.nextInt(RANDOM_ORDERS.length)];
                    case 1 -> Math.rint(1200.0 * random.nextDouble()) / 100.0;
                    default -> rounded(Math.pow(10.0, -3.0 * random.nextDouble()));
                };
        double kappa = rounded(1e-10 * Math.pow(1e14, random.nextDouble()));
        double small = rounded(Math.pow(LEAST, random.nextDouble()));
        double rho =
                switch (random.nextInt(3)) {
                    case 0 -> small;
                    case 1 -> 1.0 - small;
                    default -> rounded(random.nextDouble());
                };
        return new ReferenceInput(f, s, Math.min(Math.max(rho, LEAST), 1.0 - LEAST), kappa);
    }

    private static double rounded(double x) {
        return Double.parseDouble(String.format(java.util.Locale.ROOT, "%.3e", x));
    }

    /** The potential in decimal arithmetic. */
    DecimalPotential potential() {
        if (f.equals(ReferenceTable.NAME)) {
            return DecimalPotential.of(ReferenceTable.profile(), ReferenceTable.R, s);
        }
        Double kink = KINKED.get(f);
        return kink == null ? DecimalPotential.of(f, s) : DecimalPotential.of(f, s, 0.0, kink, 1.0);
    }
}
