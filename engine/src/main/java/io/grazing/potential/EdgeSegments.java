package io.grazing.potential;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The segments of depth that represent a profile, from the edge inwards, and its continuation past the edge. Where
 * the profile's own formula is accurate in double precision there is no segment.
 */
final class EdgeSegments {

    private final double[] bounds;
    /** Segment i reaches from depth bounds[i-1] to bounds[i]; null where the formula is used itself. */
    private final DepthSegment[] segments;

    private final DepthSegment continuation;

    private EdgeSegments(double[] bounds, DepthSegment[] segments, DepthSegment continuation) {
        this.bounds = bounds;
        this.segments = segments;
        this.continuation = continuation;
    }

    /** The segment that holds at {@code depth}, null where the formula does. */
    DepthSegment at(double depth) {
        if (depth <= 0.0) {
            return continuation;
        }
        int low = 0;
        int high = bounds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (depth <= bounds[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == bounds.length ? null : segments[low];
    }

    /** Collects the segments; adjoining ranges of the formula itself become one. */
    static final class Builder {

        private final NavigableMap<Double, DepthSegment> byBound = new TreeMap<>();
        private DepthSegment continuation = DepthPolynomial.ZERO;

        /** Uses {@code segment} up to depth {@code bound}, from the next smaller bound on. */
        void add(double bound, DepthSegment segment) {
            byBound.put(bound, segment);
        }

        /** Uses the formula up to depth {@code bound}. */
        void addDirect(double bound) {
            byBound.put(bound, null);
        }

        void continuation(DepthSegment segment) {
            continuation = segment;
        }

        EdgeSegments build() {
            NavigableMap<Double, DepthSegment> merged = new TreeMap<>();
            DepthSegment further = null;
            for (Map.Entry<Double, DepthSegment> entry : byBound.descendingMap().entrySet()) {
                if (entry.getValue() != null || further != null) {
                    merged.put(entry.getKey(), entry.getValue());
                }
                further = entry.getValue();
            }
            double[] bounds =
                    merged.keySet().stream().mapToDouble(Double::doubleValue).toArray();
            return new EdgeSegments(bounds, merged.values().toArray(new DepthSegment[0]), continuation);
        }
    }
}
