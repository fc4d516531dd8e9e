package io.grazing.analysis.operator;

import io.grazing.collision.Vector;
import java.util.Arrays;

/**
 * The contents C_l of {@link CollisionContent} at one relative speed w. With ā(μ) the mean of
 * M(v₁ − wη) ψ(G + ½wσ), G = v₁ − ½wη, over the directions η and over the σ with σ·η = μ,
 *
 * <pre>  C_l(w) = 2(2l+1)/2 ∫_{−1}^1 ā(μ) P_l(μ) dμ,   l even,</pre>
 *
 * the 2 for the second particle, which has σ → −σ; of the odd degrees nothing is left.
 *
 * @param contents C_2, C_4, …
 * @param size mean of |ψ| in place of ψ, the scale of rounding errors
 * @param noise the part of the error that is due to rounding
 * @param error estimated bound of Σ l(l+1)/2 |ΔC_l|
 */
@SuppressWarnings("ArrayRecordComponent")
record ContentSample(double[] contents, double size, double noise, double error) {

    private static final int COARSEST = 6;
    private static final int FINEST = 100;
    /** Convergence is faster than geometric, so that the ratio of two differences bounds the next. */
    private static final double SAFETY = 4.0;
    /** Ratio of two differences from which on convergence is slower, and a geometric series is summed; at most so much. */
    private static final double SLOW = 0.25;

    private static final double MOST = 20.0;
    /** Share of what was taken from ψ that counts as its size: the roundings of different points are independent. */
    private static final double ROUNDED = 0.1;

    /** l(l+1)/2 of index k, l = 2k + 2: since 1 − P_l ≤ l(l+1)/2 (1 − P_1), what bounds λ_l/λ_1. */
    static double weight(int k) {
        int l = 2 * k + 2;
        return 0.5 * l * (l + 1.0);
    }

    /** Σ_l l(l+1)/2 |C_l|. */
    double magnitude() {
        double sum = 0.0;
        for (int k = 0; k < contents.length; k++) {
            sum += weight(k) * Math.abs(contents[k]);
        }
        return sum;
    }

    /**
     * The contents at {@code w}, with rules that are refined until two agree, or to rounding.
     *
     * @param tolerance tolerance of Σ l(l+1)/2 |ΔC_l|
     */
    static ContentSample of(WithoutInvariants psi, Vector v1, double w, double tolerance) {
        int n = COARSEST;
        ContentSample coarse = at(psi, v1, w, n);
        double before = 0.0;
        while (true) {
            // even throughout: an odd number of points on the circles is worse than the even one before it
            n += 2 + 2 * (n / 8);
            ContentSample fine = at(psi, v1, w, n);
            double difference = coarse.distance(fine);
            double ratio = before > 0.0 ? difference / before : 1.0;
            double error = difference
                    * (ratio < SLOW
                            ? SAFETY * ratio
                            : ratio < 1.0 ? Math.min(MOST, Math.max(1.0, ratio / (1.0 - ratio))) : MOST);
            double noise = fine.noise;
            if (before > 0.0 && error <= tolerance || difference <= noise || n >= FINEST) {
                return fine.trimmed(Math.max(0.1 * tolerance, noise), Math.max(error, noise));
            }
            coarse = fine;
            before = difference;
        }
    }

    /** What rounding makes of Σ l(l+1)/2 |C_l|, the sums over the sphere being accurate to a few units in the last place. */
    private static double noise(int degrees, double size) {
        double sum = 0.0;
        for (int k = 0; k < degrees; k++) {
            sum += weight(k) * (4.0 * k + 5.0);
        }
        return 0x1p-49 * size * sum / degrees;
    }

    /** Without the highest degrees, which amount to less than {@code negligible}. */
    private ContentSample trimmed(double negligible, double error) {
        int kept = contents.length;
        double left = 0.0;
        while (kept > 0 && left + weight(kept - 1) * Math.abs(contents[kept - 1]) <= negligible) {
            kept--;
            left += weight(kept) * Math.abs(contents[kept]);
        }
        return new ContentSample(Arrays.copyOf(contents, kept), size, noise, error + left);
    }

    private double distance(ContentSample finer) {
        double sum = 0.0;
        for (int k = 0; k < finer.contents.length; k++) {
            double here = k < contents.length ? contents[k] : 0.0;
            sum += weight(k) * Math.abs(finer.contents[k] - here);
        }
        return sum;
    }

    private static ContentSample at(WithoutInvariants psi, Vector v1, double w, int n) {
        GaussRule rule = GaussRule.of(n + 1);
        EncounterMean encounters = new EncounterMean(psi, v1, n);
        double[] mean = new double[rule.size()];
        double size = ROUNDED * psi.taken(v1.norm() + w) * new Partners(v1).density(w);
        for (int i = 0; i < mean.length; i++) {
            encounters.moveTo(w, rule.point(i));
            mean[i] = encounters.mean();
            size += 0.5 * rule.weight(i) * encounters.size();
        }
        double[] contents = project(rule, mean);
        double noise = noise(contents.length, size);
        return new ContentSample(contents, size, noise, noise);
    }

    private static double[] project(GaussRule rule, double[] mean) {
        double[] contents = new double[rule.size() / 2];
        for (int i = 0; i < rule.size(); i++) {
            double mu = rule.point(i);
            double before = 1.0;
            double legendre = mu;
            for (int l = 2; l / 2 <= contents.length; l++) {
                double next = ((2.0 * l - 1.0) * mu * legendre - (l - 1.0) * before) / l;
                before = legendre;
                legendre = next;
                if (l % 2 == 0) {
                    contents[l / 2 - 1] += (2.0 * l + 1.0) * rule.weight(i) * mean[i] * legendre;
                }
            }
        }
        return contents;
    }
}
