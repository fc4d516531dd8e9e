package io.grazing.scenario.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTest {

    @Test
    void readsTomlValues() {
        assertThat(Assignment.parse("collisions.count=1_000").value()).isEqualTo(1000L);
        assertThat(Assignment.parse("collisions.epsilon = 1e-3").value()).isEqualTo(1e-3);
        assertThat(Assignment.parse("potential.f=\"1 - r\"").value()).isEqualTo("1 - r");
        assertThat(Assignment.parse("angle.rho=[0.1, 0.2]").value()).isEqualTo(List.of(0.1, 0.2));
    }

    @Test
    void takesBareWordsForAText() {
        assertThat(Assignment.parse("collisions.speed=maxwellian").value()).isEqualTo("maxwellian");
        assertThat(Assignment.parse("potential.f=1 - r").value()).isEqualTo("1 - r");
        assertThat(Assignment.parse("title=a = b").value()).isEqualTo("a = b");
    }

    @Test
    void doesNotLetAValueBringFurtherKeys() {
        assertThat(Assignment.parse("a.b=1\nc = 2").value()).isEqualTo("1\nc = 2");
    }

    @Test
    void namesThePathAndTheOption() {
        Assignment assignment = Assignment.parse("collisions.count=1");
        assertThat(assignment.path()).containsExactly("collisions", "count");
        assertThat(assignment.at()).hasToString("--set collisions.count");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "collisions.count", "=1", ".=1", "a..b=1"})
    void refusesOtherForms(String argument) {
        assertThatThrownBy(() -> Assignment.parse(argument))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("--set: expected table.key=value, got \"" + argument + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc", "[1, 2", "{a = 1", "'x"})
    void refusesBrokenToml(String value) {
        assertThatThrownBy(() -> Assignment.parse("a.b=" + value))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("--set a.b: expected a TOML value, got \"" + value + "\"");
    }
}
