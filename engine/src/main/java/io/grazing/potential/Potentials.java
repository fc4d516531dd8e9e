package io.grazing.potential;

import java.util.List;
import java.util.Map;

/**
 * The named potentials. All are in units of their support: r is the distance over the cutoff radius, and the energy
 * unit is such that φ(r) r^s → f(0) as r → 0.
 */
public final class Potentials {

    private static final Parameter LENGTH = new Parameter(
            "length", 0.2, 0.01, 1e6, "screening (Debye) length over the cutoff radius: lambda in exp(-r/lambda)/r");
    private static final Parameter CUTOFF =
            new Parameter("cutoff", 10.0, 1e-3, 500.0, "cutoff radius over the screening length");

    private static final List<PotentialPreset> ALL = List.of(
            new PotentialPreset("hard-sphere", "hard sphere of diameter 1", List.of(), parameters -> new HardSphere()),
            fixed("truncated-coulomb", "Coulomb repulsion 1/r, cut at r = 1 and shifted to 0 there", 1.0, "1 - r"),
            new PotentialPreset(
                    "truncated-yukawa",
                    "Debye-Yukawa repulsion exp(-r/length)/r, cut at r = 1 and shifted to 0 there",
                    List.of(LENGTH),
                    parameters -> potential(1.0, yukawa(parameters.get(LENGTH.name())))),
            fixed("soft-parabola", "parabola 1 - r^2: bounded, with a rainbow", 0.0, "1 - r^2"),
            fixed("soft-bump", "bump exp(1 - 1/(1 - r^2)): bounded and smooth everywhere", 0.0, "exp(1 - 1/(1 - r^2))"),
            fixed("inverse-square", "1/r^2 repulsion, cut at r = 1 and shifted to 0 there", 2.0, "1 - r^2"),
            // 4[(a/x)^12 - (a/x)^6] + 1 at x = 2^(1/6) a r is (1 - r^6)^2/r^12
            fixed(
                    "wca",
                    "Weeks-Chandler-Andersen: Lennard-Jones cut at its minimum r = 1 and shifted to 0 there",
                    12.0,
                    "(1 - r^6)^2"),
            screened(
                    "kr-c",
                    "Kr-C screened nuclear repulsion, cut at r = 1 and shifted to 0 there",
                    ScreeningFunction.KRYPTON_CARBON),
            screened(
                    "zbl",
                    "ZBL universal screened nuclear repulsion, cut at r = 1 and shifted to 0 there",
                    ScreeningFunction.UNIVERSAL));

    private Potentials() {}

    /** Every named potential. */
    public static List<PotentialPreset> all() {
        return ALL;
    }

    /**
     * The preset of a name.
     *
     * @throws PotentialException if there is none; the message suggests the nearest
     */
    public static PotentialPreset named(String name) {
        List<String> names = ALL.stream().map(PotentialPreset::name).toList();
        return ALL.stream()
                .filter(preset -> preset.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PotentialException("expected one of " + String.join(", ", names) + ", got '"
                        + name + "'" + NearestName.suggestion(name, names)));
    }

    /**
     * The named potential with the given parameters.
     *
     * @param name name of a preset
     * @param parameters values by name; those left out have their defaults
     * @throws PotentialException if name, parameters or values are unknown or out of range
     */
    public static PairPotential of(String name, Map<String, Double> parameters) {
        return named(name).create(parameters);
    }

    private static PotentialPreset fixed(String name, String summary, double s, String f) {
        return new PotentialPreset(name, summary, List.of(), parameters -> potential(s, f));
    }

    private static PotentialPreset screened(String name, String summary, ScreeningFunction screening) {
        return new PotentialPreset(
                name,
                summary,
                List.of(CUTOFF),
                parameters -> potential(1.0, screening.cutAndShifted(parameters.get(CUTOFF.name()))));
    }

    private static String yukawa(double length) {
        return "exp(-r/" + length + ") - r*exp(-1/" + length + ")";
    }

    private static ShortRangePotential potential(double s, String f) {
        return ShortRangePotential.of(ExpressionProfile.of(f), s);
    }
}
