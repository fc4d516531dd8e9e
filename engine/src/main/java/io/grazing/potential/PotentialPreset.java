package io.grazing.potential;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A named family of potentials.
 *
 * @param name how it is called, in lower case with hyphens
 * @param summary what it is, in a line
 * @param parameters its parameters, all with defaults
 * @param factory makes the potential from a value for every parameter
 */
public record PotentialPreset(
        String name, String summary, List<Parameter> parameters, Function<Map<String, Double>, PairPotential> factory) {

    /** Copies the list. */
    public PotentialPreset {
        parameters = List.copyOf(parameters);
    }

    /** The potential with all parameters at their defaults. */
    public PairPotential create() {
        return create(Map.of());
    }

    /**
     * The potential with the given parameters, the others at their defaults.
     *
     * @param values by name of the parameter
     * @throws PotentialException if there is no such parameter or its value is out of range; the message names both
     */
    public PairPotential create(Map<String, Double> values) {
        List<String> names = parameters.stream().map(Parameter::name).toList();
        for (String given : values.keySet()) {
            if (!names.contains(given)) {
                throw new PotentialException("expected "
                        + (names.isEmpty() ? "no parameters" : "the parameter " + String.join(" or ", names)) + " of "
                        + name + ", got '" + given + "'" + NearestName.suggestion(given, names));
            }
        }
        Map<String, Double> complete = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            double value = values.getOrDefault(parameter.name(), parameter.defaultValue());
            complete.put(parameter.name(), parameter.valid(value));
        }
        return factory.apply(complete);
    }
}
