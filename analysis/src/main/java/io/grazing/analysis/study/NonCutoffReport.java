package io.grazing.analysis.study;

import io.grazing.analysis.limit.QuadratureRates;
import io.grazing.analysis.rates.Measured;
import io.grazing.tally.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables and numbers of a {@link NonCutoffStudy}. */
final class NonCutoffReport {

    private final NonCutoffFindings findings;
    private final SweepSettings asked;
    private final SweepChecks sweep;

    NonCutoffReport(NonCutoffFindings findings) {
        this.findings = findings;
        this.asked = findings.settings().sweep();
        this.sweep = findings.sweep();
    }

    Map<String, Object> numbers(Map<String, Object> integratorFacts) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("s", findings.limit().s());
        numbers.put("strength", findings.limit().strength());
        numbers.put("points", (long) findings.points().size());
        numbers.put("limits", findings.values());
        numbers.put("encounters_per_point", OperatorSweep.countPerPoint(asked, asked.count() / 2));
        numbers.put("encounters_per_kernel", findings.last().kernel().outcome().collisions());
        numbers.put("significance", findings.settings().significance());
        findings.singularity().ifPresent(fit -> numbers.put("singularity", singularity(fit)));
        numbers.putAll(integratorFacts);
        return numbers;
    }

    private Map<String, Object> singularity(SingularityFit fit) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("exponent", fit.exponent());
        numbers.put("std_error", fit.standardError());
        numbers.put("confidence_95", List.of(fit.low(), fit.high()));
        numbers.put("expected", findings.limit().singularity());
        numbers.put("window_bias", fit.bias());
        numbers.put("chi_square", fit.chiSquare());
        numbers.put("bins", (long) fit.bins());
        numbers.put("window", List.of(fit.from(), fit.to()));
        return numbers;
    }

    List<String> notes() {
        return List.of(
                "operators are over eps^(2/s) [E11]; the theorem prints eps^s, its proof has 2/s",
                "e = (eps f(0))^(1/s) is the epsilon of section 4 of the paper, in which Q_eps, P_eps and (4.2) are written");
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>(List.of(sweep(), tails(), kernel(), rates()));
        if (!findings.maxwell().isEmpty()) {
            tables.add(maxwell());
        }
        return tables;
    }

    private Table sweep() {
        List<String> columns = new ArrayList<>(List.of(
                "epsilon",
                "d_eps",
                "core",
                "angle_difference",
                "bound_4_2_ratio",
                "bound_4_2_rho",
                "bound_4_2_speed",
                "kernel_distance"));
        for (int k = 1; k <= asked.functions().size(); k++) {
            columns.addAll(SweepChecks.columnNames(k));
            columns.addAll(List.of("inside_" + k, "inside_error_" + k, "outside_" + k, "outside_error_" + k));
        }
        List<List<Double>> rows = new ArrayList<>();
        for (NonCutoffPoint p : findings.points()) {
            AngleBound bound = p.bound();
            List<Double> row = new ArrayList<>(List.of(
                    p.epsilon(),
                    p.operators().timescale(),
                    bound.core(),
                    bound.largest(),
                    bound.ratio(),
                    bound.rho(),
                    bound.speed(),
                    p.kernel().distance()));
            for (int k = 0; k < asked.functions().size(); k++) {
                row.addAll(sweep.columns(p.operators(), k));
                row.addAll(List.of(
                        p.split().inside().get(k),
                        p.split().insideErrors().get(k),
                        p.split().outside().get(k),
                        p.split().outsideErrors().get(k)));
            }
            rows.add(row);
        }
        return new Table("non-cutoff", columns, rows);
    }

    private Table tails() {
        List<String> columns = new ArrayList<>(List.of("core", "bound"));
        for (int k = 1; k <= asked.functions().size(); k++) {
            columns.addAll(List.of("outside_" + k, "outside_error_" + k));
        }
        List<List<Double>> rows = new ArrayList<>();
        for (HomogeneousTail tail : findings.tails()) {
            List<Double> row = new ArrayList<>(List.of(
                    tail.core(), Math.pow(tail.core(), 0.2 * (findings.limit().s() - 1.0))));
            for (int k = 0; k < asked.functions().size(); k++) {
                row.addAll(List.of(tail.values().get(k), tail.errors().get(k)));
            }
            rows.add(row);
        }
        return new Table("lemma-4-1", columns, rows);
    }

    private Table kernel() {
        List<List<Double>> rows = new ArrayList<>();
        for (NonCutoffPoint p : findings.points()) {
            RescaledKernel kernel = p.kernel();
            for (int j = 0; j < kernel.bins().size(); j++) {
                BinContent bin = kernel.bins().get(j);
                rows.add(List.of(
                        p.epsilon(),
                        bin.low(),
                        bin.high(),
                        bin.empirical(),
                        bin.stdError(),
                        bin.exact(),
                        kernel.homogeneous().get(j)));
            }
        }
        return new Table(
                "rescaled-kernel",
                List.of("epsilon", "theta_lo", "theta_hi", "empirical", "std_error", "exact", "homogeneous"),
                rows);
    }

    private Table rates() {
        double speed = findings.settings().speed();
        List<List<Double>> rows = new ArrayList<>();
        for (NonCutoffPoint p : findings.points()) {
            Measured[] integrated =
                    new QuadratureRates(asked.potential(), p.epsilon()).rates(RescaledKernel.DEGREES, speed);
            double timescale = p.operators().timescale();
            for (int l = 1; l <= RescaledKernel.DEGREES; l++) {
                Estimate rate = p.kernel().rates().get("legendre." + l);
                double error = rate.standardError() / timescale;
                rows.add(List.of(
                        p.epsilon(),
                        (double) l,
                        rate.value() / timescale,
                        Double.isFinite(error) ? error : Double.NaN,
                        integrated[l - 1].value() / timescale,
                        findings.limit().rates().rate(l, speed).value()));
            }
        }
        return new Table("rates", List.of("epsilon", "l", "simulated", "std_error", "integrated", "homogeneous"), rows);
    }

    private Table maxwell() {
        List<List<Double>> rows = new ArrayList<>();
        for (MaxwellEigenvalue value : findings.maxwell()) {
            double error = value.simulated().standardError();
            rows.add(List.of(
                    (double) value.n(),
                    (double) value.l(),
                    value.closed().value(),
                    value.closed().error(),
                    value.rates().value(),
                    value.operator().value(),
                    value.operator().error(),
                    value.integrated().value(),
                    value.simulated().value(),
                    Double.isFinite(error) ? error : Double.NaN));
        }
        return new Table(
                "maxwell",
                List.of(
                        "n",
                        "l",
                        "closed",
                        "closed_error",
                        "rates",
                        "operator",
                        "operator_error",
                        "integrated",
                        "simulated",
                        "std_error"),
                rows);
    }
}
