package io.grazing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The known answers for threefry4x64-20 that come with Random123, the library of its authors (kat_vectors). */
class ThreefryTest {

    private static long[] encrypted(long[] counter, long[] key) {
        int count = 19;
        long[][] words = new long[4][count];
        for (int j = 0; j < 4; j++) {
            for (int i = 0; i < count; i++) {
                words[j][i] = counter[j] + (j == 0 ? i - count / 2 : 0);
            }
        }
        Threefry.encrypt(key, words[0], words[1], words[2], words[3], count);
        return new long[] {words[0][count / 2], words[1][count / 2], words[2][count / 2], words[3][count / 2]};
    }

    @Test
    void givesTheKnownAnswers() {
        assertThat(encrypted(new long[4], new long[4]))
                .containsExactly(0x09218ebde6c85537L, 0x55941f5266d86105L, 0x4bd25e16282434dcL, 0xee29ec846bd2e40bL);
        long[] ones = {-1L, -1L, -1L, -1L};
        assertThat(encrypted(ones, ones))
                .containsExactly(0x29c24097942bba1bL, 0x0371bbfb0f6f4e11L, 0x3c231ffa33f83a1cL, 0xcd29113fde32d168L);
        assertThat(encrypted(
                        new long[] {0x243f6a8885a308d3L, 0x13198a2e03707344L, 0xa4093822299f31d0L, 0x082efa98ec4e6c89L},
                        new long[] {0x452821e638d01377L, 0xbe5466cf34e90c6cL, 0xbe5466cf34e90c6cL, 0xc0ac29b7c97c50ddL
                        }))
                .containsExactly(0xa7e8fde591651bd9L, 0xbaafd0c30138319bL, 0x84a5c1a729e685b9L, 0x901d406ccebc1ba4L);
    }
}
