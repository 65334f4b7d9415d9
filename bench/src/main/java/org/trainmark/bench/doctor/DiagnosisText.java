package org.trainmark.bench.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.trainmark.bench.machine.Warning;
import org.trainmark.core.engine.Obstacle;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.report.markup.TextTable.Column;

/** A diagnosis for people: sections of plain text. */
public final class DiagnosisText {

    private static final int NARROWEST = 40;

    private final int width;
    private final List<String> lines = new ArrayList<>();

    private DiagnosisText(int width) {
        this.width = Math.max(NARROWEST, width);
    }

    /** Returns lines of at most {@code width} columns. */
    public static List<String> lines(Diagnosis diagnosis, int width) {
        DiagnosisText text = new DiagnosisText(width);
        text.facts("Machine", MachineText.rows(diagnosis.machine()));
        text.checks("Engines", diagnosis.engines());
        text.checks("Profiles", diagnosis.profiles());
        text.obstacles(diagnosis.profiles());
        diagnosis.kernels().ifPresent(text::kernels);
        text.warnings(diagnosis.warnings());
        text.lines.add("");
        text.wrapped(
                diagnosis.canTrain()
                        ? "This machine can train: ./trainmark run quickstart"
                        : "Nothing can train on this machine; mend one of the profiles above.",
                "");
        return List.copyOf(text.lines);
    }

    private void facts(String title, List<MachineText.Row> rows) {
        lines.add(title);
        int widest = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        for (MachineText.Row row : rows) {
            String head = "  " + row.name() + " ".repeat(widest - row.name().length() + 2);
            List<String> wrapped = TextTable.wrapped(row.value(), width - head.length());
            for (int i = 0; i < wrapped.size(); i++) {
                lines.add((i == 0 ? head : " ".repeat(head.length())) + wrapped.get(i));
            }
        }
    }

    private void checks(String title, List<Check> checks) {
        lines.add("");
        lines.add(title);
        TextTable table = new TextTable(
                List.of(
                        column("  name", checks, check -> "  " + check.name()),
                        column("state", checks, check -> check.works() ? "works" : "cannot"),
                        column("what", checks, Check::about)),
                2,
                2);
        lines.addAll(table.lines(width));
    }

    /** Only of profiles: what keeps an engine from working keeps its profiles too. */
    private void obstacles(List<Check> checks) {
        Map<Obstacle, List<String>> names = new LinkedHashMap<>();
        checks.forEach(check -> check.obstacle()
                .ifPresent(obstacle ->
                        names.computeIfAbsent(obstacle, o -> new ArrayList<>()).add(check.name())));
        names.forEach((obstacle, of) -> {
            wrapped("%s cannot: %s.".formatted(String.join(", ", of), obstacle.why()), "  ");
            wrapped("To mend it: " + obstacle.mend(), "    ");
        });
    }

    private void kernels(KernelCosts costs) {
        lines.add("");
        lines.add("%s's kernels".formatted(costs.library()));
        List<KernelCosts.Kernels> all = costs.kernels();
        if (!all.isEmpty()) {
            TextTable table = new TextTable(
                    List.of(
                            new Column(
                                    "  name",
                                    all.stream().map(one -> "  " + one.name()).toList()),
                            new Column(
                                    "time",
                                    all.stream().map(DiagnosisText::times).toList()),
                            new Column(
                                    "what",
                                    all.stream().map(KernelCosts.Kernels::about).toList())),
                    2,
                    2);
            lines.addAll(table.lines(width));
        }
        costs.chosen().forEach(sentence -> wrapped(sentence + ".", "  "));
    }

    private static String times(KernelCosts.Kernels kernels) {
        return kernels.time().isPresent()
                ? String.format(Locale.ROOT, "%.2f", kernels.time().getAsDouble())
                : "-";
    }

    private static Column column(String head, List<Check> checks, Function<Check, String> cell) {
        return new Column(head, checks.stream().map(cell).toList());
    }

    private void warnings(List<Warning> warnings) {
        lines.add("");
        lines.add("What disturbs measuring");
        if (warnings.isEmpty()) {
            lines.add("  nothing that can be read");
        }
        for (Warning warning : warnings) {
            wrapped("! " + warning.what() + ".", "  ");
            wrapped("To mend it: " + warning.mend(), "    ");
        }
    }

    private void wrapped(String text, String indent) {
        TextTable.wrapped(text, width - indent.length()).forEach(line -> lines.add(indent + line));
    }
}
