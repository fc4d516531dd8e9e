package io.grazing.potential;

import java.util.ArrayList;
import java.util.List;

/**
 * Of the knots of a table with very many, those between which f is so nearly one quintic that the points of a rule, or the stages of
 * a step, tell how it falls: few where f is smooth, every one about a fall between plateaus.
 */
final class Landmarks {

    /** As many knots as are all of them landmarks, and that there are at most. */
    private static final int MOST = 300;
    /** What f may be off a quintic by, in units of its fall over it: first the least, then more until they are no more than that. */
    private static final double[] SHARES = {1e-3, 1e-2, 0.1, 0.3};

    private final double[] r;
    private final Jet[] f;
    private final double share;
    private final List<Double> landmarks = new ArrayList<>();

    private Landmarks(double[] r, Jet[] f, double share) {
        this.r = r;
        this.f = f;
        this.share = share;
    }

    /** Those of a table with f and its derivatives at its knots r. */
    static double[] of(double[] r, Jet[] f) {
        if (r.length <= MOST + 2) {
            return r.clone();
        }
        List<Double> found = List.of();
        for (double share : SHARES) {
            Landmarks search = new Landmarks(r, f, share);
            search.landmarks.add(r[0]);
            search.divide(0, r.length - 1);
            found = search.landmarks;
            if (found.size() <= MOST + 2) {
                break;
            }
        }
        return thinned(found);
    }

    private static double[] thinned(List<Double> found) {
        int last = found.size() - 1;
        int count = Math.min(last, MOST + 1);
        double[] kept = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            kept[i] = found.get((int) ((long) i * last / count));
        }
        return kept;
    }

    private void divide(int from, int to) {
        if (to - from == 1 || isGradual(from, to)) {
            landmarks.add(r[to]);
            return;
        }
        int middle = (from + to) / 2;
        divide(from, middle);
        divide(middle, to);
    }

    private boolean isGradual(int from, int to) {
        MonotoneQuintic quintic = new MonotoneQuintic(r[from], r[to], f[from], f[to]);
        double allowed = share * (f[from].value() - f[to].value());
        for (int i = from + 1; i < to; i++) {
            if (!(Math.abs(f[i].value() - quintic.at(r[i]).value()) <= allowed)) {
                return false;
            }
        }
        return true;
    }
}
