package io.grazing.scenario.cli;

import io.grazing.scatter.Scatterer;
import io.grazing.scenario.model.CsvSheet;
import io.grazing.scenario.model.Decimal;
import io.grazing.scenario.model.Faults;
import io.grazing.scenario.model.Key;
import io.grazing.scenario.model.Position;
import io.grazing.scenario.model.PotentialTable;
import io.grazing.scenario.model.ScenarioException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the points of the command {@code angle}; all of them are valid, or none is returned. */
final class AnglePoints {

    /** An impact parameter. */
    static final Key<Double> RHO = Key.number("rho", 0.0, 1.0, "impact parameter ρ, in units of the support radius");

    /** κ, whose squares, and those of κf(0), are far inside the range of doubles. */
    static final Key<Double> KAPPA = Key.number("kappa", 1e-100, 1e100, "κ = 2ε/|w|²");

    /** The columns every sheet has. */
    static final List<String> COLUMNS = List.of(RHO.name(), KAPPA.name());

    private static final Key<Double> S = PotentialTable.S;
    private static final String F = "f";

    private final CsvSheet sheet;
    private final AngleMethod method;
    private final Optional<Scatterer> common;
    private final Faults faults;
    private final Map<List<String>, Scatterer> scatterers = new HashMap<>();

    private AnglePoints(CsvSheet sheet, AngleMethod method, Optional<Scatterer> common, Faults faults) {
        this.sheet = sheet;
        this.method = method;
        this.common = common;
        this.faults = faults;
    }

    /**
     * A point.
     *
     * @param at where it was written
     * @param rho impact parameter ρ
     * @param kappa κ = 2ε/|w|²
     * @param scatterer finds its angle
     */
    record Point(Position at, double rho, double kappa, Scatterer scatterer) {}

    /**
     * The points of a sheet with the columns rho and kappa, and for potentials of their own f and s.
     *
     * @param common finds the angles of rows whose f and s are empty or absent
     * @param faults what was found wrong with the sheet before
     * @throws ScenarioException with every fault of the sheet
     */
    static List<Point> of(CsvSheet sheet, AngleMethod method, Optional<Scatterer> common, Faults faults) {
        return new AnglePoints(sheet, method, common, faults).read();
    }

    private List<Point> read() {
        int rho = sheet.column(RHO.name());
        int kappa = sheet.column(KAPPA.name());
        boolean ownPotentials = sheet.header().contains(F) || sheet.header().contains(S.name());
        int f = ownPotentials ? sheet.column(F) : -1;
        int s = ownPotentials ? sheet.column(S.name()) : -1;
        List<Point> points = new ArrayList<>();
        for (CsvSheet.Row row : sheet.rows()) {
            Optional<Double> rhoOfRow = number(row, rho, RHO);
            Optional<Double> kappaOfRow = number(row, kappa, KAPPA);
            Optional<Scatterer> scatterer = ownPotentials ? scatterer(row, f, s) : commonFor(row);
            if (rhoOfRow.isPresent() && kappaOfRow.isPresent() && scatterer.isPresent()) {
                points.add(new Point(sheet.position(row), rhoOfRow.get(), kappaOfRow.get(), scatterer.get()));
            }
        }
        faults.throwIfAny();
        return points;
    }

    private <T> Optional<T> number(CsvSheet.Row row, int column, Key<T> key) {
        String text = row.fields().get(column);
        Object value = Decimal.value(text);
        Optional<T> read = key.read(value);
        if (read.isEmpty()) {
            fault(
                    row,
                    key.name(),
                    text.isBlank() ? "expected " + key.expected() + ", got nothing" : key.refusal(value));
        }
        return read;
    }

    private Optional<Scatterer> scatterer(CsvSheet.Row row, int f, int s) {
        List<String> own =
                List.of(row.fields().get(f).strip(), row.fields().get(s).strip());
        if (own.get(0).isEmpty() && own.get(1).isEmpty()) {
            return commonFor(row);
        }
        if (scatterers.containsKey(own)) {
            return Optional.of(scatterers.get(own));
        }
        Optional<Double> order = number(row, s, S);
        if (order.isEmpty()) {
            return Optional.empty();
        }
        try {
            Scatterer made = method.scatterer(PotentialTable.ofExpression(own.get(0), order.get()));
            scatterers.put(own, made);
            return Optional.of(made);
        } catch (IllegalArgumentException e) {
            fault(row, F, e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Scatterer> commonFor(CsvSheet.Row row) {
        if (common.isEmpty()) {
            fault(row, F, "expected a potential in the columns f and s, or as the options -f and -s, got none");
        }
        return common;
    }

    private void fault(CsvSheet.Row row, String key, String text) {
        faults.add(sheet.position(row), key, text);
    }
}
