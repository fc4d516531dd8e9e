package io.grazing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The packages and who may import whom, as {@code docs/architecture.md} draws them. A new package is entered here and
 * there.
 */
@AnalyzeClasses(packages = "io.grazing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] ENGINE = {
        "runtime", "potential", "collision", "scatter", "table", "sample", "tally", "pipeline"
    };
    private static final String[] RATES = and(ENGINE, "analysis.rates");
    private static final String[] THEORY = and(RATES, "analysis.limit", "analysis.operator", "analysis.spectral");
    private static final String[] STUDY = and(THEORY, "analysis.study");
    private static final String[] ANALYSIS = and(STUDY, "analysis.audit", "analysis.report");
    private static final String[] SCENARIO = and(ANALYSIS, "scenario.model", "scenario.kind", "scenario.cli");

    // engine: measures, and cannot know what it is expected to find
    @ArchTest
    static final ArchRule runtime = onlyUses("runtime");

    @ArchTest
    static final ArchRule potential = onlyUses("potential");

    @ArchTest
    static final ArchRule collision = onlyUses("collision", "runtime");

    @ArchTest
    static final ArchRule scatter = onlyUses("scatter", "potential", "collision", "runtime");

    @ArchTest
    static final ArchRule table = onlyUses("table", "potential", "collision", "runtime", "scatter");

    @ArchTest
    static final ArchRule tableKnowsNoFormula = noClasses()
            .that()
            .resideInAPackage(name("table"))
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    ".*\\.(Quadrature|Scatterers|TurningPoint|RadialMotion|AngleIntegrals|GaussKronrod|HalfGauss|Born).*")
            .because("a table is built from Newton trajectories and confirmed by others, never by formula (3.5)");

    @ArchTest
    static final ArchRule sample = onlyUses("sample", "collision", "runtime");

    @ArchTest
    static final ArchRule tally = onlyUses("tally", "collision");

    @ArchTest
    static final ArchRule pipeline = onlyUses("pipeline", ENGINE);

    // analysis: knows what is expected, and compares
    @ArchTest
    static final ArchRule rates = onlyUses("analysis.rates", ENGINE);

    @ArchTest
    static final ArchRule limit = onlyUses("analysis.limit", RATES);

    @ArchTest
    static final ArchRule operator = onlyUses("analysis.operator", RATES);

    @ArchTest
    static final ArchRule spectral = onlyUses("analysis.spectral", RATES);

    @ArchTest
    static final ArchRule study = onlyUses("analysis.study", THEORY);

    @ArchTest
    static final ArchRule audit = onlyUses("analysis.audit", THEORY);

    @ArchTest
    static final ArchRule report = onlyUses("analysis.report", STUDY);

    // scenarios: what a user writes and types
    @ArchTest
    static final ArchRule model = onlyUses("scenario.model", ANALYSIS);

    @ArchTest
    static final ArchRule kind = onlyUses("scenario.kind", and(ANALYSIS, "scenario.model"));

    @ArchTest
    static final ArchRule cli = onlyUses("scenario.cli", SCENARIO);

    @ArchTest
    static final ArchRule everyPackageHasAPlace = classes()
            .should()
            .resideInAnyPackage(names(SCENARIO))
            .because("a package without a rule is a package anything may import");

    // one place for each library that shapes the code around it
    @ArchTest
    static final ArchRule disruptor = isKnownOnlyTo("com.lmax..", "pipeline");

    @ArchTest
    static final ArchRule odeIntegrators = isKnownOnlyTo("org.hipparchus.ode..", "scatter");

    @ArchTest
    static final ArchRule vectorApi =
            isKnownOnlyTo("jdk.incubator.vector..", "collision", "scatter", "sample", "table");

    @ArchTest
    static final ArchRule picocli = isKnownOnlyTo("picocli..", "scenario.cli");

    @ArchTest
    static final ArchRule standardStreams = noClasses()
            .that(not(resideInAPackage(name("scenario.cli"))))
            .should(ACCESS_STANDARD_STREAMS)
            .because("what the user sees is decided in one place");

    private static ArchRule onlyUses(String user, String... used) {
        return classes()
                .that(resideInAPackage(name(user)))
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage("io.grazing..")).or(resideInAnyPackage(names(and(used, user)))))
                .allowEmptyShould(true);
    }

    private static ArchRule isKnownOnlyTo(String library, String... users) {
        return noClasses()
                .that(not(resideInAnyPackage(names(users))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static String name(String within) {
        return "io.grazing." + within + "..";
    }

    private static String[] names(String... within) {
        return Arrays.stream(within).map(ArchitectureTest::name).toArray(String[]::new);
    }

    private static String[] and(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
