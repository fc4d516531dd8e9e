package io.grazing.analysis.study;

/**
 * What a {@link NonCutoffStudy} is asked to do.
 *
 * @param sweep the sweep of ε, of a potential with s &gt; 1
 * @param speed relative speed |w| &gt; 0 of the pairs whose angles are binned
 * @param bins bins of the angles, equal in log θ
 * @param significance probability, in (0, 0.01], of a FAIL of a statistical claim when all of them are true
 */
public record NonCutoffSettings(SweepSettings sweep, double speed, int bins, double significance) {

    /** Valid settings. */
    public NonCutoffSettings {
        require(
                sweep.potential().order() > 1.0,
                "s: expected more than 1, got " + sweep.potential().order());
        require(
                sweep.epsilon().get(0) * sweep.potential().strength() < 1.0,
                "epsilon: expected numbers below 1/f(0), got " + sweep.epsilon().get(0));
        require(speed > 0.0 && Double.isFinite(speed), "speed: expected a finite number > 0, got " + speed);
        require(
                bins >= 1 && bins <= Binning.MAX_COUNT,
                "bins: expected a count in 1.." + Binning.MAX_COUNT + ", got " + bins);
        require(
                significance > 0.0 && significance <= 0.01,
                "significance: expected a number in (0, 0.01], got " + significance);
    }

    /** e = (εf(0))^{1/s}, the paper's unit of length in section 4. */
    double core(double epsilon) {
        return Math.pow(
                epsilon * sweep.potential().strength(), 1.0 / sweep.potential().order());
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
