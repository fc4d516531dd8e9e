package io.grazing.scenario.cli;

import io.grazing.analysis.limit.BornConstant;
import io.grazing.analysis.limit.GrazingTimescale;
import io.grazing.analysis.limit.QuadratureRates;
import io.grazing.analysis.operator.CollisionContent;
import io.grazing.analysis.operator.FormulaFunction;
import io.grazing.analysis.operator.LandauOperator;
import io.grazing.analysis.operator.RatesOperator;
import io.grazing.analysis.operator.UndefinedFunctionException;
import io.grazing.analysis.rates.Measured;
import io.grazing.analysis.study.Integrator;
import io.grazing.analysis.study.Monitor;
import io.grazing.analysis.study.SimulatedOperator;
import io.grazing.collision.Vector;
import io.grazing.potential.ExpressionException;
import io.grazing.potential.PairPotential;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scenario.model.CollisionTable;
import io.grazing.scenario.model.Fault;
import io.grazing.scenario.model.Key;
import io.grazing.scenario.model.Position;
import io.grazing.scenario.model.ScenarioException;
import io.grazing.scenario.model.Wording;
import io.grazing.tally.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Kψ(v₁), L_εψ(v₁) and their ratio in the grazing limit, as JSON. */
@Command(
        name = "operator",
        description = {
            "The Landau operator K psi(v1), the linearised Boltzmann operator L_eps psi(v1), and the limit c_Phi K psi that"
                    + " L_eps/d_eps tends to, as JSON.",
            "null stands for what does not exist; ratio is null where psi is a collision invariant."
        })
final class OperatorCommand implements Callable<Integer> {

    private static final double FASTEST = 100.0;
    private static final double TOLERANCE = 1e-10;
    /** The limit, or L and L/d_ε, below this are 0, and have no ratio. */
    private static final double NOTHING = 1e-10;

    /** Relative error from which on a quadrature has not resolved ψ, which has kinks: of L_ε a simulation is tried too. */
    private static final double UNRESOLVED = 1e-3;
    /** Encounters of that simulation, its seed, and the standard errors that make an error bound. */
    private static final long RESCUE = 6_000_000;

    private static final long RESCUE_SEED = 20220901;
    private static final double SIGMAS = 4.0;

