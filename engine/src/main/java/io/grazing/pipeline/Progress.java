package io.grazing.pipeline;

/**
 * How far a run has come.
 *
 * @param done encounters that are in the tallies
 * @param total encounters of the run
 * @param rate encounters a second since the start, 0 before the first
 * @param remaining expected seconds to the end, +∞ before the first
 */
public record Progress(long done, long total, double rate, double remaining) {

    static Progress of(long done, long total, double seconds) {
        double rate = done == 0 || !(seconds > 0.0) ? 0.0 : done / seconds;
        double remaining = done == total ? 0.0 : rate == 0.0 ? Double.POSITIVE_INFINITY : (total - done) / rate;
        return new Progress(done, total, rate, remaining);
    }
}
