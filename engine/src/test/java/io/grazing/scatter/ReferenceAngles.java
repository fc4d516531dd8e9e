package io.grazing.scatter;

import io.grazing.collision.Deflection;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.Profile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.reference.ReferenceTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The 25-digit angles of a resource; how they were made is in {@code engine/src/test/reference/README.md}. */
final class ReferenceAngles {

    /** One reference angle with its potential. */
    record Row(ShortRangePotential potential, double rho, double kappa, BigDecimal theta, BigDecimal supplement) {

        boolean grazing() {
            return theta.compareTo(supplement) < 0;
        }

        /** min(θ, π − θ). */
        double smaller() {
            return theta.min(supplement).doubleValue();
        }

        /** The error of {@code deflection} in the smaller of θ and π − θ, exactly. */
        double error(Deflection deflection) {
            double value = grazing() ? deflection.theta() : deflection.supplement();
            return new BigDecimal(value).subtract(theta.min(supplement)).abs().doubleValue();
        }

        @Override
        public String toString() {
            return potential.description() + " at rho = " + rho + ", kappa = " + kappa;
        }
    }

    private ReferenceAngles() {}

    static List<Row> load(String resource) {
        Map<String, Profile> profiles = new HashMap<>();
        Map<String, ShortRangePotential> potentials = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(ReferenceAngles.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> row(line, profiles, potentials))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line, Map<String, Profile> profiles, Map<String, ShortRangePotential> potentials) {
        String[] cells = line.split(",");
        ShortRangePotential potential = potentials.computeIfAbsent(
                cells[0] + "," + cells[1],
                key -> ShortRangePotential.of(
                        profiles.computeIfAbsent(cells[0], ReferenceAngles::profile), Double.parseDouble(cells[1])));
        return new Row(
                potential,
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                new BigDecimal(cells[4]),
                new BigDecimal(cells[5]));
    }

    private static Profile profile(String f) {
        return f.equals(ReferenceTable.NAME) ? ReferenceTable.profile() : ExpressionProfile.of(f);
    }
}
