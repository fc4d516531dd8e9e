package io.grazing.table;

/**
 * The coordinate of κ in a cell [κ₀, κ₁],
 *
 * <pre>  y = (κ − m) s/(1 + hκ),   y(κ₀) = −1,   y(κ₁) = 1,</pre>
 *
 * in which deflections saturate as they do in κ: the H of the truncated Coulomb potential, κ/(1 + κ) where h = f(0) = 1, is
 * linear in it. No cancellation, however small or large κ is.
 *
 * @param h f(0)
 */
record KappaMap(double h) {

    /** 1/(1 + hκ). */
    double damping(double kappa) {
        return 1.0 / (1.0 + h * kappa);
    }

    /** κ at y. */
    double between(double low, double high, double y) {
        double lower = (1.0 - y) * (1.0 + h * high);
        double upper = (1.0 + y) * (1.0 + h * low);
        return low + (high - low) * (upper / (lower + upper));
    }

    /** m. */
    double centre(double low, double high) {
        return between(low, high, 0.0);
    }

    /** s. */
    double scale(double low, double high) {
        return (1.0 + h * high) / (high - centre(low, high));
    }
}
