package io.grazing.analysis.audit;

import java.util.List;

/** How a reading of a statement is compared with measurements. Immutable. */
public interface Rule {

    /** Growth of a ratio up to which it counts as bounded: |log ε| itself grows by more for every ε above 1e-20. */
    double SLOWEST_GROWTH = 0.02;

    /** Compares. */
    Judged judge(Formula formula, List<Sample> samples);

    /** In words. */
    String text();

    /**
     * The measured value is the claimed one, up to the error of the measurement and a relative tolerance.
     *
     * @param tolerance relative to the larger of the two
     */
    static Rule equality(double tolerance) {
        return new Rule() {
            @Override
            public Judged judge(Formula formula, List<Sample> samples) {
                double worst = 0.0;
                double claimed = Double.NaN;
                for (Sample sample : samples) {
                    claimed = formula.value().applyAsDouble(sample.at());
                    double measured = sample.measured().value();
                    double excess = Math.max(
                            0.0,
                            Math.abs(measured - claimed) - sample.measured().error());
                    double size = Math.max(Math.abs(measured), Math.abs(claimed));
                    worst = Math.max(worst, excess == 0.0 ? 0.0 : excess / size);
                }
                return new Judged(formula.text(), worst <= tolerance, worst, 0.0, claimed);
            }

            @Override
            public String text() {
                return "equal to " + tolerance;
            }
        };
    }

    /**
     * |measured − value|/scale does not grow towards the end of the sweep, where the first argument tends to 0. Growth is
     * taken between the last two samples whose difference is resolved; only differences beyond the error of the
     * measurement count.
     */
    static Rule bounded() {
        return ratio(Double.POSITIVE_INFINITY, "ratio to the bound stays bounded");
    }

    /** As {@link #bounded}, and the ratio does not fall either: the scale is the true one. */
    static Rule comparable() {
        return ratio(SLOWEST_GROWTH, "ratio neither grows nor falls");
    }

    private static Rule ratio(double steepestFall, String text) {
        return new Rule() {
            @Override
            public Judged judge(Formula formula, List<Sample> samples) {
                double worst = 0.0;
                double before = Double.NaN;
                double beforeAt = Double.NaN;
                double growth = 0.0;
                double claimed = Double.NaN;
                for (Sample sample : samples) {
                    double[] at = sample.at();
                    double value = formula.value().applyAsDouble(at);
                    double scale = formula.scale().applyAsDouble(at);
                    claimed = scale;
                    double difference = Math.abs(sample.measured().value() - value);
                    if (difference <= 4.0 * sample.measured().error()) {
                        continue;
                    }
                    double ratio = difference / scale;
                    worst = Math.max(worst, ratio);
                    if (!Double.isNaN(before)) {
                        growth = Math.log(ratio / before) / Math.log(beforeAt / at[0]);
                    }
                    before = ratio;
                    beforeAt = at[0];
                }
                boolean holds = Double.isFinite(worst) && growth <= SLOWEST_GROWTH && growth >= -steepestFall;
                return new Judged(formula.text(), holds, worst, growth, claimed);
            }

            @Override
            public String text() {
                return text;
            }
        };
    }
}
