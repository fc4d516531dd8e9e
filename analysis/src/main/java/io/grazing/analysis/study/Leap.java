package io.grazing.analysis.study;

/**
 * The bins between those that an annulus fills at one speed and those that it fills at another. The angles of an
 * annulus are an interval that moves continuously with the speed: it comes over these bins on its way, and they are
 * empty at both speeds.
 *
 * @param first the first bin between
 * @param end one after the last; {@code first} where the two ranges overlap or are neighbours
 */
record Leap(int first, int end) {

    /**
     * Between two rows of contents.
     *
     * @param start the first bin of the annulus in both
     * @param end one after its last bin
     */
    static Leap between(double[] from, double[] to, int start, int end) {
        int lowest = Math.max(first(from, start, end), first(to, start, end));
        int highest = Math.min(last(from, start, end), last(to, start, end));
        return new Leap(Math.min(highest + 1, lowest), lowest);
    }

    private static int first(double[] contents, int start, int end) {
        int i = start;
        while (i < end && contents[i] == 0.0) {
            i++;
        }
        return i;
    }

    private static int last(double[] contents, int start, int end) {
        int i = end - 1;
        while (i >= start && contents[i] == 0.0) {
            i--;
        }
        return i;
    }
}
