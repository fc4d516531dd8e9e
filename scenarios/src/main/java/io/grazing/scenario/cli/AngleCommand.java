package io.grazing.scenario.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.grazing.collision.Deflection;
import io.grazing.scatter.Scatterer;
import io.grazing.scatter.ScatteringException;
import io.grazing.scenario.model.CsvSheet;
import io.grazing.scenario.model.Fault;
import io.grazing.scenario.model.Faults;
import io.grazing.scenario.model.Position;
import io.grazing.scenario.model.ScenarioException;
import io.grazing.scenario.model.TextFile;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deflection angles of given points, as CSV. */
@Command(
        name = "angle",
        description = {
            "Deflection angles theta(rho, kappa), as CSV: the columns of the points, then theta and error, the method's"
                    + " own estimate of its absolute error.",
            "Points are rows with the columns rho, kappa and, for potentials of their own, f, s; a row whose f and s"
                    + " are empty has the potential of the options."
        })
final class AngleCommand implements Callable<Integer> {

    private static final int LARGEST_FILE = 1 << 28;
    private static final String STDIN = "-";
    /** The columns that are added to those of the points. */
    private static final List<String> FOUND = List.of("theta", "error");

    private final Console console;
    private final Failures failed;

    @Mixin
    private PotentialOptions potential;

    @Option(names = "--points", paramLabel = "CSV", description = "The points, or - for the standard input.")
    private String points;

    @Option(names = "--rho", paramLabel = "R", description = "Impact parameter of a single point, 0 to 1.")
    private String rho;

    @Option(
            names = "--kappa",
            paramLabel = "K",
            description = "kappa = 2 epsilon/|w|^2 of a single point, 1e-100 to 1e100.")
    private String kappa;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "quadrature",
            description = "newton, batch, table, quadrature or born (default: ${DEFAULT-VALUE}).")
    private String method;

    AngleCommand(Console console, Failures failed) {
        this.console = console;
        this.failed = failed;
    }

    @Override
    public Integer call() throws IOException {
        AngleMethod chosen = Options.read("--method", AngleMethod.KEY, method);
        Faults faults = new Faults();
        CsvSheet sheet = sheet(faults);
        Optional<Scatterer> common = potential.isGiven() ? Optional.of(common(chosen)) : Optional.empty();
        List<AnglePoints.Point> read = AnglePoints.of(sheet, chosen, common, faults);
        List<Optional<Deflection>> found = new ArrayList<>(read.size());
        List<ScatteringException> failures = new ArrayList<>();
        for (AnglePoints.Point point : read) {
            try {
                found.add(Optional.of(deflection(point)));
            } catch (ScatteringException e) {
                found.add(Optional.empty());
                failures.add(e);
            }
        }
        if (points == null && !failures.isEmpty()) {
            throw failures.get(0);
        }
        write(sheet, found);
        tellOfColumnsTwice(sheet);
        failed.tellSome("grazing angle", failures);
        return failures.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private CsvSheet sheet(Faults faults) throws IOException {
        boolean single = rho != null || kappa != null;
        if (points == null && rho != null && kappa != null) {
            Options.read("--rho", AnglePoints.RHO, rho);
            Options.read("--kappa", AnglePoints.KAPPA, kappa);
            return new CsvSheet(
                    "--rho --kappa", 1, AnglePoints.COLUMNS, List.of(new CsvSheet.Row(0, List.of(rho, kappa))));
        }
        if (points == null || single) {
            String got = points != null ? "both" : single ? "only one of --rho and --kappa" : "none";
            String text = "expected either --points or --rho and --kappa, got " + got;
            throw new ScenarioException(new Fault(Position.of("grazing angle"), "", text));
        }
        if (STDIN.equals(points)) {
            String text = TextFile.read(console.in(), "stdin", LARGEST_FILE);
            return CsvSheet.parse("stdin", text, AnglePoints.COLUMNS, faults);
        }
        String text = TextFile.read(Options.path("--points", points), Position.of(points), "", LARGEST_FILE);
        return CsvSheet.parse(points, text, AnglePoints.COLUMNS, faults);
    }

    private Scatterer common(AngleMethod chosen) {
        try {
            return chosen.scatterer(potential.read().potential());
        } catch (IllegalArgumentException e) {
            throw new ScenarioException(new Fault(Position.of("--method"), "", e.getMessage()));
        }
    }

    private static Deflection deflection(AnglePoints.Point point) {
        String where = point.at() + ": rho = " + point.rho() + ", kappa = " + point.kappa() + ": ";
        try {
            Deflection deflection = point.scatterer().deflect(point.rho(), point.kappa());
            if (Double.isFinite(deflection.theta()) && Double.isFinite(deflection.error())) {
                return deflection;
            }
            throw new ScatteringException("the angle is beyond the range of numbers", null);
        } catch (ScatteringException e) {
            throw new ScatteringException(where + e.getMessage(), e);
        }
    }

    private void write(CsvSheet sheet, List<Optional<Deflection>> found) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(extended(sheet.header(), FOUND.get(0), FOUND.get(1)));
            for (int i = 0; i < found.size(); i++) {
                csv.writeRecord(extended(
                        sheet.rows().get(i).fields(),
                        found.get(i).map(d -> digits(d.theta())).orElse(""),
                        found.get(i).map(d -> digits(error(d))).orElse("")));
            }
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        console.out().print(text);
        console.out().flush();
    }

    /** Columns of the points are kept whatever they are called, but whoever reads them by name may get the wrong ones. */
    private void tellOfColumnsTwice(CsvSheet sheet) {
        List<String> twice = FOUND.stream().filter(sheet.header()::contains).toList();
        if (!twice.isEmpty()) {
            console.say("grazing angle: note: the points have columns of their own called "
                    + String.join(" and ", twice) + "; the last two columns are those of this command");
        }
    }

    /** The error of θ as a double: near π, where π − θ is known to more digits, its rounding is the larger part. */
    private static double error(Deflection deflection) {
        return deflection.theta() == 0.0 ? deflection.error() : deflection.error() + Math.ulp(deflection.theta());
    }

    private static List<String> extended(List<String> fields, String theta, String error) {
        List<String> row = new ArrayList<>(fields);
        row.add(theta);
        row.add(error);
        return row;
    }

    /** {@code value} to 17 significant digits, which determine a double. */
    static String digits(double value) {
        return String.format(Locale.ROOT, "%.16e", new BigDecimal(value));
    }
}
