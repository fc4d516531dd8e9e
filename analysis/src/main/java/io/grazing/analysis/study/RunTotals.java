package io.grazing.analysis.study;

import io.grazing.pipeline.RunOutcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The facts of the runs of a study, one after the other. Not thread-safe. */
final class RunTotals {

    private final MessageDigest digest = sha256();
    private double seconds;
    private long failed;
    private long collisions;

    /** Takes a run into the facts. */
    void count(RunOutcome outcome) {
        failed += outcome.failed();
        collisions += outcome.collisions();
        seconds += outcome.elapsed().toNanos() * 1e-9;
        digest.update(outcome.digest().getBytes(StandardCharsets.US_ASCII));
    }

    /** Encounters simulated until now. */
    long collisions() {
        return collisions;
    }

    /** The facts of all runs; called once, after the last. */
    RunFacts facts(int threads, Integrator integrator) {
        return new RunFacts(
                collisions,
                failed,
                seconds,
                threads,
                integrator.label(),
                HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
