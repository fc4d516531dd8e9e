package io.grazing.analysis.operator;

import io.grazing.collision.CollisionFrame;
import io.grazing.collision.Vector;
import io.grazing.collision.VectorArray;
import io.grazing.collision.VelocityFunction;
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
    private static final int FINEST = 34;
    /** Convergence is faster than geometric, so that the ratio of two differences bounds the next. */
    private static final double SAFETY = 4.0;

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
    static ContentSample of(VelocityFunction psi, Partners partners, double w, double tolerance) {
        int n = COARSEST;
        ContentSample coarse = at(psi, partners, w, n);
        double before = coarse.magnitude() + coarse.size;
        while (true) {
            n += 2 + n / 4;
            ContentSample fine = at(psi, partners, w, n);
            double difference = coarse.distance(fine);
            double error = difference * Math.min(1.0, SAFETY * difference / before);
            double noise = fine.noise;
            if (error <= tolerance || difference <= noise || n >= FINEST) {
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

    private static ContentSample at(VelocityFunction psi, Partners partners, double w, int n) {
        GaussRule rule = GaussRule.of(n + 1);
        double[] mean = new double[rule.size()];
        double[] size = new double[1];
        int ring = n + 1;
        int points = ring * ring;
        // The sphere of σ around η, ring by ring: μ, and the coordinates across η
        double[][] sphere = sphere(rule, ring, 0.5 * w);
        VectorArray v = VectorArray.ofCapacity(points);
        double[] values = new double[points];
        partners.forEach(w, n, (eta, weight) -> {
            Vector g = partners.v1().minus(eta.times(0.5 * w));
            CollisionFrame frame = CollisionFrame.along(eta);
            place(
                    sphere[0],
                    sphere[1],
                    sphere[2],
                    g.x(),
                    eta.x(),
                    frame.e2().x(),
                    frame.e3().x(),
                    v.x());
            place(
                    sphere[0],
                    sphere[1],
                    sphere[2],
                    g.y(),
                    eta.y(),
                    frame.e2().y(),
                    frame.e3().y(),
                    v.y());
            place(
                    sphere[0],
                    sphere[1],
                    sphere[2],
                    g.z(),
                    eta.z(),
                    frame.e2().z(),
                    frame.e3().z(),
                    v.z());
            psi.values(v, points, values);
            for (int i = 0; i < ring; i++) {
                double sum = 0.0;
                double absolute = 0.0;
                for (int j = i * ring; j < (i + 1) * ring; j++) {
                    sum += values[j];
                    absolute += Math.abs(values[j]);
                }
                mean[i] += weight * sum / ring;
                size[0] += 0.5 * rule.weight(i) * weight * absolute / ring;
            }
        });
        double[] contents = project(rule, mean);
        double noise = noise(contents.length, size[0]);
        return new ContentSample(contents, size[0], noise, noise);
    }

    private static double[][] sphere(GaussRule rule, int ring, double radius) {
        double[][] sphere = new double[3][ring * ring];
        for (int i = 0; i < ring; i++) {
            double mu = rule.point(i);
            double across = radius * Math.sqrt((1.0 - mu) * (1.0 + mu));
            for (int j = 0; j < ring; j++) {
                double azimuth = 2.0 * Math.PI * j / ring;
                sphere[0][i * ring + j] = radius * mu;
                sphere[1][i * ring + j] = across * Math.cos(azimuth);
                sphere[2][i * ring + j] = across * Math.sin(azimuth);
            }
        }
        return sphere;
    }

    private static void place(
            double[] along, double[] b, double[] c, double g, double eta, double e2, double e3, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = g + along[i] * eta + b[i] * e2 + c[i] * e3;
        }
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
