package io.grazing.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionExceptionTest {

    private static ExpressionException fault(String formula) {
        return catchThrowableOfType(ExpressionException.class, () -> Expression.of(formula, "r"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (1-r             | 5  | expected an operator or ')' to close the '(' of column 1, got the end of the formula
            1-r)             | 4  | expected an operator + - * / ^ or the end of the formula, got ')'
            exp(1-1/(1-r^2)  | 16 | expected an operator or ')' to close the '(' of column 4, got the end of the formula
            2r               | 2  | expected an operator + - * / ^ or the end of the formula, got 'r' (a product is written with '*')
            1-*r             | 3  | expected a number, a name, '-' or '(', got '*'
            r**2             | 3  | expected a number, a name, '-' or '(' (a power is written with '^'), got '*'
            1..2             | 3  | expected an operator + - * / ^ or the end of the formula, got '.2' (a product is written with '*')
            sin r            | 5  | expected '(' after the function sin, got 'r'
            sin()            | 5  | expected a number, a name, '-' or '(', got ')'
            sin(r,r)         | 6  | expected an operator or ')' to close the '(' of column 4, got ','
            pow(r)           | 6  | expected ',' and the exponent of pow(base, exponent), got ')'
            pow(r,2,3)       | 8  | expected an operator or ')' to close the '(' of column 4, got ','
            (1,2)            | 3  | expected an operator or ')' to close the '(' of column 1, got ','
            r = 1            | 3  | expected a number, a name, an operator + - * / ^ or a parenthesis, got '='
            r && r           | 3  | expected a number, a name, an operator + - * / ^ or a parenthesis, got '&'
            r−1              | 2  | expected a number, a name, an operator + - * / ^ or a parenthesis, got '−' (U+2212)
            1 + 1e999        | 5  | expected a number between 4.9e-324 and 1.8e308 in size, got '1e999'
            1e-999           | 1  | expected a number between 4.9e-324 and 1.8e308 in size, got '1e-999'
            2e               | 2  | expected an operator + - * / ^ or the end of the formula, got 'e' (a product is written with '*')
            0x10             | 2  | expected an operator + - * / ^ or the end of the formula, got 'x10' (a product is written with '*')
            """)
    void namesColumnAndFault(String formula, int column, String reason) {
        ExpressionException fault = fault(formula);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.reason()).isEqualTo(reason);
        assertThat(fault).hasMessage("column " + column + ": " + reason);
    }

    @ParameterizedTest
    @CsvSource({
        "1-R, 3, r",
        "1 - sine(r), 5, sin",
        "expp(r), 1, exp",
        "PI*r, 1, pi",
        "1-sqr(r), 3, sqrt",
        "thanh(r), 1, tanh",
        "Exp(r), 1, exp"
    })
    void suggestsTheNearestName(String formula, int column, String name) {
        ExpressionException fault = fault(formula);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.reason())
                .startsWith(
                        "expected a variable (r), a constant (pi e) or a function (exp log sqrt sin cos tan tanh abs"
                                + " pow), got '")
                .endsWith("'; did you mean '" + name + "'?");
    }

    @Test
    void suggestsNothingFarFetched() {
        assertThat(fault("random()").reason()).endsWith("got 'random'");
        assertThat(fault("vx").reason()).endsWith("got 'vx'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "   ", "()", "#", "\"a\"", "r[1]", "sin(1,)", "r;", "a.b", "\u0000", "1 2", "r r", "😀", "\u202e"
            })
    void rejectsWhatIsNoFormula(String formula) {
        assertThat(fault(formula)).isNotNull();
        assertThat(fault(formula).getMessage()).matches("column \\d+: expected [^\\p{Cntrl}\\u202e]+");
    }

    @Test
    void boundsLengthAndDepth() {
        assertThat(fault("(".repeat(100_000) + "r" + ")".repeat(100_000)))
                .hasMessage("column 4097: expected a formula of at most 4096 characters, got 200001");
        String tooDeep = "expected at most 200 levels of nesting, got more";
        assertThat(fault("(".repeat(2000) + "r" + ")".repeat(2000)).reason()).isEqualTo(tooDeep);
        assertThat(fault("-".repeat(2000) + "r").reason()).isEqualTo(tooDeep);
        assertThat(fault("r" + "^r".repeat(1000)).reason()).isEqualTo(tooDeep);
        assertThat(fault("sin(".repeat(500) + "r" + ")".repeat(500)).reason()).isEqualTo(tooDeep);
        assertThat(fault("pow(1,".repeat(500) + "r" + ")".repeat(500)).reason()).isEqualTo(tooDeep);
    }

    @Test
    void quotesLongNamesInShort() {
        assertThat(fault("x".repeat(3000)).getMessage()).endsWith("got '" + "x".repeat(40) + "…'");
    }
}
