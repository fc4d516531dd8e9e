package io.grazing.tally;

import io.grazing.collision.EncounterBlock;
import java.util.function.DoubleConsumer;

/**
 * An accumulator of outgoing velocities. It sees whole blocks, in order; what it has accumulated does not
 * depend on how the blocks were distributed: accepting two halves of a run in two tallies and combining
 * them gives bit for bit the same numbers as accepting all in one.
 *
 * <p>Not thread-safe: one thread at a time.
 *
 * @param <T> the implementing type
 */
public interface Tally<T extends Tally<T>> {

    /** Takes every encounter of {@code block} that did not fail. */
    void accept(EncounterBlock block);

    /** An empty tally of the same configuration. */
    T empty();

    /** Adds all that {@code other}, of the same configuration, has accumulated. */
    void combine(T other);

    /** Passes every accumulated number, in a fixed order, to {@code sink}: the substance of a result's digest. */
    void emit(DoubleConsumer sink);
}
