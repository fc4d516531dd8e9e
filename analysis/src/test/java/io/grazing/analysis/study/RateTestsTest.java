package io.grazing.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateTestsTest {

    private static final RateTests TESTS = new RateTests(new Judge(1e-7, 10, 1000), 1e-10);

    /** κ = 1e-60 without a singularity: the third moment is 1e-180 and its variance no double. */
    @Test
    void aRateWhoseVarianceIsNoDoubleIsReportedAndNotJudged() {
        Check check = TESTS.check("third_moment", 2e-180, new Prediction(1e-180, 1e-190, 1e-180, 0.0, 1e-182));
        assertThat(check.verdict()).isEqualTo(Verdict.INFO);
        assertThat(check.detail()).startsWith("too small to judge: the variance is below the range of doubles");
        assertThat(check.stdError()).isEmpty();
    }

    /** κ = 1e-120: nothing is left of the prediction, and of the measured rate its rounding. */
    @Test
    void aRateThatIsNoDoubleIsReportedAndNotJudged() {
        Check check = TESTS.check("third_moment", 4e-240, new Prediction(0.0, 0.0, 0.0, 0.0, 0.0));
        assertThat(check.verdict()).isEqualTo(Verdict.INFO);
    }

    @Test
    void aRateThatDoesNotVaryIsJudged() {
        Prediction constant = new Prediction(1.0, 0.0, 1.0, 0.0, 0.0);
        assertThat(TESTS.check("legendre.1", 1.0, constant).verdict()).isEqualTo(Verdict.PASS);
        assertThat(TESTS.check("legendre.1", 1.1, constant).verdict()).isEqualTo(Verdict.FAIL);
    }
}
