package io.grazing.potential;

/**
 * A parameter of a {@linkplain PotentialPreset named potential}, dimensionless.
 *
 * @param name how it is called
 * @param defaultValue its value if none is given
 * @param least smallest value it may have
 * @param greatest largest value it may have
 * @param description what it is, in a line
 */
public record Parameter(String name, double defaultValue, double least, double greatest, String description) {

    double valid(double value) {
        if (!(value >= least && value <= greatest)) {
            throw new PotentialException(name + ": expected a number from " + Numbers.exact(least) + " to "
                    + Numbers.exact(greatest) + ", got " + Numbers.exact(value));
        }
        return value;
    }
}
