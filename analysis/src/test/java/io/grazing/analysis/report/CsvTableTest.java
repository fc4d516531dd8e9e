package io.grazing.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.analysis.study.Table;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void hasAHeaderAndARowALine() {
        Table table = new Table(
                "kernel", List.of("theta_lo", "exact"), List.of(List.of(0.1, -2.0), List.of(1e-300, Double.NaN)));
        assertThat(CsvTable.format(table))
                .isEqualTo("theta_lo,exact\n"
                        + "1.0000000000000000e-01,-2.0000000000000000e+00\n"
                        + "1.0000000000000000e-300,\n");
    }

    @Test
    void numbersSurviveTheRoundTrip() {
        Random random = new Random(20220901L);
        List<List<Double>> rows = random.longs(2000)
                .mapToObj(Double::longBitsToDouble)
                .filter(Double::isFinite)
                .map(List::of)
                .toList();
        List<Double> read = CsvTable.format(new Table("t", List.of("x"), rows))
                .lines()
                .skip(1)
                .map(Double::valueOf)
                .toList();
        assertThat(read).isEqualTo(rows.stream().map(row -> row.get(0)).toList());
    }
}
