package io.grazing.collision;

/**
 * A block of encounters with room for their outcomes: the unit of work that flows from the sampler through
 * an integrator to the tallies. Holds structure-of-arrays data, allocated once and used again.
 *
 * <p>Outcomes are the <em>changes</em> of velocity v₁′ − v₁ and v₂′ − v₂, since a grazing deflection of
 * 1e-12 would lose its digits in v₁′ itself. Mutable and not thread-safe: at any time one stage owns a block.
 */
public final class EncounterBlock {

    /** Arrays of a power of two numbers would lie one behind the other in the same sets of a cache, which has eight places each. */
    private static final int SPACING = 38;

    private final int capacity;
    private final VectorArray v1;
    private final VectorArray v2;
    private final VectorArray etaPerp;
    private final double[] rho;
    private final int[] stratum;
    private final VectorArray change1;
    private final VectorArray change2;
    private final double[] energyDrift;
    private final double[] angularMomentumDrift;
    private final String[] failure;
    private final BlockRuns runs = new BlockRuns();
    private boolean sealed;
    private boolean alongFirstAxis;
    private RelativeMotion motion;
    private RelativeMotion ownMotion;
    private long index;
    private int size;

    /** A block with room for {@code capacity} encounters. */
    public EncounterBlock(int capacity) {
        this.capacity = capacity;
        int length = capacity + SPACING;
        v1 = VectorArray.ofCapacity(length);
        v2 = VectorArray.ofCapacity(length);
        etaPerp = VectorArray.ofCapacity(length);
        rho = new double[length];
        stratum = new int[length];
        change1 = VectorArray.ofCapacity(length);
        change2 = VectorArray.ofCapacity(length);
        energyDrift = new double[length];
        angularMomentumDrift = new double[length];
        failure = new String[capacity];
    }

    /** Starts a new use of this block: block {@code index} of the run, with {@code size} encounters. */
    public void reset(long index, int size) {
        if (size < 0 || size > capacity) {
            throw new IllegalArgumentException("size " + size + " outside 0.." + capacity);
        }
        this.index = index;
        this.size = size;
        sealed = false;
        alongFirstAxis = false;
        java.util.Arrays.fill(failure, null);
    }

    /** Number of this block in the run, from 0. */
    public long index() {
        return index;
    }

    /** Encounters in this block; the arrays may be longer. */
    public int size() {
        return size;
    }

    /** Velocities of particles 1 before the encounter. */
    public VectorArray v1() {
        return v1;
    }

    /** Velocities of particles 2 before the encounter. */
    public VectorArray v2() {
        return v2;
    }

    /** Unit vectors η⊥. */
    public VectorArray etaPerp() {
        return etaPerp;
    }

    /** Impact parameters ρ. */
    public double[] rho() {
        return rho;
    }

    /** The stratum of {@link Strata} each encounter was drawn from. */
    public int[] stratum() {
        return stratum;
    }

    /** v₁′ − v₁. */
    public VectorArray change1() {
        return change1;
    }

    /** v₂′ − v₂. */
    public VectorArray change2() {
        return change2;
    }

    /** Relative drift of the energy along each trajectory, as the integrator measured it. */
    public double[] energyDrift() {
        return energyDrift;
    }

    /** Drift of the relative angular momentum along each trajectory in units of |w|·1. */
    public double[] angularMomentumDrift() {
        return angularMomentumDrift;
    }

    /** Why an encounter could not be integrated, or null where it was. */
    public String[] failure() {
        return failure;
    }

    /** Declares, until the next {@link #reset}, that w = |w| e₁ for all encounters, whose frame is then the standard basis. */
    public void declareAlongFirstAxis() {
        alongFirstAxis = true;
    }

    /** Whether that was declared. */
    boolean isAlongFirstAxis() {
        return alongFirstAxis;
    }

    /**
     * Declares that encounters and outcomes will not change until the next {@link #reset}, so that what every
     * tally asks need not be found again for each.
     *
     * @param shared keeps what was found until the next block is sealed with it
     */
    public void seal(RelativeMotion shared) {
        findRuns();
        shared.begin(this);
        motion = shared;
        sealed = true;
    }

    /** The runs of encounters of one stratum without a failure. Valid until the next call or change. */
    public BlockRuns runs() {
        if (!sealed) {
            findRuns();
        }
        return runs;
    }

    private void findRuns() {
        runs.find(stratum, failure, size);
    }

    /** The relative motion of the encounters. Valid until the next call or change. */
    public RelativeMotion motion() {
        if (sealed) {
            return motion;
        }
        if (ownMotion == null) {
            ownMotion = new RelativeMotion();
        }
        ownMotion.begin(this);
        return ownMotion;
    }

    /** Encounter {@code i} as a value. */
    public Encounter encounter(int i) {
        return new Encounter(v1.get(i), v2.get(i), rho[i], etaPerp.get(i));
    }
}
