package io.grazing.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    @Test
    void tellsShareRateAndTimeLeft() {
        assertThat(Progress.line(50_000, 200_000, 10.0)).isEqualTo("25 %, 50000 of 200000, 5000/s, 30 s left");
        assertThat(Progress.line(3, 4, 60.0)).isEqualTo("75 %, 3 of 4, 0.0500/s, 20 s left");
    }

    @Test
    void saysWhatFollowsTheIntegration() {
        assertThat(Progress.line(100, 100, 10.0)).isEqualTo("100 of 100 done, comparing with the formula");
    }

    @Test
    void doesNotPretendToKnowTheTimeLeft() {
        assertThat(Progress.line(0, 100, 10.0)).isEqualTo("0 %, 0 of 100, 0.00/s, time left unknown");
        assertThat(Progress.line(0, 0, 10.0)).isEqualTo("preparing, 10 s");
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0 s", "59.4, 59 s", "61, 1 min 1 s", "3599, 59 min 59 s", "7320, 2 h 2 min", "864000, 10 days"})
    void saysTimesAsOneWould(double seconds, String said) {
        assertThat(Progress.duration(seconds)).isEqualTo(said);
    }

    @Test
    void rewritesALineOnATerminalAndClearsItInTheEnd() throws InterruptedException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Console console = new Console(InputStream.nullInputStream(), stream, stream, true);
        try (Progress progress = Progress.of(console, "case", () -> true)) {
            assertThat(progress.cancelled()).isTrue();
            progress.progress(25, 100);
            for (int i = 0; i < 600 && err.size() == 0; i++) {
                Thread.sleep(50);
            }
        }
        String written = err.toString(StandardCharsets.UTF_8);
        assertThat(written).startsWith("\r\u001b[Kcase: 25 %, 25 of 100, ").endsWith(" left\r\u001b[K");
        assertThat(written).doesNotContain("\n");
    }
}
