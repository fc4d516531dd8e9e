package io.grazing.analysis.study;

import io.grazing.scatter.Scatterer;
import io.grazing.scatter.Scatterers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Holds Newton's equations (2.1) against formula (3.5) on a grid of impact parameters ρ and of κ. The angle
 * that is compared is the smaller of θ and π − θ, relative to itself: a formula that is off by a constant
 * factor fails however small the deflection.
 */
public final class AngleStudy {

    private final AngleSettings settings;
    private final Supplier<? extends Scatterer> integrators;
    private final Scatterer formula;

    private AngleStudy(AngleSettings settings, Supplier<? extends Scatterer> integrators, Scatterer formula) {
        this.settings = settings;
        this.integrators = integrators;
        this.formula = formula;
    }

    /**
     * Compares the integrator and the potential of {@code settings} with the quadrature of formula (3.5).
     *
     * @throws StudyCancelledException if the monitor, or an interrupt, stopped it
     * @throws StudyFailedException if more trajectories failed than the settings tolerate
     */
    public static StudyResult run(AngleSettings settings, Monitor monitor) {
        return of(
                        settings,
                        settings.integrator().angles(settings.potential(), settings.integratorTolerance()),
                        Scatterers.quadrature(settings.potential()))
                .run(monitor);
    }

    /** A study of other scatterers than those the settings name; {@code formula} must be thread-safe. */
    static AngleStudy of(AngleSettings settings, Supplier<? extends Scatterer> integrators, Scatterer formula) {
        return new AngleStudy(settings, integrators, formula);
    }

    /** Does it. */
    StudyResult run(Monitor monitor) {
        long start = System.nanoTime();
        int columns = settings.rho().size();
        AnglePoint[] points = new AnglePoint[columns * settings.kappa().size()];
        Workers.forEach(points.length, settings.threads(), monitor, () -> {
            Scatterer newton = integrators.get();
            return i -> points[i] = AnglePoint.of(
                    settings.rho().get(i % columns), settings.kappa().get(i / columns), newton, formula);
        });
        double seconds = (System.nanoTime() - start) * 1e-9;
        List<AnglePoint> grid = List.of(points);
        long failed = grid.stream().filter(p -> !p.isCompared()).count();
        long tolerated = (long) Math.floor(settings.failureThreshold() * grid.size());
        if (failed > tolerated) {
            throw new StudyFailedException(failureMessage(grid, failed, tolerated), null);
        }
        AngleReport report = new AngleReport(settings, grid);
        RunFacts facts = new RunFacts(
                grid.size(),
                failed,
                seconds,
                settings.threads(),
                settings.integrator().label(),
                report.digest());
        return new StudyResult(
                "angle",
                facts,
                report.checks(),
                report.numbers(),
                report.notes(),
                List.of(report.table()),
                report.figures());
    }

    private static String failureMessage(List<AnglePoint> grid, long failed, long tolerated) {
        List<String> reasons = new ArrayList<>();
        grid.stream().filter(p -> !p.isCompared()).limit(1).forEach(p -> reasons.add(p.failure()));
        return "expected at most " + tolerated + " of " + grid.size() + " trajectories to fail, got " + failed
                + "; first: " + reasons.get(0);
    }
}
