package io.grazing.potential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Shortens a program for evaluation in doubles: what depends on no variable is computed once, what nothing uses is left out. */
final class ConstantFolding {

    private final Instruction[] program;
    private final double[] constants;
    private final List<Instruction> folded = new ArrayList<>();
    private final int[] moved;

    private ConstantFolding(Instruction[] program, int variables) {
        this.program = program;
        constants = new double[program.length];
        double[] unknown = new double[variables];
        Arrays.fill(unknown, Double.NaN);
        for (int i = 0; i < program.length; i++) {
            constants[i] = program[i].evaluate(constants, unknown);
        }
        moved = new int[program.length];
    }

    /**
     * The shorter program; its doubles are those of the original, bit for bit.
     *
     * @param program instructions, the last slot being the result
     * @param variables number of variables
     */
    static Instruction[] fold(Instruction[] program, int variables) {
        return new ConstantFolding(program, variables).fold();
    }

    private Instruction[] fold() {
        boolean[] used = used();
        for (int i = 0; i < program.length; i++) {
            if (used[i]) {
                moved[i] = folded.size();
                folded.add(isConstant(i) ? constant(constants[i]) : move(program[i]));
            }
        }
        return folded.toArray(new Instruction[0]);
    }

    private boolean[] used() {
        boolean[] used = new boolean[program.length];
        used[program.length - 1] = true;
        for (int i = program.length - 1; i >= 0; i--) {
            if (used[i] && !isConstant(i)) {
                Instruction step = program[i];
                if (step.hasLeftSlot()) {
                    used[step.left()] = true;
                }
                if (step.hasRightSlot()) {
                    used[step.right()] = true;
                }
            }
        }
        return used;
    }

    private boolean isConstant(int slot) {
        return Double.isFinite(constants[slot]);
    }

    private static Instruction constant(double value) {
        return Instruction.number(new BigDecimal(value));
    }

    private Instruction move(Instruction step) {
        return new Instruction(
                step.operation(),
                step.hasLeftSlot() ? moved[step.left()] : step.left(),
                step.hasRightSlot() ? moved[step.right()] : step.right(),
                step.number(),
                step.value(),
                step.function());
    }
}
