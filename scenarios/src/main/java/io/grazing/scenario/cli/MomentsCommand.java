package io.grazing.scenario.cli;

import io.grazing.analysis.limit.AngleMoments;
import io.grazing.analysis.limit.CollisionIntegrals;
import io.grazing.analysis.limit.CrossSections;
import io.grazing.analysis.rates.Measured;
import io.grazing.potential.PairPotential;
import io.grazing.scenario.model.Fault;
import io.grazing.scenario.model.Key;
import io.grazing.scenario.model.Position;
import io.grazing.scenario.model.ScenarioException;
import io.grazing.scenario.model.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Moments Q_l(κ) = ∫(1 − P_l(cos θ))ρ dρ and S(κ) = Q_1/2 of the deflection angle, as JSON. */
@Command(
        name = "moments",
        description = {
            "Moments Q_l(kappa) = int (1 - P_l(cos theta)) rho d rho, and S = Q_1/2, as JSON.",
            "--cross-sections adds sigma = 2 pi int (1 - cos^l theta) rho d rho and the energy 1/(2 kappa) in units of"
                    + " epsilon; --temperature and --omega add the collision integrals Omega^(l,s)(T)."
        })
final class MomentsCommand implements Callable<Integer> {

    private static final Key<Long> DEGREE = Key.integer("l", 1, AngleMoments.MAX_DEGREE, "degree l");

    private static final Key<Long> ORDER = Key.integer("s", 0, CollisionIntegrals.MAX_ORDER, "order s");
    private static final Key<Double> TEMPERATURE =
            Key.number("temperature", 1e-6, 1e9, "k_B times the temperature in units of ε");

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PotentialOptions potential;

    @Option(
            names = "--kappa",
            paramLabel = "K[,K...]",
            description = "Values of kappa = 2 epsilon/|w|^2; required without --omega.")
    private List<String> kappas = List.of();

    @Option(names = "-l", paramLabel = "L[,L...]", defaultValue = "1", description = "Degrees l (default: 1).")
    private List<String> degrees;

    @Option(names = "--cross-sections", description = "Add the cross-sections sigma^(l) and the energy.")
    private boolean crossSections;

    @Option(
            names = "--temperature",
            paramLabel = "T[,T...]",
            description = "Temperatures of collision integrals, in units of epsilon/k_B.")
    private List<String> temperatures = List.of();

    @Option(
            names = "--omega",
            paramLabel = "L,S[;L,S...]",
            description = "Degrees and orders of collision integrals, as 1,1;2,2.")
    private List<String> omegas = List.of();

    MomentsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        require();
        List<Double> temperature = Options.readAll("--temperature", TEMPERATURE, temperatures);
        List<CollisionIntegrals.Index> indices =
                Options.split(omegas, ";").map(MomentsCommand::index).toList();
        List<Double> kappa = Options.readAll("--kappa", AnglePoints.KAPPA, kappas);
        List<Long> l = Options.readAll("-l", DEGREE, degrees);
        PairPotential phi = potential.read().potential();
        List<Map<String, Object>> moments = new ArrayList<>();
        for (double k : kappa) {
            AngleMoments angles = AngleMoments.of(phi, k);
            Measured s = angles.s();
            for (long degree : l) {
                Map<String, Object> fields = moment(k, degree, angles.momentQ((int) degree), s);
                if (crossSections) {
                    fields.put("energy", CrossSections.energy(k));
                    put(fields, "sigma", CrossSections.of(angles, (int) degree));
                }
                moments.add(fields);
            }
        }
        for (double t : temperature) {
            new CollisionIntegrals(phi, t).of(indices).forEach(value -> moments.add(integral(t, value)));
        }
        Json.print(console, moments);
        return ExitCode.DONE;
    }

    private void require() {
        if (temperatures.isEmpty() != omegas.isEmpty()) {
            String missing = omegas.isEmpty() ? "--omega" : "--temperature";
            throw wrong(missing, "expected both --temperature and --omega, or neither, got no " + missing);
        }
        if (kappas.isEmpty() && omegas.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--kappa=K'");
        }
        if (crossSections && kappas.isEmpty()) {
            throw wrong("--cross-sections", "expected --kappa with it, got none");
        }
    }

    private static CollisionIntegrals.Index index(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            throw wrong("--omega", "expected a degree and an order L,S, got " + Wording.quoted(text));
        }
        long l = Options.read("--omega", DEGREE, parts[0].strip());
        long s = Options.read("--omega", ORDER, parts[1].strip());
        return new CollisionIntegrals.Index((int) l, (int) s);
    }

    private static ScenarioException wrong(String option, String text) {
        return new ScenarioException(new Fault(Position.of(option), "", text));
    }

    private static Map<String, Object> integral(double temperature, CollisionIntegrals.Value value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("temperature", temperature);
        fields.put("l", value.index().l());
        fields.put("s", value.index().s());
        put(fields, "omega", value.omega());
        put(fields, "omega_reduced", value.reduced());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Measured number) {
        fields.put(name, number.value());
        fields.put(name + "_error", number.error());
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