    private static final Key<Double> EPSILON = Key.number(
            "epsilon", CollisionTable.SMALLEST_EPSILON, CollisionTable.LARGEST_EPSILON, "scale ε of the potential");
    private static final Key<Double> COMPONENT = Key.number("v1", -FASTEST, FASTEST, "a component of v₁");
    private static final Key<Long> COUNT =
            Key.integer("collisions", 2, CollisionTable.LARGEST_COUNT, "encounters to simulate");
    private static final Key<Long> SEED = Key.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE, "seed");
    private static final Key<Boolean> SIMULATED = Key.either("method", "simulation", "quadrature", "how L_ε is found");

    private static final Key<Integrator> INTEGRATOR =
            Key.choice("integrator", labels(), "integrator of Newton's equations");

    /** Options that a simulation alone has a use for. */
    private static final List<String> OF_SIMULATION = List.of("--integrator", "--collisions", "--seed");

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PotentialOptions potential;

    @Option(names = "--epsilon", required = true, paramLabel = "E", description = "Scale of the potential, > 0.")
    private String epsilon;

    @Option(
            names = "--psi",
            required = true,
            paramLabel = "EXPR",
            description = "The function psi, an expression in vx, vy, vz.")
    private String psi;

    @Option(names = "--v1", required = true, paramLabel = "X,Y,Z", description = "The velocity v1.")
    private String v1;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "quadrature",
            description = "quadrature or simulation (default: ${DEFAULT-VALUE}).")
    private String method;

    @Option(
            names = "--integrator",
            paramLabel = "NAME",
            defaultValue = "batch",
            description = "Integrator of the simulation: batch, hipparchus or table (default: ${DEFAULT-VALUE}).")
    private String integrator;

    @Option(
            names = "--collisions",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Encounters of the simulation (default: ${DEFAULT-VALUE}).")
    private String collisions;

    @Option(
            names = "--seed",
            paramLabel = "K",
            defaultValue = "20220901",
            description = "Seed of the simulation (default: ${DEFAULT-VALUE}).")
    private String seed;

    OperatorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean simulated = Options.read("--method", SIMULATED, method);
        double scale = Options.read("--epsilon", EPSILON, epsilon);
        long count = Options.read("--collisions", COUNT, collisions);
        long stream = Options.read("--seed", SEED, seed);
        Integrator chosen = Options.read("--integrator", INTEGRATOR, integrator);
        FormulaFunction function = function();
        Vector velocity = velocity();
        PairPotential phi = potential.read().potential();
        try {
            Map<String, Object> fields = new LinkedHashMap<>();
            Measured k = LandauOperator.apply(function, velocity);
            fields.put("K", k.value());
            fields.put("K_error", k.error());
            double l = simulated
                    ? simulate(phi, scale, chosen, count, stream, function, velocity, fields)
                    : integrate(phi, scale, function, velocity, fields);
            compare(phi, scale, k.value(), l, fields);
            Json.print(console, fields);
            if (isUnresolved(k)) {
                console.say("grazing operator: note: few digits of K are known; psi is not smooth, or has no integral");
            }
            if (!simulated) {
                tellUnused();
            }
        } catch (UndefinedFunctionException e) {
            throw wrong("--psi", e.getMessage());
        }
        return ExitCode.DONE;
    }

    private void tellUnused() {
        ParseResult given = spec.commandLine().getParseResult();
        List<String> unused =
                OF_SIMULATION.stream().filter(given::hasMatchedOption).toList();
        if (!unused.isEmpty()) {
            console.say("grazing operator: note: method quadrature makes no use of " + String.join(", ", unused));
        }
    }

    private static Map<String, Integrator> labels() {
        Map<String, Integrator> labels = new LinkedHashMap<>();
        for (Integrator integrator : Integrator.values()) {
            labels.put(integrator.label(), integrator);
        }
        return labels;
    }

    private FormulaFunction function() {
        try {
            return FormulaFunction.of(psi);
        } catch (ExpressionException e) {
            throw wrong("--psi", "column " + e.column() + ": " + e.reason());
        }
    }

    private Vector velocity() {
        String[] parts = v1.split(",", -1);
        if (parts.length != 3) {
            throw wrong("--v1", "expected three numbers X,Y,Z, got " + Wording.quoted(v1));
        }
        double[] components = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            components[i] = Options.read("--v1", COMPONENT, parts[i].strip());
        }
        return new Vector(components[0], components[1], components[2]);
    }

    private static double integrate(
            PairPotential phi, double epsilon, FormulaFunction psi, Vector v1, Map<String, Object> fields) {
        Measured l = RatesOperator.of(new QuadratureRates(phi, epsilon)).apply(CollisionContent.of(psi, v1));
        if (isUnresolved(l)) {
            Map<String, Object> simulated = new LinkedHashMap<>();
            double value = simulate(phi, epsilon, Integrator.BATCH, RESCUE, RESCUE_SEED, psi, v1, simulated);
            Object error = simulated.get("L_error");
            if (error instanceof Double standard && SIGMAS * standard < l.error()) {
                simulated.put("L_error", SIGMAS * standard);
                Map<String, Object> unresolved = new LinkedHashMap<>();
                unresolved.put("L", l.value());
                unresolved.put("L_error", l.error());
                simulated.put("quadrature", unresolved);
                fields.putAll(simulated);
                return value;
            }
        }
        fields.put("L", l.value());
        fields.put("L_error", l.error());
        fields.put("method", "quadrature");
        return l.value();
    }

    private static boolean isUnresolved(Measured found) {
        return found.error() > UNRESOLVED * Math.abs(found.value()) && found.error() > NOTHING;
    }

    private static double simulate(
            PairPotential phi,
            double epsilon,
            Integrator integrator,
            long count,
            long seed,
            FormulaFunction psi,
            Vector v1,
            Map<String, Object> fields) {
        int threads = Runtime.getRuntime().availableProcessors();
        SimulatedOperator simulation = new SimulatedOperator(phi, epsilon, integrator, TOLERANCE, count, seed, threads);
        SimulatedOperator.Simulated simulated = simulation.measure(List.of(psi), v1, Monitor.silent());
        Estimate l = simulated.values().get(0);
        fields.put("L", l.value());
        fields.put("L_error", Double.isFinite(l.standardError()) ? l.standardError() : null);
        fields.put("method", "simulation");
        fields.put("integrator", integrator.label());
        fields.put("collisions", l.n());
        fields.put("failed", simulated.outcome().failed());
        fields.put("seed", seed);
        return l.value();
    }

    private static void compare(PairPotential phi, double epsilon, double k, double l, Map<String, Object> fields) {
        Double constant = null;
        Double timescale = null;
        if (phi instanceof ShortRangePotential smooth) {
            constant = BornConstant.of(smooth).map(Measured::value).orElse(null);
            timescale = new GrazingTimescale(smooth.order()).of(epsilon);
        }
        Double limit = constant == null ? null : Double.valueOf(constant * k);
        boolean nothing = timescale == null
                || timescale == 0.0
                || limit == null
                || Math.abs(limit) <= NOTHING
                || Math.abs(l) <= NOTHING * Math.min(1.0, timescale);
        fields.put("c_phi", constant);
        fields.put("timescale", timescale);
        fields.put("limit", limit);
        fields.put("ratio", nothing ? null : Double.valueOf(l / timescale / limit));
    }

    private static ScenarioException wrong(String option, String text) {
        return new ScenarioException(new Fault(Position.of(option), "", text));
    }
}
