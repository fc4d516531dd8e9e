package io.grazing.scatter;

import java.util.ArrayList;
import java.util.List;

/** One step of all lanes by {@link NystromTableau}: eight evaluations of the force. Mutable, one thread. */
final class NystromStep {

    private static final int LAST = NystromTableau.LAST;

    private final LaneState lanes;
    private final Runnable[] program;

    NystromStep(CompiledForce force, LaneControl control, LaneKernel kernel, LaneState lanes) {
        this.lanes = lanes;
        List<Runnable> steps = new ArrayList<>();
        steps.add(kernel.next(lanes));
        for (int i = 1; i < LAST; i++) {
            steps.add(kernel.stage(i, lanes.x, lanes.hvx, lanes.hh, lanes.kx, lanes.sx));
            steps.add(kernel.stage(i, lanes.y, lanes.hvy, lanes.hh, lanes.ky, lanes.sy));
            steps.add(force(kernel, force, i));
        }
        steps.add(kernel.position(lanes.x, lanes.hvx, lanes.hh, lanes.kx, lanes.sx));
        steps.add(kernel.position(lanes.y, lanes.hvy, lanes.hh, lanes.ky, lanes.sy));
        steps.add(force(kernel, force, LAST));
        steps.add(kernel.velocity(lanes.va, lanes.h, lanes.kx, lanes.nva));
        steps.add(kernel.velocity(lanes.vb, lanes.h, lanes.ky, lanes.nvb));
        steps.add(kernel.positionError(lanes.kx, lanes.ex));
        steps.add(kernel.positionError(lanes.ky, lanes.ey));
        steps.add(kernel.velocityError(lanes.kx, lanes.evx));
        steps.add(kernel.velocityError(lanes.ky, lanes.evy));
        steps.add(kernel.error(force, lanes));
        steps.add(kernel.reach(control, lanes));
        steps.add(kernel.accept(lanes));
        steps.add(kernel.aim(force, control, lanes));
        program = steps.toArray(new Runnable[0]);
    }

    private Runnable force(LaneKernel kernel, CompiledForce force, int stage) {
        return force.panels().isPresent()
                ? kernel.force(force, lanes, stage)
                : () -> exactForce(force, lanes.kx[stage], lanes.ky[stage]);
    }

    private void exactForce(CompiledForce force, double[] kx, double[] ky) {
        for (int i = LaneState.FIRST; i < LaneState.END; i++) {
            double u = Math.fma(lanes.sx[i], lanes.sx[i], lanes.sy[i] * lanes.sy[i]);
            double r = Math.sqrt(u);
            double g = lanes.kappa[i] * force.reduced(r) * ScalarPower.inverse(force.power(), r);
            double pull = g + force.background();
            lanes.u[i] = u;
            lanes.g[i] = g;
            kx[i] = pull * lanes.sx[i];
            ky[i] = pull * lanes.sy[i];
        }
    }

    /**
     * Tries the step of every lane, and accepts it where its error is small enough.
     *
     * @return the lanes that have come so near their destination that {@link BatchClosing} ends them, a bit each
     */
    long run() {
        Runnable[] p = program;
        // Not a loop: the processor foresees where a call leads by the place of the call.
        p[0].run();
        p[1].run();
        p[2].run();
        p[3].run();
        p[4].run();
        p[5].run();
        p[6].run();
        p[7].run();
        p[8].run();
        p[9].run();
        p[10].run();
        p[11].run();
        p[12].run();
        p[13].run();
        p[14].run();
        p[15].run();
        p[16].run();
        p[17].run();
        p[18].run();
        p[19].run();
        p[20].run();
        p[21].run();
        p[22].run();
        p[23].run();
        p[24].run();
        p[25].run();
        p[26].run();
        p[27].run();
        p[28].run();
        p[29].run();
        p[30].run();
        p[31].run();
        p[32].run();
        p[33].run();
        p[34].run();
        // Not a method: with it this one is too large to be compiled into its caller, which took the compiler half a
        // second.
        double[] distance = lanes.distance;
        long arrived = 0L;
        for (int i = 0; i < LaneState.WIDTH; i++) {
            arrived |= (Double.doubleToRawLongBits(distance[LaneState.FIRST + i]) >>> 63) << i;
        }
        return arrived;
    }
}
