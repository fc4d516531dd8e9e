package io.grazing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;
import io.grazing.collision.VectorArray;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both kernels, which give the same bits. */
class LookupKernelTest {

    private static final int COUNT = 37;
    private static final int FIRST = 5;
    private static final int STRIDE = 3;
    private static final KappaRange RANGE = KappaRange.covering(0.1, 3.0);
    private static final int TILES = RANGE.octaves() << TableLayout.TILE_BITS;
    private static final TileIndex INDEX = TileIndex.of(RANGE, TILES + 1);

    @Test
    void longRunsAreLookedUpInVectors() {
        assertThat(LookupKernel.fastest(1_000_000_000L)).isInstanceOf(LookupVectors.class);
        assertThat(LookupKernel.fastest(1_000_000L)).isInstanceOf(LookupLoops.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 6, 9})
    void polynomialsAreContracted(int seed) {
        Random random = new Random(seed);
        double[] c = random.doubles(STRIDE * COUNT + CellPolynomial.ROWS * CellPolynomial.COLUMNS, -1.0, 1.0)
                .toArray();
        LookupRoom loops = polynomials(new Random(seed));
        LookupRoom vectors = polynomials(new Random(seed));
        new LookupLoops().contract(c, loops, 0, COUNT);
        new LookupVectors().contract(c, vectors, 0, COUNT);
        assertThat(vectors.cubics).isEqualTo(loops.cubics);
        for (int i = 0; i < COUNT; i++) {
            for (int j = 0; j < CellPolynomial.CUBIC; j++) {
                double sum = 0.0;
                for (int k = 0; k < CellPolynomial.ROWS; k++) {
                    int q = STRIDE * i + CellPolynomial.COLUMNS * k + j;
                    sum += Math.pow(loops.y[i], k) * (c[q] + loops.x4[i] * c[q + CellPolynomial.CUBIC]);
                }
                assertThat(loops.cubics[i * CellPolynomial.CUBIC + j])
                        .isCloseTo(sum, within(1e-14 * CellPolynomial.ROWS));
            }
        }
    }

    private static LookupRoom polynomials(Random random) {
        LookupRoom room = new LookupRoom(COUNT);
        for (int i = 0; i < COUNT; i++) {
            room.rows[i] = STRIDE * i;
            room.y[i] = random.nextDouble(-1.0, 1.0);
            room.x4[i] = random.nextDouble();
        }
        room.y[0] = 0.0;
        room.y[1] = -1.0;
        room.x4[2] = 0.0;
        return room;
    }

    /** ρ and κ on either side of every bound, and what is no number of either. */
    @Test
    void tilesAreThoseOfTheExponents() {
        double[] rhos = {
            Double.NaN,
            -0.3,
            -0.0,
            0.0,
            0x1p-47,
            0x1p-46,
            1e-9,
            0.2,
            Math.nextDown(0.5),
            0.5,
            0.7,
            Math.nextDown(1.0),
            1.0,
            2.0
        };
        double[] kappas = {
            Double.NaN,
            -0.5,
            0.0,
            Math.nextDown(RANGE.low()),
            RANGE.low(),
            0.25,
            1.1,
            Math.nextDown(RANGE.high()),
            RANGE.high(),
            1e300,
            Double.POSITIVE_INFINITY
        };
        int count = rhos.length * kappas.length;
        LookupRoom loops = new LookupRoom(count);
        LookupRoom vectors = new LookupRoom(count);
        for (LookupRoom room : new LookupRoom[] {loops, vectors}) {
            for (int i = 0; i < count; i++) {
                room.rho[i] = rhos[i % rhos.length];
                room.kappa[i] = kappas[i / rhos.length];
            }
        }
        new LookupLoops().locate(INDEX, loops, 0, count);
        new LookupVectors().locate(INDEX, vectors, 0, count);
        assertThat(vectors.tile).isEqualTo(loops.tile);
        for (int i = 0; i < count; i++) {
            double rho = loops.rho[i];
            double kappa = loops.kappa[i];
            boolean covered = rho >= 0x1p-46 && rho < 1.0 && kappa >= RANGE.low() && kappa < RANGE.high();
            assertThat(loops.tile[i]).as("rho %s, kappa %s", rho, kappa).isEqualTo(covered ? tile(rho, kappa) : TILES);
            if (covered) {
                assertThat(vectors.distance[i]).isEqualTo(loops.distance[i]).isEqualTo(ImpactOctaves.distance(rho));
                assertThat(vectors.bits[i]).isEqualTo(loops.bits[i]);
            }
        }
    }

    private static int tile(double rho, double kappa) {
        double v = ImpactOctaves.stretched(ImpactOctaves.distance(rho));
        return TableLayout.tile(
                Math.getExponent(kappa) - RANGE.firstOctave(),
                ImpactOctaves.side(rho),
                Math.getExponent(v) - ImpactOctaves.LOWEST);
    }

    @Test
    void velocitiesAreMeasuredAndTurned() {
        EncounterBlock loops = velocities();
        EncounterBlock vectors = velocities();
        LookupRoom room = turned(new LookupLoops(), loops);
        assertThat(turned(new LookupVectors(), vectors).kappa).isEqualTo(room.kappa);
        assertThat(changes(vectors)).isDeepEqualTo(changes(loops));
        for (int i = 0; i < COUNT; i++) {
            Vector w = loops.v1().get(FIRST + i).minus(loops.v2().get(FIRST + i));
            Vector change =
                    w.times(room.along[i]).plus(loops.etaPerp().get(FIRST + i).times(room.across[i]));
            assertThat(room.speed[i]).isCloseTo(w.norm(), within(1e-14));
            assertThat(room.kappa[i] * w.norm() * w.norm()).isCloseTo(0.3, within(1e-14));
            assertThat(loops.change1().get(FIRST + i).minus(change).norm()).isLessThan(1e-14);
            assertThat(loops.change1()
                            .get(FIRST + i)
                            .plus(loops.change2().get(FIRST + i))
                            .norm())
                    .isZero();
        }
    }

    private static LookupRoom turned(LookupKernel kernel, EncounterBlock block) {
        LookupRoom room = new LookupRoom(COUNT);
        kernel.measure(block, FIRST, 0.3, room, 0, COUNT);
        for (int i = 0; i < COUNT; i++) {
            room.along[i] = -room.kappa[i] / 2.0;
            room.across[i] = 1.0 / (1.0 + i);
        }
        kernel.turn(block, FIRST, room, 0, COUNT);
        return room;
    }

    private static EncounterBlock velocities() {
        Random random = new Random(4);
        EncounterBlock block = new EncounterBlock(FIRST + COUNT);
        block.reset(0, FIRST + COUNT);
        for (int i = 0; i < block.size(); i++) {
            for (VectorArray array : new VectorArray[] {block.v1(), block.v2(), block.etaPerp()}) {
                array.set(i, new Vector(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()));
            }
        }
        return block;
    }

    private static double[][] changes(EncounterBlock block) {
        return Stream.of(block.change1(), block.change2())
                .flatMap(array -> Stream.of(array.x(), array.y(), array.z()))
                .toArray(double[][]::new);
    }
}
