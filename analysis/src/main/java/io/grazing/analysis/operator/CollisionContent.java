package io.grazing.analysis.operator;

import io.grazing.collision.Vector;
import io.grazing.collision.VelocityFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * How much of the function
 *
 * <pre>  h(σ) = ψ(G + ½wσ) + ψ(G − ½wσ),   G = ½(v₁ + v₂),</pre>
 *
 * of the direction σ of the relative velocity is a spherical harmonic of degree l, seen in the direction η = w/|w| before
 * the collision and averaged over the partners v₂ = v₁ − wη of v₁:
 *
 * <pre>  C_l(w) = ∫ M(v₁ − wη) h_l(η) dη.</pre>
 *
 * A collision turns σ and multiplies h_l by P_l(cos θ), so that every collision operator at v₁ follows from its rates
 * alone, −∫ Σ_l λ_l(w) C_l(w) w² dw, without the cancellation of ψ(v₁′) + ψ(v₂′) − ψ(v₁) − ψ(v₂) in the grazing limit.
 * Since h is even, only even l occur: the particles are identical, and the odd rates cancel.
 *
 * <p>Accuracy about 1e-11 of the largest Σ l(l+1)|C_l| for smooth ψ, as the error says; of a ψ with kinks the sum does not
 * converge, and the error is of its size. Immutable and thread-safe.
 */
public final class CollisionContent {

    private static final double REACH = 9.0;
    /** Speed of a partner up to which contents are followed: there 1/M is still in the range of double. */
    private static final double FARTHEST = 30.0;

    private static final double STEP = 1.3;
    private static final double TOLERANCE = 5e-12;
    /** Contents below this share of the largest need not be followed to larger relative speeds. */
    private static final double FAINT = 1e-13;

    private static final int HALVINGS = 3;
    /** Panels beyond which none is halved: those of a sharp ψ would be without number. */
    private static final int MOST_PANELS = 24;

    private final Vector v1;
    private final List<ContentPanel> panels;

    private CollisionContent(Vector v1, List<ContentPanel> panels) {
        this.v1 = v1;
        this.panels = List.copyOf(panels);
    }

    /**
     * The contents of ψ at v₁.
     *
     * @param psi ψ, such that ψ(v₂)M(v₂) is integrable with room to spare
     * @throws UndefinedFunctionException if ψ is undefined somewhere, or grows like 1/M
     */
    public static CollisionContent of(VelocityFunction psi, Vector v1) {
        Partners partners = new Partners(v1);
        WithoutInvariants rest = WithoutInvariants.of(psi);
        double typical = Math.sqrt(v1.dot(v1) + 3.0);
        double scale = Math.max(
                ContentSample.of(rest, v1, typical, 0.0).magnitude(),
                ContentSample.of(rest, v1, 0.6 * typical, 0.0).magnitude());
        DoubleFunction<ContentSample> sample = w -> ContentSample.of(rest, v1, w, TOLERANCE * scale);
        List<ContentPanel> panels = new ArrayList<>();
        double from = partners.slowest(REACH);
        double to = partners.fastest(REACH);
        // a ψ that is undefined or overflows far out is refused before it is resolved further in
        ContentSample.of(rest, v1, partners.fastest(FARTHEST), Double.POSITIVE_INFINITY);
        int count = (int) Math.ceil((to - from) / STEP);
        for (int i = 0; i < count; i++) {
            double left = i == 0 ? from : from + (to - from) * i / count;
            fit(sample, left, i == count - 1 ? to : from + (to - from) * (i + 1) / count, scale, HALVINGS, panels);
        }
        while (isBright(panels.get(panels.size() - 1), panels)) {
            if (to >= partners.fastest(FARTHEST)) {
                throw new UndefinedFunctionException(
                        "expected a function whose product with the Maxwellian is negligible beyond a speed of 30, got '"
                                + psi + "'");
            }
            fit(sample, to, to + STEP, scale, HALVINGS, panels);
            to += STEP;
        }
        while (from > 0.0 && isBright(panels.get(0), panels)) {
            List<ContentPanel> slower = new ArrayList<>();
            double next = Math.max(0.0, from - STEP);
            fit(sample, next, from, scale, HALVINGS, slower);
            panels.addAll(0, slower);
            from = next;
        }
        return new CollisionContent(v1, panels);
    }

    private static void fit(
            DoubleFunction<ContentSample> sample,
            double from,
            double to,
            double scale,
            int halvings,
            List<ContentPanel> panels) {
        ContentPanel panel = ContentPanel.fit(sample, from, to);
        if (halvings == 0
                || panels.size() >= MOST_PANELS
                || panel.unresolved() <= Math.max(TOLERANCE * scale, panel.error() - panel.unresolved())) {
            panels.add(panel);
        } else {
            double middle = 0.5 * (from + to);
            fit(sample, from, middle, scale, halvings - 1, panels);
            fit(sample, middle, to, scale, halvings - 1, panels);
        }
    }

    private static boolean isBright(ContentPanel panel, List<ContentPanel> all) {
        double largest =
                all.stream().mapToDouble(p -> weight(p) * p.size()).max().orElseThrow();
        return weight(panel) * panel.size() > FAINT * largest;
    }

    private static double weight(ContentPanel panel) {
        return Math.pow(panel.to(), 3);
    }

    /** v₁. */
    public Vector v1() {
        return v1;
    }

    /** The smallest relative speed of any weight. */
    public double from() {
        return panels.get(0).from();
    }

    /** The largest relative speed of any weight. */
    public double to() {
        return panels.get(panels.size() - 1).to();
    }

    /**
     * The contents of the even degrees 2, 4, … at a relative speed; those not listed, and all outside
     * [{@link #from}, {@link #to}], are negligible.
     */
    public double[] at(double w) {
        return w < from() || w > to() ? new double[0] : panel(w).at(w);
    }

    /** The number of even degrees at a relative speed. */
    int degrees(double w) {
        return w < from() || w > to() ? 0 : panel(w).degrees();
    }

    /** Estimated bound of the error of Σ l(l+1)/2 |C_l| at a relative speed. */
    public double error(double w) {
        return w < from() || w > to() ? 0.0 : panel(w).error();
    }

    /** Scale of |ψ| at a relative speed: the mean of M(v₂)|ψ| over the sphere of outcomes. */
    double size(double w) {
        return w < from() || w > to() ? 0.0 : panel(w).size();
    }

    private ContentPanel panel(double w) {
        return panels.stream()
                .filter(p -> w <= p.to())
                .min(Comparator.comparingDouble(ContentPanel::to))
                .orElseThrow();
    }
}
