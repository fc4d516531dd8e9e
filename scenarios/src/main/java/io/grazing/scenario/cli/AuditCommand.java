package io.grazing.scenario.cli;

import io.grazing.analysis.audit.Audit;
import io.grazing.analysis.audit.AuditReport;
import io.grazing.analysis.audit.Finding;
import io.grazing.analysis.audit.Verdict;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every numbered claim of the paper: printed, measured, verdict. */
@Command(
        name = "audit",
        description = {
            "Tests the paper's numbered statements against the engine: what is printed, what holds, what was measured, as"
                    + " JSON.",
            "Exit code 1 if a statement fails as printed and no correction of it holds."
        })
final class AuditCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--markdown", description = "Print a Markdown table instead.")
    private boolean markdown;

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Finding> findings = Audit.run();
        if (markdown) {
            console.out().print(AuditReport.markdown(findings));
            console.out().flush();
        } else {
            Json.print(console, AuditReport.fields(findings));
        }
        boolean fails = findings.stream().anyMatch(finding -> finding.verdict() == Verdict.FAILS_AS_PRINTED);
        return fails ? ExitCode.JUDGED_FAIL : ExitCode.DONE;
    }
}
