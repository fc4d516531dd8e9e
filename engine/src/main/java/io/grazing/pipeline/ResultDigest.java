package io.grazing.pipeline;

import io.grazing.tally.Tally;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The fingerprint of a result: SHA-256 over the big-endian {@link Double#doubleToLongBits} of every number
 * the tallies emit, in their order, followed by the number of collisions and of failures as 64-bit integers.
 */
final class ResultDigest {

    private final MessageDigest sha256;
    private final ByteBuffer word = ByteBuffer.allocate(Long.BYTES);

    private ResultDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(List<Tally<?>> tallies, long collisions, long failed) {
        ResultDigest digest = new ResultDigest();
        for (Tally<?> tally : tallies) {
            tally.emit(number -> digest.update(Double.doubleToLongBits(number)));
        }
        digest.update(collisions);
        digest.update(failed);
        return HexFormat.of().formatHex(digest.sha256.digest());
    }

    private void update(long bits) {
        word.clear();
        word.putLong(bits);
        sha256.update(word.array());
    }
}
