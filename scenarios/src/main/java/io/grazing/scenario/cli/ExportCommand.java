package io.grazing.scenario.cli;

import io.grazing.analysis.limit.AngleMoments;
import io.grazing.analysis.limit.CoulombLogarithm;
import io.grazing.analysis.limit.CrossSections;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Kappa;
import io.grazing.potential.PairPotential;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scenario.model.CollisionTable;
import io.grazing.scenario.model.Fault;
import io.grazing.scenario.model.Key;
import io.grazing.scenario.model.Position;
import io.grazing.scenario.model.ScenarioException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tables for other programs: the Coulomb logarithm, and the kernel in bins of equal probability. */
@Command(
        name = "export",
        description = {
            "Tables for other programs, as CSV.",
            "coulomb-logarithm: S/(kappa f(0))^2 with its error beside the formulas of plasma physics (s = 1).",
            "dsmc: cos theta in bins of equal probability against energy."
        })
final class ExportCommand implements Callable<Integer> {

    private static final Key<Boolean> LOGARITHM = Key.either("table", "coulomb-logarithm", "dsmc", "which table");
    private static final Key<Double> EPSILON = Key.number(
            "epsilon", CollisionTable.SMALLEST_EPSILON, CollisionTable.LARGEST_EPSILON, "scale ε of the potential");
    private static final Key<Double> SPEED = Key.number("speed", 1e-30, 1e30, "relative speed |w|");
    private static final int DEFAULT_BINS = 64;
    private static final Key<Long> BINS = Key.integer("bins", 1, 100_000, "bins of equal probability");

    private final Console console;

    @Parameters(index = "0", paramLabel = "TABLE", description = "coulomb-logarithm or dsmc.")
    private String table;

    @Mixin
    private PotentialOptions potential;

    @Option(names = "--epsilon", required = true, paramLabel = "E[,E...]", description = "Scales of the potential.")
    private List<String> epsilons;

    @Option(
            names = "--speed",
            paramLabel = "W[,W...]",
            defaultValue = "1",
            description = "Relative speeds (default: 1).")
    private List<String> speeds;

    @Option(names = "--bins", paramLabel = "N", description = "Bins of dsmc (default: " + DEFAULT_BINS + ").")
    private String bins;

    @Option(names = "-o", paramLabel = "FILE", description = "Write to this file, as a whole or not at all.")
    private String file;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        boolean dsmc = !Options.read("TABLE", LOGARITHM, table);
        List<Double> epsilon = Options.readAll("--epsilon", EPSILON, epsilons);
        List<Double> speed = Options.readAll("--speed", SPEED, speeds);
        if (!dsmc && bins != null) {
            throw wrong("--bins", "expected no bins beside coulomb-logarithm, which has none, got some");
        }
        int count =
                bins == null ? DEFAULT_BINS : Options.read("--bins", BINS, bins).intValue();
        PairPotential phi = potential.read().potential();
        OutputFile output = file == null ? null : OutputFile.of("-o", file);
        List<String> rows = dsmc ? kernel(phi, epsilon, speed, count) : logarithms(phi, epsilon, speed);
        String text = String.join("\n", rows) + "\n";
        if (output == null) {
            console.out().print(text);
            console.out().flush();
        } else {
            output.write(text);
        }
        return ExitCode.DONE;
    }

    private static List<String> logarithms(PairPotential phi, List<Double> epsilons, List<Double> speeds) {
        if (!(phi instanceof ShortRangePotential smooth) || smooth.order() != 1.0) {
            String text = "expected a potential with s = 1, which has a Coulomb logarithm, got " + phi.description();
            throw wrong("-s", text);
        }
        CoulombLogarithm logarithm = CoulombLogarithm.of(smooth);
        List<String> rows = new ArrayList<>();
        rows.add("epsilon,speed,kappa,ln_lambda,error,ln_plasma,ln_rutherford,ln_asymptotic");
        for (double epsilon : epsilons) {
            for (double speed : speeds) {
                double kappa = Kappa.of(epsilon, speed);
                Measured exact = logarithm.exact(kappa);
                rows.add(row(
                        epsilon,
                        speed,
                        kappa,
                        exact.value(),
                        exact.error(),
                        logarithm.plasma(kappa),
                        logarithm.rutherford(kappa),
                        logarithm.asymptotic(kappa)));
            }
        }
        return rows;
    }

    private static List<String> kernel(PairPotential phi, List<Double> epsilons, List<Double> speeds, int count) {
        List<String> rows = new ArrayList<>();
        rows.add("epsilon,speed,energy,bin,rho2_lo,rho2_hi,cos_mean,deficit1,deficit1_error,deficit2,deficit2_error");
        for (double epsilon : epsilons) {
            for (double speed : speeds) {
                double kappa = Kappa.of(epsilon, speed);
                AngleMoments moments = AngleMoments.of(phi, kappa);
                for (int bin = 0; bin < count; bin++) {
                    double inner = bin / (double) count;
                    double outer = (bin + 1) / (double) count;
                    Measured first = moments.meanDeficit(1, inner, outer);
                    Measured second = moments.meanDeficit(2, inner, outer);
                    String where = bin + "," + row(inner, outer, 1.0 - first.value());
                    rows.add(row(epsilon, speed, CrossSections.energy(kappa)) + "," + where + ","
                            + row(first.value(), first.error(), second.value(), second.error()));
                }
            }
        }
        return rows;
    }

    private static ScenarioException wrong(String option, String text) {
        return new ScenarioException(new Fault(Position.of(option), "", text));
    }

    private static String row(double... numbers) {
        StringBuilder text = new StringBuilder();
        for (double number : numbers) {
            text.append(text.isEmpty() ? "" : ",").append(AngleCommand.digits(number));
        }
        return text.toString();
    }
}
