package org.trainmark.results.report;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.early.Pace;
import org.trainmark.results.early.Yardstick;
import org.trainmark.results.early.replay.Audit;
import org.trainmark.results.early.replay.AuditedRule;
import org.trainmark.results.early.replay.FullTrainings;
import org.trainmark.results.stats.Proportion;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/** What an audit of the rules that end trainings early says in sentences. */
final class AuditWords {

    private final Audit audit;
    private final FullTrainings trainings;

    AuditWords(Audit audit) {
        this.audit = audit;
        trainings = audit.trainings();
    }

    /** Returns what was replayed, and what there was to lose. */
    List<String> before() {
        String orders = audit.orders() == 1
                ? "the order of the log"
                : "the order of the log and " + Words.count(audit.orders() - 1, "random one");
        return List.of(
                ("%s of %s to their own ends: %s epochs and %s of training in all. One of each cell is replayed after"
                                + " the other, in %s; rules compare the %s at equal %s.")
                        .formatted(
                                Words.count(trainings.count(), "training"),
                                Words.count(trainings.cells(), "cell"),
                                Unit.COUNT.text(trainings.epochs()),
                                Unit.SECONDS.text(trainings.seconds()),
                                orders,
                                trainings.yardstick().word(),
                                trainings.yardstick().pace().label()),
                "The winner of the log's order %s, and %s."
                        .formatted(outcome(audit.winners().outcome()), asGood()));
    }

    private String asGood() {
        int others = audit.winners().equal().size() - 1;
        String are = "%s %s".formatted(others == 0 ? "no" : others, others == 1 ? "other is" : "others are");
        int freedom = audit.noise().freedom();
        return freedom == 0
                ? are + " just as good: to tell who is not significantly worse takes several trials of a cell"
                : are
                        + " not significantly worse, by the noise between trials of one cell with %s of freedom"
                                .formatted(Words.count(freedom, "degree"));
    }

    private String outcome(double log) {
        Yardstick yardstick = trainings.yardstick();
        return trainings
                .target()
                .map(target -> "reached %s in %s".formatted(Words.target(target), Unit.SECONDS.text(Math.exp(log))))
                .orElseGet(() -> "ended with %s of %s"
                        .formatted(
                                yardstick.word().equals("loss") ? "a loss" : "an accuracy",
                                yardstick.text(yardstick.ofEven(log))));
    }

    /** Returns which rule to take, and what the figures do not say. */
    List<String> after() {
        List<String> sentences = new ArrayList<>();
        sentences.add(advice());
        if (audit.orders() > 1) {
            sentences.add("Intervals are over orders of these same trainings; those of another run differ by more.");
        }
        if (trainings.leftOut() > 0) {
            sentences.add("%s left out: without a curve, broken on the way, or ended by a rule or a person."
                    .formatted(Words.count(trainings.leftOut(), "trial")));
        }
        return sentences;
    }

    private String advice() {
        Pace pace = trainings.yardstick().pace();
        String limit = Unit.FRACTION.tick(Audit.BEARABLE_LOSS);
        return audit.advised()
                .map(rule ->
                        ("Of the rules that lose the winner and its equals in at most %s of the orders, %s saves most:"
                                        + " %s of the %s.")
                                .formatted(limit, rule.rule(), Unit.FRACTION.text(rule.saved(pace)), pace.label()))
                .orElse("No rule loses the winner and its equals in at most %s of the orders.".formatted(limit));
    }

    /** Returns the head of a table of the rules, what matters most first. */
    static List<String> head() {
        return List.of(
                "Rule",
                "Epochs saved",
                "Winner and equals lost",
                "Seconds saved",
                "Winner lost",
                "Best kept is worse by",
                "Ended early");
    }

    /** Returns what stands under it. */
    List<List<String>> rows() {
        return audit.rules().stream().map(AuditWords::row).toList();
    }

    private static List<String> row(AuditedRule rule) {
        return List.of(
                rule.rule(),
                Unit.FRACTION.text(rule.epochsSaved()),
                lost(rule.allLost()),
                Unit.FRACTION.text(rule.secondsSaved()),
                lost(rule.bestLost()),
                Unit.FRACTION.text(rule.worse()),
                Unit.FRACTION.text(rule.ended()));
    }

    private static String lost(Proportion share) {
        return share.of() == 1
                ? share.count() == 1 ? "yes" : "no"
                : Unit.FRACTION.text(share.value(), share.interval());
    }
}
