package io.grazing.analysis.audit;

import io.grazing.analysis.rates.Measured;
import java.util.Optional;

/**
 * A tested statement.
 *
 * @param id the equation, theorem or display
 * @param subject what was measured
 * @param rule how it was compared
 * @param verdict what became of it
 * @param printed the comparison with the statement as printed
 * @param corrected the comparison with the statement as corrected
 * @param samples how many measurements
 * @param last the last of them
 */
public record Finding(
        String id,
        String subject,
        String rule,
        Verdict verdict,
        Judged printed,
        Optional<Judged> corrected,
        int samples,
        Measured last) {}
