package io.grazing.analysis.study;

import io.grazing.analysis.rates.Measured;
import java.util.List;

/**
 * The split of section 4 at one ε, function by function, all over ε^{2/s}.
 *
 * @param inside sup over v₁ of |L_{ε,1}ψ − L_{∞,1}ψ|, the difference of the encounters Q_ε (Lemma 4.3)
 * @param outside sup over v₁ of |L_{ε,2}ψ| + |L_{∞,2}ψ|, the encounters P_ε (Lemma 4.1)
 * @param outsideLimit sup over v₁ of |L_{∞,2}ψ|
 * @param insideErrors bounds of the numerical errors of {@code inside}
 * @param outsideErrors those of {@code outside}
 */
record RegionSplit(
        List<Double> inside,
        List<Double> outside,
        List<Double> outsideLimit,
        List<Double> insideErrors,
        List<Double> outsideErrors) {

    /**
     * The split of operators at several v₁, function by function.
     *
     * @param whole L_ε
     * @param wholeLimit L_∞
     * @param near L_{ε,1}
     * @param nearLimit L_{∞,1}
     */
    static RegionSplit of(
            List<List<Measured>> whole,
            List<List<Measured>> wholeLimit,
            List<List<Measured>> near,
            List<List<Measured>> nearLimit) {
        int functions = whole.size();
        Double[] inside = new Double[functions];
        Double[] outside = new Double[functions];
        Double[] outsideLimit = new Double[functions];
        Double[] insideErrors = new Double[functions];
        Double[] outsideErrors = new Double[functions];
        for (int k = 0; k < functions; k++) {
            inside[k] = 0.0;
            outside[k] = 0.0;
            outsideLimit[k] = 0.0;
            insideErrors[k] = 0.0;
            outsideErrors[k] = 0.0;
            for (int j = 0; j < whole.get(k).size(); j++) {
                Measured difference = near.get(k).get(j).minus(nearLimit.get(k).get(j));
                Measured rest = whole.get(k).get(j).minus(near.get(k).get(j));
                Measured restLimit =
                        wholeLimit.get(k).get(j).minus(nearLimit.get(k).get(j));
                inside[k] = Math.max(inside[k], Math.abs(difference.value()));
                outside[k] = Math.max(outside[k], Math.abs(rest.value()) + Math.abs(restLimit.value()));
                outsideLimit[k] = Math.max(outsideLimit[k], Math.abs(restLimit.value()));
                insideErrors[k] = Math.max(insideErrors[k], difference.error());
                outsideErrors[k] = Math.max(outsideErrors[k], rest.error() + restLimit.error());
            }
        }
        return new RegionSplit(
                List.of(inside),
                List.of(outside),
                List.of(outsideLimit),
                List.of(insideErrors),
                List.of(outsideErrors));
    }
}
