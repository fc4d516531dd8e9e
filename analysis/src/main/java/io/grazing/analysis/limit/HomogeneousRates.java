package io.grazing.analysis.limit;

import io.grazing.analysis.rates.CollisionRates;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Kappa;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rates without cut-off, those of ε f(0)/r^s, s &gt; 1 (Theorem 2.4, corrected [E11]):
 *
 * <pre>  λ_l(w) = 2π|w| (2εf(0)/|w|²)^{2/s} Q_l^∞.</pre>
 *
 * With ε = 1 they are those of L_∞ itself. Thread-safe.
 */
public final class HomogeneousRates implements CollisionRates {

    private final double s;
    private final double strength;
    private final HomogeneousMoments moments;
    private final Map<Integer, Measured> known = new ConcurrentHashMap<>();

    /**
     * The rates of strength/r^s.
     *
     * @param s s &gt; 1
     * @param strength εf(0) &gt; 0
     */
    public HomogeneousRates(double s, double strength) {
        this.s = s;
        this.strength = strength;
        moments = HomogeneousMoments.of(s);
    }

    @Override
    public Measured rate(int l, double speed) {
        double kappa = Kappa.of(strength, speed);
        return known.computeIfAbsent(l, moments::momentQ).times(2.0 * Math.PI * speed * Math.pow(kappa, 2.0 / s));
    }
}
