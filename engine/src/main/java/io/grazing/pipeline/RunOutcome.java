package io.grazing.pipeline;

import io.grazing.tally.Tally;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a run gave.
 *
 * @param run the run
 * @param blocks blocks that went through
 * @param collisions encounters in them, the failed ones included
 * @param failed encounters that could not be integrated; they are in no tally
 * @param firstFailure the first of them in the order of the run
 * @param elapsed wall time
 * @param threads threads that integrated
 * @param tallies what the run's tallies became, in their order
 * @param digest SHA-256, hexadecimal, of all that was accumulated; see {@link ResultDigest}
 */
public record RunOutcome(
        Run run,
        long blocks,
        long collisions,
        long failed,
        Optional<EncounterFailure> firstFailure,
        Duration elapsed,
        int threads,
        List<Tally<?>> tallies,
        String digest) {

    /**
     * What became of one of the run's tallies.
     *
     * @param prototype the very object that was given to the {@link Run}
     */
    @SuppressWarnings("unchecked")
    public <T extends Tally<T>> T tally(T prototype) {
        for (int i = 0; i < tallies.size(); i++) {
            if (run.tallies().get(i) == prototype) {
                // Made by prototype.empty(), which returns a T.
                return (T) tallies.get(i);
            }
        }
        throw new IllegalArgumentException("not a tally of this run: " + prototype);
    }
}
