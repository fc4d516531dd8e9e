package io.grazing.scenario.cli;

import io.grazing.analysis.limit.GrazingConstants;
import io.grazing.analysis.rates.Measured;
import io.grazing.potential.PairPotential;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scenario.model.Fault;
import io.grazing.scenario.model.Position;
import io.grazing.scenario.model.ScenarioException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The constants of the grazing limit of a potential, as JSON. */
@Command(
        name = "constants",
        description = {
            "The constants of the grazing limit, as JSON: c_Phi (s <= 1) and the same from the Fourier transform (s < 1),"
                    + " the constant inside the Coulomb logarithm (s = 1), the timescale d_eps, and K(rho).",
            "null stands for what does not exist."
        })
final class ConstantsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private PotentialOptions potential;

    ConstantsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PairPotential phi = potential.read().potential();
        if (!(phi instanceof ShortRangePotential smooth)) {
            String text = "expected a potential f(r)/r^s, got a " + phi.description() + ", which has no grazing limit";
            throw new ScenarioException(new Fault(Position.of("--potential"), "", text));
        }
        GrazingConstants constants = GrazingConstants.of(smooth);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("s", constants.s());
        put(fields, "c_phi", constants.bornConstant());
        put(fields, "c_phi_fourier", constants.fourierConstant());
        put(fields, "coulomb_constant", constants.coulombConstant());
        fields.put("timescale", constants.timescale().text());
        fields.put("K", bounds(constants.bounds()));
        Json.print(console, fields);
        return ExitCode.DONE;
    }

    private static void put(Map<String, Object> fields, String name, Optional<Measured> constant) {
        fields.put(name, constant.map(Measured::value).orElse(null));
        fields.put(name + "_error", constant.map(Measured::error).orElse(null));
    }

    private static List<Map<String, Object>> bounds(List<GrazingConstants.Bound> bounds) {
        return bounds.stream().map(ConstantsCommand::bound).toList();
    }

    private static Map<String, Object> bound(GrazingConstants.Bound bound) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rho", bound.rho());
        boolean finite = Double.isFinite(bound.k());
        fields.put("K", finite ? bound.k() : null);
        fields.put("K_error", finite ? bound.error() : null);
        return fields;
    }
}
