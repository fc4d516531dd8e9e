package io.grazing.analysis.study;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What the grid of an {@link AngleStudy} shows: the worst differences and where, verdicts, table. */
final class AngleReport {

    private static final List<String> COLUMNS = List.of(
            "rho", "kappa", "theta_newton", "error_newton", "theta_formula", "error_formula", "relative_difference");

    private final AngleSettings settings;
    private final List<AnglePoint> grid;

    AngleReport(AngleSettings settings, List<AnglePoint> grid) {
        this.settings = settings;
        this.grid = grid;
    }

    List<Check> checks() {
        return List.of(
                difference(
                        "theta.relative_difference",
                        "|theta_newton - theta_formula| / theta_formula",
                        p -> p.hasRelativeDifference() && p.formula().theta() > 0.0,
                        p -> Math.abs(p.newton().theta() - p.formula().theta())
                                / p.formula().theta()),
                difference(
                        "supplement.relative_difference",
                        "the same of pi - theta where theta > pi/2",
                        p -> p.hasRelativeDifference()
                                && p.formula().theta() > p.formula().supplement(),
                        AnglePoint::relativeDifference),
                errorEstimates(),
                failed());
    }

    private Check difference(
            String name, String what, Predicate<AnglePoint> applies, ToDoubleFunction<AnglePoint> difference) {
        Optional<AnglePoint> worst = grid.stream().filter(applies).max(Comparator.comparingDouble(difference));
        if (worst.isEmpty()) {
            return new Check(
                    name,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Verdict.INFO,
                    what + ": no point of the grid has one");
        }
        double measured = difference.applyAsDouble(worst.get());
        boolean passes = measured <= settings.tolerance();
        return new Check(
                name,
                OptionalDouble.of(measured),
                OptionalDouble.of(0.0),
                OptionalDouble.empty(),
                passes ? Verdict.PASS : Verdict.FAIL,
                what + ": worst of " + grid.stream().filter(applies).count() + " points at " + where(worst.get())
                        + (passes ? ", within" : ", above") + " the tolerance "
                        + Digits.brief(settings.tolerance()));
    }

    private Check errorEstimates() {
        Optional<AnglePoint> worst =
                grid.stream().filter(AnglePoint::isCompared).max(Comparator.comparingDouble(AnglePoint::coverage));
        if (worst.isEmpty()) {
            return new Check(
                    "error_estimates",
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Verdict.INFO,
                    "no point could be compared");
        }
        long uncovered =
                grid.stream().filter(p -> p.isCompared() && !p.isCovered()).count();
        return new Check(
                "error_estimates",
                OptionalDouble.of(worst.get().coverage()),
                OptionalDouble.of(1.0),
                OptionalDouble.empty(),
                uncovered == 0 ? Verdict.PASS : Verdict.FAIL,
                "difference over the sum of both error estimates, at most 1; worst at " + where(worst.get())
                        + ", above 1 at " + uncovered + " points");
    }

    private Check failed() {
        long failed = grid.stream().filter(p -> !p.isCompared()).count();
        Optional<String> first =
                grid.stream().filter(p -> !p.isCompared()).findFirst().map(p -> "; first: " + p.failure());
        return new Check(
                "failed",
                OptionalDouble.of(failed),
                OptionalDouble.of(0.0),
                OptionalDouble.empty(),
                failed == 0 ? Verdict.PASS : Verdict.INFO,
                failed + " of " + grid.size() + " points without an angle" + first.orElse(""));
    }

    private static String where(AnglePoint point) {
        return "rho = " + Digits.of(point.rho(), 6) + ", kappa = " + Digits.of(point.kappa(), 6) + " (newton "
                + Digits.of(point.newton().theta(), 17) + ", formula "
                + Digits.of(point.formula().theta(), 17) + ")";
    }

    Map<String, Object> numbers() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("points", (long) grid.size());
        numbers.put("tolerance", settings.tolerance());
        grid.stream()
                .filter(AnglePoint::hasRelativeDifference)
                .max(Comparator.comparingDouble(AnglePoint::relativeDifference))
                .ifPresent(worst -> numbers.put("worst", worst(worst)));
        long evaluations = grid.stream()
                .filter(AnglePoint::isCompared)
                .mapToLong(p -> p.newton().evaluations())
                .sum();
        numbers.put("force_evaluations", evaluations);
        return numbers;
    }

    private static Map<String, Object> worst(AnglePoint point) {
        Map<String, Object> worst = new LinkedHashMap<>();
        worst.put("rho", point.rho());
        worst.put("kappa", point.kappa());
        worst.put("theta_newton", point.newton().theta());
        worst.put("theta_formula", point.formula().theta());
        worst.put("relative_difference", point.relativeDifference());
        return worst;
    }

    List<String> notes() {
        long none = grid.stream()
                .filter(p -> p.isCompared() && !p.hasRelativeDifference())
                .count();
        List<String> notes = new ArrayList<>();
        if (none > 0) {
            notes.add(none + " points have an angle of 0 or pi to within the formula's error: there only the error"
                    + " estimates are judged.");
        }
        return notes;
    }

    Table table() {
        return new Table("angles", COLUMNS, grid.stream().map(AngleReport::row).toList());
    }

    private static List<Double> row(AnglePoint p) {
        return Arrays.asList(
                p.rho(),
                p.kappa(),
                p.newton() == null ? Double.NaN : p.newton().theta(),
                p.newton() == null ? Double.NaN : p.newton().error(),
                p.formula() == null ? Double.NaN : p.formula().theta(),
                p.formula() == null ? Double.NaN : p.formula().error(),
                p.hasRelativeDifference() ? p.relativeDifference() : Double.NaN);
    }

    List<Figure> figures() {
        return List.of(AngleFigure.of(settings, grid));
    }

    /** SHA-256 over every integrated angle, its supplement and error estimate, in the order of the grid. */
    String digest() {
        MessageDigest sha;
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        for (AnglePoint p : grid) {
            ByteBuffer bytes = ByteBuffer.allocate(3 * Double.BYTES);
            if (p.newton() != null) {
                bytes.putDouble(p.newton().theta());
                bytes.putDouble(p.newton().supplement());
                bytes.putDouble(p.newton().error());
            }
            sha.update(bytes.array());
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
