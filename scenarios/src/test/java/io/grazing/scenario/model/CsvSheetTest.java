package io.grazing.scenario.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvSheetTest {

    private static CsvSheet parse(String text, String... columns) {
        Faults faults = new Faults();
        CsvSheet sheet = CsvSheet.parse("p.csv", text, List.of(columns), faults);
        faults.throwIfAny();
        return sheet;
    }

    @Test
    void aHeaderThatLacksAColumnIsTheOneFaultToldWhateverTheRows() {
        assertThatThrownBy(() -> parse("# points\nrho\n0.5,1\n0.6,1\n", "rho", "kappa"))
                .hasMessage("p.csv:2: expected a column \"kappa\", got the header \"rho\"");
    }

    @Test
    void linesThatBeginWithAHashAreComments() {
        CsvSheet sheet = parse("# of last year\nrho,kappa\n# near\n0.1,2\n", "rho");

        assertThat(sheet.rows()).extracting(CsvSheet.Row::line).containsExactly(4L);
    }

    @Test
    void keepsFieldsAndLines() {
        CsvSheet sheet = parse("rho, kappa\r\n0.1,2\n\n\"a\nb\",3\n4,5");
        assertThat(sheet.header()).containsExactly("rho", "kappa");
        assertThat(sheet.rows()).extracting(CsvSheet.Row::line).containsExactly(2L, 4L, 6L);
        assertThat(sheet.rows().get(1).fields()).containsExactly("a\nb", "3");
        assertThat(sheet.column("kappa")).isEqualTo(1);
    }

    @Test
    void tellsEveryRowThatDoesNotFit() {
        assertThatThrownBy(() -> parse("rho,kappa\n1\n2,3\n4,5,6\n"))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("p.csv:2: expected 2 fields, got 1\np.csv:4: expected 2 fields, got 3");
    }

    @Test
    void rowsThatDoNotFitDoNotHideTheOthers() {
        Faults faults = new Faults();
        CsvSheet sheet = CsvSheet.parse("p.csv", "rho,kappa\n1\n2,3\n", List.of(), faults);
        assertThat(sheet.rows()).extracting(CsvSheet.Row::line).containsExactly(3L);
        assertThat(faults.isEmpty()).isFalse();
    }

    @Test
    void tellsEveryColumnThatIsMissing() {
        assertThatThrownBy(() -> parse("x\n1\n", "rho", "kappa"))
                .hasMessage("p.csv:1: expected a column \"rho\", got the header \"x\"\n"
                        + "p.csv:1: expected a column \"kappa\", got the header \"x\"");
    }

    @Test
    void tellsAMissingAndADoubleColumn() {
        CsvSheet sheet = parse("rho,rho\n1,2\n");
        assertThatThrownBy(() -> sheet.column("kappa"))
                .hasMessage("p.csv:1: expected a column \"kappa\", got the header \"rho,rho\"");
        assertThatThrownBy(() -> sheet.column("rho")).hasMessage("p.csv:1: expected one column \"rho\", got several");
    }

    @Test
    void tellsAnEmptyFile() {
        assertThatThrownBy(() -> parse("\n"))
                .hasMessage("p.csv: expected a CSV table with a header, got an empty file");
    }

    @Test
    void tellsAnUnclosedQuotationMark() {
        assertThatThrownBy(() -> parse("rho\n\"1\n2\n"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("p.csv")
                .hasMessageContaining("expected");
    }
}
