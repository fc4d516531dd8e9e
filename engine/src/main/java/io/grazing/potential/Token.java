package io.grazing.potential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One word of a formula.
 *
 * @param kind what it is
 * @param text how it is written; empty at the end of the formula
 * @param column where it begins, counted in characters from 1
 */
record Token(Kind kind, String text, int column) {

    enum Kind {
        NUMBER,
        NAME,
        SYMBOL,
        END
    }

    private static final String SYMBOLS = "+-*/^(),";
    private static final int LONGEST_QUOTE = 40;

    /** The words of a formula, closed by an {@link Kind#END}. */
    static List<Token> split(String formula) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < formula.length()) {
            char c = formula.charAt(i);
            int start = i;
            if (Character.isWhitespace(c)) {
                i++;
            } else if (isDigit(c) || (c == '.' && i + 1 < formula.length() && isDigit(formula.charAt(i + 1)))) {
                i = endOfNumber(formula, i);
                tokens.add(new Token(Kind.NUMBER, formula.substring(start, i), start + 1));
            } else if (isNameStart(c)) {
                while (i < formula.length() && (isNameStart(formula.charAt(i)) || isDigit(formula.charAt(i)))) {
                    i++;
                }
                tokens.add(new Token(Kind.NAME, formula.substring(start, i), start + 1));
            } else if (SYMBOLS.indexOf(c) >= 0) {
                i++;
                tokens.add(new Token(Kind.SYMBOL, formula.substring(start, i), start + 1));
            } else {
                throw unknownCharacter(formula, i);
            }
        }
        tokens.add(new Token(Kind.END, "", formula.length() + 1));
        return tokens;
    }

    boolean is(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }

    /** The word as an error message shows it. */
    String quoted() {
        if (kind == Kind.END) {
            return "the end of the formula";
        }
        return "'" + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text) + "'";
    }

    /** The number this word writes, exactly. */
    BigDecimal number() {
        double nearest = Double.parseDouble(text);
        boolean zero = text.split("[eE]", 2)[0].chars().noneMatch(c -> c >= '1' && c <= '9');
        if (zero) {
            return BigDecimal.ZERO;
        }
        if (Double.isInfinite(nearest) || nearest == 0.0) {
            throw new ExpressionException(
                    column, "expected a number between 4.9e-324 and 1.8e308 in size, got " + quoted());
        }
        return new BigDecimal(text);
    }

    private static int endOfNumber(String formula, int start) {
        int i = digits(formula, start);
        if (i < formula.length() && formula.charAt(i) == '.') {
            i = digits(formula, i + 1);
        }
        // an e is an exponent only with digits behind it: elsewhere it is the constant
        if (i < formula.length() && (formula.charAt(i) == 'e' || formula.charAt(i) == 'E')) {
            int exponent = i + 1;
            if (exponent < formula.length() && (formula.charAt(exponent) == '+' || formula.charAt(exponent) == '-')) {
                exponent++;
            }
            int end = digits(formula, exponent);
            if (end > exponent) {
                i = end;
            }
        }
        return i;
    }

    private static int digits(String formula, int start) {
        int i = start;
        while (i < formula.length() && isDigit(formula.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static ExpressionException unknownCharacter(String formula, int index) {
        int character = formula.codePointAt(index);
        String code = String.format("U+%04X", character);
        boolean printable = Character.isLetterOrDigit(character)
                || (Character.getType(character) != Character.CONTROL
                        && Character.getType(character) != Character.FORMAT
                        && Character.getType(character) != Character.SURROGATE
                        && Character.isDefined(character));
        String shown = printable ? "'" + Character.toString(character) + "'" : "";
        String got = character < 0x80 && printable ? shown : (shown + " (" + code + ")").trim();
        return new ExpressionException(
                index + 1, "expected a number, a name, an operator + - * / ^ or a parenthesis, got " + got);
    }
}
