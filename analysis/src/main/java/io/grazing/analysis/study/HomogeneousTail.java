package io.grazing.analysis.study;

import io.grazing.analysis.rates.Measured;
import java.util.List;

/**
 * The encounters P_ε with the homogeneous potential, for e far below any that is simulated: |w| > 3e^{s/20} leaves thermal
 * speeds out until e is very small.
 *
 * @param core e
 * @param values sup over v₁ of |L_{∞,2}ψ|, function by function
 * @param errors bounds of their numerical errors
 */
record HomogeneousTail(double core, List<Double> values, List<Double> errors) {

    /** The sup of L_{∞,2}ψ(v₁), function by function. */
    static HomogeneousTail of(double core, List<List<Measured>> rest) {
        return new HomogeneousTail(
                core,
                rest.stream()
                        .map(row -> row.stream()
                                .mapToDouble(value -> Math.abs(value.value()))
                                .max()
                                .orElseThrow())
                        .toList(),
                rest.stream()
                        .map(row ->
                                row.stream().mapToDouble(Measured::error).max().orElseThrow())
                        .toList());
    }
}
