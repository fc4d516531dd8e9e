package io.grazing.scenario.cli;

import io.grazing.scenario.model.Decimal;
import io.grazing.scenario.model.Fault;
import io.grazing.scenario.model.Key;
import io.grazing.scenario.model.Position;
import io.grazing.scenario.model.ScenarioException;

/** Reads the values of options by the rules of the keys of scenario files. */
final class Options {

    private Options() {}

    /**
     * The value of an option.
     *
     * @param option the option, for messages
     * @param key what it may hold
     * @param text its value as typed
     * @throws ScenarioException if it is not what the key may hold
     */
    static <T> T read(String option, Key<T> key, String text) {
        Object value = Decimal.value(text);
        return key.read(value)
                .orElseThrow(() -> new ScenarioException(new Fault(Position.of(option), "", key.refusal(value))));
    }
}
