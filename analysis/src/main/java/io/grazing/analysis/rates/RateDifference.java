package io.grazing.analysis.rates;

import java.util.stream.DoubleStream;

/**
 * The difference of two rates, whose operator is the difference of their operators: integrated as such it keeps its digits
 * where the two are nearly equal, down to the errors of the rates.
 *
 * @param minuend the first
 * @param subtrahend the second
 */
public record RateDifference(CollisionRates minuend, CollisionRates subtrahend) implements CollisionRates {

    @Override
    public Measured rate(int l, double speed) {
        return minuend.rate(l, speed).minus(subtrahend.rate(l, speed));
    }

    @Override
    public Measured[] rates(int n, double speed) {
        Measured[] first = minuend.rates(n, speed);
        Measured[] second = subtrahend.rates(n, speed);
        Measured[] all = new Measured[n];
        for (int k = 0; k < n; k++) {
            all[k] = first[k].minus(second[k]);
        }
        return all;
    }

    @Override
    public double[] criticalSpeeds() {
        return DoubleStream.concat(
                        DoubleStream.of(minuend.criticalSpeeds()), DoubleStream.of(subtrahend.criticalSpeeds()))
                .sorted()
                .distinct()
                .toArray();
    }
}
