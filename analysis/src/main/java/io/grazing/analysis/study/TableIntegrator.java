package io.grazing.analysis.study;

import io.grazing.collision.Kappa;
import io.grazing.potential.ShortRangePotential;
import io.grazing.sample.FixedSpeed;
import io.grazing.sample.MaxwellianSpeeds;
import io.grazing.sample.SpeedDistribution;
import io.grazing.sample.TargetVelocity;
import io.grazing.table.AngleTable;
import io.grazing.table.KappaRange;
import io.grazing.table.TableCertificate;
import io.grazing.table.TableException;
import io.grazing.table.TableListener;
import io.grazing.table.TableUsage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Builds the certified table of a run: for one κ where all pairs have the same speed, else for the octaves of κ that
 * hold all but some 1e-4 of the pairs of a Maxwellian gas; the others are integrated.
 */
final class TableIntegrator {

    /** Relative speeds of thermal pairs; one in 2e4 is slower, one in 8e4 faster. */
    private static final double SLOWEST = 0.2;

    private static final double FASTEST = 7.5;
    /** A Maxwellian partner is hardly ever faster. */
    private static final double FASTEST_PARTNER = 6.0;

    private TableIntegrator() {}

    /**
     * The table.
     *
     * @throws StudyCancelledException if the monitor, or an interrupt, stopped it
     * @throws StudyFailedException if its error could not be confirmed
     */
    static PreparedIntegrator of(ShortRangePotential potential, Integrator.Task task, Monitor monitor) {
        KappaRange range = range(task.epsilon(), task.speed());
        AngleTable table = build(potential, range, AngleTable.boundFor(task.tolerance()), monitor);
        TableUsage usage = new TableUsage();
        return new PreparedIntegrator(
                table.scatterers(task.epsilon(), usage, task.count()),
                () -> Map.of("table", facts(table.certificate(), usage)));
    }

    private static AngleTable build(ShortRangePotential potential, KappaRange range, double bound, Monitor monitor) {
        try {
            return AngleTable.build(potential, range, bound, new TableListener() {
                @Override
                public void progress(long done, long known) {
                    monitor.progress(done, known);
                }

                @Override
                public boolean cancelled() {
                    return monitor.cancelled();
                }
            });
        } catch (CancellationException e) {
            throw new StudyCancelledException(e.getMessage(), e);
        } catch (TableException e) {
            throw new StudyFailedException(e.getMessage(), e);
        }
    }

    private static KappaRange range(double epsilon, SpeedDistribution speed) {
        if (speed instanceof FixedSpeed fixed) {
            return KappaRange.only(Kappa.of(epsilon, fixed.w()));
        }
        if (speed instanceof TargetVelocity target) {
            double v = target.v1().norm();
            return KappaRange.covering(
                    Kappa.of(epsilon, v + FASTEST_PARTNER), Kappa.of(epsilon, Math.max(SLOWEST, v - FASTEST_PARTNER)));
        }
        if (speed instanceof MaxwellianSpeeds) {
            return KappaRange.covering(Kappa.of(epsilon, FASTEST), Kappa.of(epsilon, SLOWEST));
        }
        throw new IllegalArgumentException("no range of kappa for " + speed);
    }

    private static Map<String, Object> facts(TableCertificate certificate, TableUsage usage) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("bound", certificate.bound());
        facts.put("bound_unit", "(min(1, kappa) sqrt(1 - rho^2) + 1e-3 theta) cos(theta/2), radians");
        facts.put("kappa_low", certificate.kappaLow());
        facts.put("kappa_high", certificate.kappaHigh());
        facts.put("confirmed_points", certificate.confirmed());
        facts.put("worst_error", certificate.worst());
        facts.put("confidence", 1.0 - TableCertificate.DOUBT);
        facts.put("exceeding_share_at_most", certificate.exceedance());
        facts.put("confirmed_by_reference", certificate.confirmedByReference());
        facts.put("worst_error_by_reference", certificate.worstByReference());
        facts.put("confirmation_rounds", (long) certificate.rounds());
        facts.put("cells", certificate.cells());
        facts.put("degree_rho", certificate.columns() - 1L);
        facts.put("degree_kappa", certificate.rows() - 1L);
        facts.put("trajectories", certificate.trajectories());
        facts.put("build_seconds", certificate.buildSeconds());
        facts.put("uncovered_share", certificate.fallbackShare());
        facts.put("encounters", usage.encounters());
        facts.put("integrated", usage.integrated());
        return facts;
    }
}
