package io.grazing.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A fresh audit: its verdicts, that they follow the formulas, and that the documentation has them. */
@Tag("slow")
class AuditTest {

    private static List<Claim> claims;
    private static List<Finding> findings;

    @BeforeAll
    static void run() {
        claims = Audit.claims();
        findings = claims.parallelStream().map(Claim::test).toList();
    }

    @Test
    void everyStatementHoldsAsPrintedOrAsCorrected() {
        assertThat(findings).hasSizeGreaterThan(60).allSatisfy(finding -> assertThat(finding.verdict())
                .as(finding.toString())
                .isNotEqualTo(Verdict.FAILS_AS_PRINTED));
        assertThat(claims.stream().map(Claim::id)).doesNotHaveDuplicates();
    }

    @Test
    void everyNumberedStatementIsThere() {
        String ids = String.join(" ", claims.stream().map(Claim::id).toList());
        for (int[] section : new int[][] {{1, 3}, {2, 7}, {3, 15}, {4, 6}}) {
            IntStream.rangeClosed(1, section[1])
                    .forEach(k -> assertThat(ids).contains("(" + section[0] + "." + k + ")"));
        }
        assertThat(ids)
                .contains(
                        "Theorem 2.2",
                        "Theorem 2.4",
                        "Lemma 3.1",
                        "Lemma 4.1",
                        "Lemma 4.2",
                        "Lemma 4.3",
                        "Corollary 2.3");
        String corrections = String.join(
                " ",
                claims.stream()
                        .flatMap(c -> c.corrected().stream())
                        .map(Formula::text)
                        .toList());
        IntStream.rangeClosed(1, 12).forEach(k -> assertThat(corrections).contains("[E" + k + "]"));
    }

    @Test
    void exchangingPrintedAndCorrectedTurnsTheVerdict() {
        for (Claim claim : claims) {
            if (claim.corrected().isPresent()) {
                Verdict before = claim.test().verdict();
                Verdict after = claim.swapped().test().verdict();
                assertThat(after).as(claim.id()).isEqualTo(Verdict.HOLDS);
                if (before == Verdict.HOLDS_AS_CORRECTED) {
                    assertThat(claim.swapped().swapped().test().verdict()).isEqualTo(Verdict.HOLDS_AS_CORRECTED);
                }
            }
        }
        assertThat(findings.stream().filter(f -> f.verdict() == Verdict.HOLDS_AS_CORRECTED))
                .hasSizeGreaterThan(20);
    }

    /** Equations off by a hundredth, bounds by a tenth of a power, are found out. */
    @Test
    void aPlantedErrorIsFound() {
        for (Claim claim : claims) {
            Formula right = claim.corrected().orElse(claim.printed());
            if (claim.rule().text().startsWith("equal") && moves(claim, right)) {
                Formula wrong =
                        new Formula("planted", at -> 1.01 * right.value().applyAsDouble(at), right.scale());
                assertThat(with(claim, wrong).test().verdict()).as(claim.id()).isEqualTo(Verdict.FAILS_AS_PRINTED);
            }
        }
        Claim bound = named("(3.9), line 1, s = 4/5");
        Formula sharper = new Formula(
                "planted",
                bound.printed().value(),
                at -> bound.printed().scale().applyAsDouble(at) * Math.pow(at[0], 0.1));
        assertThat(with(bound, sharper).test().verdict()).isEqualTo(Verdict.FAILS_AS_PRINTED);
    }

    /** Whether a factor changes what an equation claims: |…| = 0 stays what it is. */
    private static boolean moves(Claim claim, Formula formula) {
        return claim.measurement().get().stream()
                .anyMatch(sample -> formula.value().applyAsDouble(sample.at()) != 0.0);
    }

    private static Claim with(Claim claim, Formula printed) {
        return new Claim(claim.id(), claim.subject(), printed, Optional.empty(), claim.rule(), claim.measurement());
    }

    private static Claim named(String id) {
        return claims.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void theDocumentationHasTheseVerdicts() throws IOException {
        List<String> documented = rows(Files.readString(Path.of("..", "docs", "audit.md")));
        assertThat(documented).containsExactlyElementsOf(rows(AuditReport.markdown(findings)));
    }

    /** Identification and verdict of every row. */
    private static List<String> rows(String page) {
        String table = page.substring(page.indexOf("| statement |"));
        return table.lines()
                .map(line -> line.replace("\\|", "¦").split("\\|"))
                .filter(cells -> cells.length > 4)
                .map(cells -> cells[1].strip() + " " + cells[cells.length - 1].strip())
                .toList();
    }
}
