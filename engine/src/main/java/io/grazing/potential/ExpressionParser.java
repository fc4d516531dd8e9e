package io.grazing.potential;

import io.grazing.potential.Instruction.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a formula by recursive descent and writes it as a straight-line program; a subexpression that occurs
 * twice is computed once.
 *
 * <pre>
 * expression = term { (+|-) term }
 * term       = signed { (*|/) signed }
 * signed     = { + | - } power
 * power      = primary [ ^ signed ]
 * primary    = number | name | function ( expression {, expression} ) | ( expression )
 * </pre>
 */
final class ExpressionParser {

    private static final String OPERAND = "a number, a name, '-' or '('";
    private static final String POWER_FUNCTION = "pow";

    /** n(n − 1), of the second derivative, is an int in the decimal arithmetic of Hipparchus, which does not return from powers near 2^30. */
    private static final int LARGEST_INTEGER_POWER = 46_340;

    private final List<String> variables;
    private final List<Token> tokens;
    private final List<Instruction> program = new ArrayList<>();
    private final Map<Instruction, Integer> slots = new HashMap<>();
    /** Value of every slot that does not depend on a variable, NaN for the others. */
    private double[] constants = new double[64];

    private final double[] unknown;
    private int position;
    private int depth;

    private ExpressionParser(List<String> variables, List<Token> tokens) {
        this.variables = variables;
        this.tokens = tokens;
        unknown = new double[variables.size()];
        Arrays.fill(unknown, Double.NaN);
    }

    static Instruction[] parse(String text, List<String> variables) {
        if (text.length() > Expression.MAXIMUM_LENGTH) {
            throw new ExpressionException(
                    Expression.MAXIMUM_LENGTH + 1,
                    "expected a formula of at most " + Expression.MAXIMUM_LENGTH + " characters, got " + text.length());
        }
        ExpressionParser parser = new ExpressionParser(variables, Token.split(text));
        int result = parser.expression();
        if (parser.current().kind() != Token.Kind.END) {
            throw parser.expectedOperator("an operator + - * / ^ or the end of the formula");
        }
        return parser.endingWith(result);
    }

    /** The program, its last slot the result: a shared subexpression may leave the result earlier. */
    private Instruction[] endingWith(int result) {
        return program.subList(0, result + 1).toArray(new Instruction[0]);
    }

    private int expression() {
        int left = term();
        while (current().is('+') || current().is('-')) {
            Operation operation = next().is('+') ? Operation.ADD : Operation.SUBTRACT;
            left = emit(Instruction.binary(operation, left, term()));
        }
        return left;
    }

    private int term() {
        int left = signed();
        while (current().is('*') || current().is('/')) {
            Operation operation = next().is('*') ? Operation.MULTIPLY : Operation.DIVIDE;
            left = emit(Instruction.binary(operation, left, signed()));
        }
        return left;
    }

    private int signed() {
        if (!current().is('-') && !current().is('+')) {
            return power();
        }
        enter();
        boolean negative = next().is('-');
        int operand = signed();
        depth--;
        return negative ? emit(Instruction.negate(operand)) : operand;
    }

    private int power() {
        int base = primary();
        if (!current().is('^')) {
            return base;
        }
        next();
        enter();
        int exponent = signed();
        depth--;
        return raise(base, exponent);
    }

    private int primary() {
        Token token = current();
        if (token.kind() == Token.Kind.NUMBER) {
            next();
            return emit(Instruction.number(token.number()));
        }
        if (token.is('(')) {
            next();
            return parenthesised(token);
        }
        if (token.kind() != Token.Kind.NAME) {
            boolean doubledStar =
                    token.is('*') && position > 0 && tokens.get(position - 1).is('*');
            throw expected(doubledStar ? OPERAND + " (a power is written with '^')" : OPERAND);
        }
        next();
        return named(token);
    }

    private int parenthesised(Token opening) {
        enter();
        int inside = expression();
        close(opening);
        return inside;
    }

    private int named(Token name) {
        String text = name.text();
        int variable = variables.indexOf(text);
        if (variable >= 0) {
            return emit(Instruction.variable(variable));
        }
        if (text.equals("pi")) {
            return emit(Instruction.constant(Operation.PI));
        }
        if (text.equals("e")) {
            return emit(Instruction.constant(Operation.E));
        }
        if (text.equals(POWER_FUNCTION)) {
            Token opening = open(name);
            int base = expression();
            if (!current().is(',')) {
                throw expected("',' and the exponent of pow(base, exponent)");
            }
            next();
            int exponent = expression();
            close(opening);
            return raise(base, exponent);
        }
        ElementaryFunction function = ElementaryFunction.named(text).orElseThrow(() -> unknownName(name));
        int argument = parenthesised(openingOf(name));
        return emit(Instruction.function(function, argument));
    }

    private Token openingOf(Token function) {
        if (!current().is('(')) {
            throw expected("'(' after the function " + function.text());
        }
        return next();
    }

    private Token open(Token function) {
        Token opening = openingOf(function);
        enter();
        return opening;
    }

    private void close(Token opening) {
        if (!current().is(')')) {
            throw expectedOperator("an operator or ')' to close the '(' of column " + opening.column());
        }
        next();
        depth--;
    }

    private int raise(int base, int exponent) {
        double value = constants[exponent];
        if (Double.isNaN(value)) {
            return emit(Instruction.binary(Operation.POWER, base, exponent));
        }
        return value == (int) value && Math.abs(value) <= LARGEST_INTEGER_POWER
                ? emit(Instruction.integerPower(base, (int) value))
                : emit(Instruction.realPower(base, exponent, value));
    }

    private int emit(Instruction instruction) {
        return slots.computeIfAbsent(instruction, step -> {
            int slot = program.size();
            if (slot == constants.length) {
                constants = Arrays.copyOf(constants, 2 * slot);
            }
            constants[slot] = step.evaluate(constants, unknown);
            program.add(step);
            return slot;
        });
    }

    private void enter() {
        if (++depth > Expression.MAXIMUM_DEPTH) {
            throw new ExpressionException(
                    current().column(),
                    "expected at most " + Expression.MAXIMUM_DEPTH + " levels of nesting, got more");
        }
    }

    private Token current() {
        return tokens.get(position);
    }

    private Token next() {
        return tokens.get(position++);
    }

    private ExpressionException expected(String what) {
        return new ExpressionException(
                current().column(), "expected " + what + ", got " + current().quoted());
    }

    private ExpressionException expectedOperator(String what) {
        Token got = current();
        boolean operand = got.kind() == Token.Kind.NAME || got.kind() == Token.Kind.NUMBER || got.is('(');
        String hint = operand ? " (a product is written with '*')" : "";
        return new ExpressionException(got.column(), "expected " + what + ", got " + got.quoted() + hint);
    }

    private ExpressionException unknownName(Token name) {
        List<String> functions = new ArrayList<>(ElementaryFunction.symbols());
        functions.add(POWER_FUNCTION);
        List<String> known = new ArrayList<>(variables);
        known.addAll(List.of("pi", "e"));
        known.addAll(functions);
        return new ExpressionException(
                name.column(),
                "expected a variable (" + String.join(" ", variables) + "), a constant (pi e) or a function ("
                        + String.join(" ", functions) + "), got " + name.quoted()
                        + NearestName.suggestion(name.text(), known));
    }
}
