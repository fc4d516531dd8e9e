package io.grazing.analysis.operator;

import io.grazing.analysis.limit.QuadratureRates;
import io.grazing.analysis.rates.CollisionRates;
import io.grazing.analysis.rates.Measured;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The rates of a potential by quadrature, found once for each speed however many functions ask for them. One thread. */
final class KeptRates implements CollisionRates {

    private static final int DEGREES = 14;

    private final QuadratureRates rates;
    private final Map<Double, Measured[]> known = new HashMap<>();

    KeptRates(QuadratureRates rates) {
        this.rates = rates;
    }

    @Override
    public Measured rate(int l, double speed) {
        return rates(l, speed)[l - 1];
    }

    @Override
    public Measured[] rates(int n, double speed) {
        Measured[] all = known.get(speed);
        if (all == null || all.length < n) {
            all = rates.rates(Math.max(n, DEGREES), speed);
            known.put(speed, all);
        }
        return Arrays.copyOf(all, n);
    }

    @Override
    public double[] criticalSpeeds() {
        return rates.criticalSpeeds();
    }
}
