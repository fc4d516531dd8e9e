package io.grazing.analysis.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The mapping of an axis from numbers to pixels, linear or logarithmic, with its ticks.
 *
 * @param logarithmic whether equal ratios have equal lengths
 * @param low number at the start of the axis
 * @param high number at its end, greater than {@code low}
 * @param start pixel of {@code low}
 * @param end pixel of {@code high}
 */
record AxisScale(boolean logarithmic, double low, double high, double start, double end) {

    /** A range of numbers wider than this many decades is cut off at its lower end. */
    private static final double MAX_DECADES = 18.0;

    private static final int MAX_LABELS = 8;
    /** Up to so many decades every digit is labelled, or 2 and 5. */
    private static final double ONE_DECADE = 0.9;

    private static final double SHORT_SPAN = 2.2;
    /** Powers of ten that a short axis writes out. */
    private static final int PLAIN_DECADES = 3;

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /**
     * One tick.
     *
     * @param position pixel
     * @param label its number, or empty for a minor tick
     */
    record Tick(double position, String label) {}

    /**
     * A scale that shows the range [low, high] of positive (logarithmic) or any (linear) finite numbers.
     *
     * @param padding fraction of the axis left free at either end
     */
    static AxisScale fitting(boolean logarithmic, double low, double high, double padding, double start, double end) {
        double a = logarithmic ? Math.log10(low) : low;
        double b = logarithmic ? Math.log10(high) : high;
        if (logarithmic) {
            a = Math.max(a, b - MAX_DECADES);
        }
        if (b - a < 1e-6 * Math.max(Math.abs(a), Math.abs(b)) || b - a < Double.MIN_NORMAL) {
            double half = logarithmic || a == 0.0 ? 0.5 : 0.5 * Math.abs(a);
            a -= half;
            b += half;
        }
        double margin = padding * (b - a);
        a -= margin;
        b += margin;
        return new AxisScale(
                logarithmic, logarithmic ? Math.pow(10.0, a) : a, logarithmic ? Math.pow(10.0, b) : b, start, end);
    }

    /** Whether the axis can show {@code value} at all. */
    boolean shows(double value) {
        return Double.isFinite(value) && (!logarithmic || value > 0.0);
    }

    /** The pixel of a number that the axis {@link #shows}. */
    double pixel(double value) {
        double fraction = logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return start + fraction * (end - start);
    }

    /** The ticks, in increasing order of their numbers. */
    List<Tick> ticks() {
        return logarithmic ? decades() : steps();
    }

    private List<Tick> decades() {
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        int stride = Math.max(1, (last - first + MAX_LABELS - 1) / MAX_LABELS);
        double span = Math.log10(high / low);
        boolean plain = span < SHORT_SPAN && first >= -PLAIN_DECADES && last <= PLAIN_DECADES;
        List<Tick> ticks = new ArrayList<>();
        for (int decade = first; decade <= last; decade++) {
            for (int digit = 1; digit <= 9; digit++) {
                double value = Double.parseDouble(digit + "e" + decade);
                boolean labelled = digit == 1 ? Math.floorMod(decade, stride) == 0 : isLabelled(digit, span);
                boolean drawn = digit == 1 || stride == 1;
                if (drawn && value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
                    ticks.add(new Tick(pixel(value), labelled ? label(digit, decade, plain) : ""));
                }
            }
        }
        return ticks;
    }

    private static boolean isLabelled(int digit, double span) {
        return span < ONE_DECADE || (span < SHORT_SPAN && (digit == 2 || digit == 5));
    }

    private static String label(int digit, int decade, boolean plain) {
        if (plain) {
            return new BigDecimal(BigInteger.valueOf(digit), -decade).toPlainString();
        }
        StringBuilder text = new StringBuilder(digit == 1 ? "10" : digit + "·10");
        if (decade < 0) {
            text.append('⁻');
        }
        for (char c : Integer.toString(Math.abs(decade)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(c - '0'));
        }
        return text.toString();
    }

    private List<Tick> steps() {
        double rough = (high - low) / MAX_LABELS;
        double unit = Math.pow(10.0, Math.floor(Math.log10(rough)));
        double ratio = rough / unit;
        double step = unit * (ratio <= 1.0 ? 1.0 : ratio <= 2.0 ? 2.0 : ratio <= 5.0 ? 5.0 : 10.0);
        int decimals = (int) -Math.floor(Math.log10(step) + 1e-9);
        double largest = Math.max(Math.abs(low), Math.abs(high));
        List<Tick> ticks = new ArrayList<>();
        for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
            ticks.add(new Tick(pixel(k * step), plain(k * step, decimals, largest)));
        }
        return ticks;
    }

    private static String plain(double value, int decimals, double largest) {
        boolean isShort = decimals <= 6 && largest < 1e6;
        int digits = (int) Math.max(0.0, Math.floor(Math.log10(largest)) + decimals);
        String format = isShort ? "%." + Math.max(0, decimals) + "f" : "%." + Math.min(digits, 8) + "e";
        return String.format(Locale.ROOT, format, value).replace('-', '−');
    }
}
