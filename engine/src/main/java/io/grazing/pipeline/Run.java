package io.grazing.pipeline;

import io.grazing.sample.EncounterSampler;
import io.grazing.scatter.BlockScatterer;
import io.grazing.tally.Tally;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is to be run: encounters in, tallies out. How, and on how many threads, is a {@link Runner}'s choice
 * and does not change the result. Immutable; it may be run more than once.
 *
 * @param sampler the encounters
 * @param scatterers makes an integrator for each worker
 * @param tallies empty prototypes of what to accumulate; they are not changed, ask
 *     {@link RunOutcome#tally} for what became of each
 * @param toleratedFailures how many encounters may fail before the run does
 * @param progress is told how far the run has come
 */
public record Run(
        EncounterSampler sampler,
        Supplier<? extends BlockScatterer> scatterers,
        List<Tally<?>> tallies,
        long toleratedFailures,
        ProgressListener progress) {

    public Run {
        tallies = List.copyOf(tallies);
        if (toleratedFailures < 0) {
            throw new IllegalArgumentException("tolerated failures must not be negative, got " + toleratedFailures);
        }
    }

    /** A run that tolerates no failed encounter and tells nobody of its progress. */
    public static Run of(
            EncounterSampler sampler, Supplier<? extends BlockScatterer> scatterers, List<Tally<?>> tallies) {
        return new Run(sampler, scatterers, tallies, 0, ProgressListener.SILENT);
    }

    /** This run, tolerating {@code failures} failed encounters. */
    public Run tolerating(long failures) {
        return new Run(sampler, scatterers, tallies, failures, progress);
    }

    /** This run, telling {@code listener} of its progress. */
    public Run reportingTo(ProgressListener listener) {
        return new Run(sampler, scatterers, tallies, toleratedFailures, listener);
    }
}
