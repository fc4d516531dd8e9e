package io.grazing.analysis.rates;

/**
 * Rates times a constant.
 *
 * @param source the rates
 * @param factor the constant
 */
public record ScaledRates(CollisionRates source, double factor) implements CollisionRates {

    @Override
    public Measured rate(int l, double speed) {
        return source.rate(l, speed).times(factor);
    }

    @Override
    public Measured[] rates(int n, double speed) {
        Measured[] all = source.rates(n, speed);
        for (int k = 0; k < n; k++) {
            all[k] = all[k].times(factor);
        }
        return all;
    }

    @Override
    public double[] criticalSpeeds() {
        return source.criticalSpeeds();
    }
}
