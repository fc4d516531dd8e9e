package io.grazing.potential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstantFoldingTest {

    private static Instruction[] program(String formula) {
        return ExpressionParser.parse(formula, List.of("r"));
    }

    @ParameterizedTest
    @CsvSource({
        "1-r, 3",
        "exp(-4*r)-exp(-4), 6",
        "cos(pi/2), 1",
        "r^(1/2+1/3), 2",
        "r^(4/2), 2",
        "(1-r)*(1-r), 4",
        "r*log(-1), 4",
        "r+1/0, 5"
    })
    void computesConstantsOnce(String formula, int length) {
        assertThat(ConstantFolding.fold(program(formula), 1)).hasSize(length);
    }

    @Test
    void changesNoBit() {
        for (String formula : ExpressionTest.FORMULAS) {
            Instruction[] program = program(formula);
            Instruction[] folded = ConstantFolding.fold(program, 1);
            assertThat(folded.length).isLessThanOrEqualTo(program.length);
            for (int i = 1; i < 32; i++) {
                assertThat(JetProgram.evaluate(folded, i / 32.0)).isEqualTo(JetProgram.evaluate(program, i / 32.0));
            }
        }
    }
}
