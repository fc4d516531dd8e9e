package io.grazing.analysis.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A statement of the paper with a way to test it. Nothing about its truth is stored: the verdict is that of the rule on what
 * is measured.
 *
 * @param id the equation, theorem or display
 * @param subject what is measured
 * @param printed the statement as it is printed
 * @param corrected as it should be read, where that is another
 * @param rule how either is compared with the measurements
 * @param measurement measures, when asked
 */
public record Claim(
        String id,
        String subject,
        Formula printed,
        Optional<Formula> corrected,
        Rule rule,
        Supplier<List<Sample>> measurement) {

    /** A statement whose measurement is made at most once, for it and for {@link #swapped}. */
    public Claim {
        measurement = Once.of(measurement);
    }

    /** A statement that is expected to need no correction. */
    static Claim of(String id, String subject, Formula printed, Rule rule, Supplier<List<Sample>> measurement) {
        return new Claim(id, subject, printed, Optional.empty(), rule, measurement);
    }

    /** A statement with a correction. */
    static Claim of(
            String id,
            String subject,
            Formula printed,
            Formula corrected,
            Rule rule,
            Supplier<List<Sample>> measurement) {
        return new Claim(id, subject, printed, Optional.of(corrected), rule, measurement);
    }

    /** The same statement with printed and corrected readings exchanged. */
    Claim swapped() {
        return new Claim(id, subject, corrected.orElseThrow(), Optional.of(printed), rule, measurement);
    }

    /** Measures and compares. */
    public Finding test() {
        List<Sample> samples = List.copyOf(measurement.get());
        Judged first = rule.judge(printed, samples);
        Optional<Judged> second = corrected.map(formula -> rule.judge(formula, samples));
        Verdict verdict = first.holds()
                ? Verdict.HOLDS
                : second.isPresent() && second.get().holds() ? Verdict.HOLDS_AS_CORRECTED : Verdict.FAILS_AS_PRINTED;
        Sample last = samples.get(samples.size() - 1);
        return new Finding(id, subject, rule.text(), verdict, first, second, samples.size(), last.measured());
    }
}
