package io.grazing.scenario.cli;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What commands print as JSON. */
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /** Prints maps, lists, text, finite numbers and nulls. */
    static void print(Console console, Object value) {
        console.out().println(MAPPER.writeValueAsString(value));
        console.out().flush();
    }
}
