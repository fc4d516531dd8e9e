package io.grazing.scenario.cli;

import io.grazing.analysis.limit.AngleMoments;
import io.grazing.analysis.rates.Measured;
import io.grazing.potential.PairPotential;
import io.grazing.scenario.model.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Moments Q_l(κ) = ∫(1 − P_l(cos θ))ρ dρ and S(κ) = Q_1/2 of the deflection angle, as JSON. */
@Command(
        name = "moments",
        description = "Moments Q_l(kappa) = int (1 - P_l(cos theta)) rho d rho, and S = Q_1/2, as JSON.")
final class MomentsCommand implements Callable<Integer> {

    private static final Key<Long> DEGREE = Key.integer("l", 1, AngleMoments.MAX_DEGREE, "degree l");

    private final Console console;

    @Mixin
    private PotentialOptions potential;

    @Option(
            names = "--kappa",
            required = true,
            split = ",",
            paramLabel = "K",
            description = "Values of kappa = 2 epsilon/|w|^2.")
    private List<String> kappas;

    @Option(names = "-l", split = ",", paramLabel = "L", defaultValue = "1", description = "Degrees l (default: 1).")
    private List<String> degrees;

    MomentsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Double> kappa = kappas.stream()
                .map(text -> Options.read("--kappa", AnglePoints.KAPPA, text))
                .toList();
        List<Long> l =
                degrees.stream().map(text -> Options.read("-l", DEGREE, text)).toList();
        PairPotential phi = potential.read().potential();
        List<Map<String, Object>> moments = new ArrayList<>();
        for (double k : kappa) {
            AngleMoments angles = AngleMoments.of(phi, k);
            Measured s = angles.s();
            for (long degree : l) {
                moments.add(moment(k, degree, angles.momentQ((int) degree), s));
            }
        }
        Json.print(console, moments);
        return ExitCode.DONE;
    }

    private static Map<String, Object> moment(double kappa, long l, Measured q, Measured s) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kappa", kappa);
        fields.put("l", l);
        fields.put("Q", q.value());
        fields.put("error", q.error());
        fields.put("S", s.value());
        fields.put("S_error", s.error());
        return fields;
    }
}
