package io.grazing.scenario.cli;

/** What the exit code of the process says. */
final class ExitCode {

    /** Done and, where something is judged, PASS. */
    static final int DONE = 0;

    /** Judged FAIL. */
    static final int JUDGED_FAIL = 1;

    /** The user's input is wrong. */
    static final int WRONG_INPUT = 2;

    /** The run failed. */
    static final int FAILED = 3;

    /** Interrupted by SIGINT. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
