package org.trainmark.results.summary.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.SettingNames;
import org.trainmark.results.summary.RunSummary;

/** How the numbers of a run came to be, in sentences. */
public final class Method {

    private static final String START =
            "Each trial ran in a Java virtual machine of its own, with a seed of its own%s.";

    private static final String OF_PROGRAM =
            "Each trial ran the program in a process of its own%s. Times have its evaluations in them unless it told those"
                    + " of its training alone, and memory is that of all its processes; what it did not print is not known.";

    private static final List<String> USUAL = List.of(
            "Repetitions were the outer loop, each in an order of its own, so a drift of the machine hits all cells"
                    + " alike.",
            "Steps within a trial depend on each other, so every interval is over trials and never over steps.",
            "Intervals are Student's t at 95 %, of the logs for times and rates, and are left out with fewer than 3"
                    + " trials. Those of a time to target are of the Kaplan-Meier median, as of R's survfit with"
                    + " conf.type = \"log-log\"; with fewer than 7 trials their upper end is unknown, and shown as a"
                    + " dash, and with fewer than 5 they are left out. Where exactly half the trials reached the target, the"
                    + " median is the time of the last of these.",
            "A trial that failed is counted in its cell and listed with its reason; its speed and accuracy are left"
                    + " out. One that diverged or ran out of time counts as not having reached the target; one that was"
                    + " refused, crashed or ran out of memory says nothing of that.");

    private Method() {}

    /** Returns what a reader must know before trusting the numbers, what disturbed them last. */
    public static List<String> sentences(RunSummary run) {
        Optional<AtOnce> atOnce = AtOnce.of(run);
        String order = atOnce.isPresent() ? "" : ", one trial at a time";
        boolean ofProgram = run.info().settings().containsKey(SettingNames.PROGRAM);
        List<String> sentences = new ArrayList<>(List.of((ofProgram ? OF_PROGRAM : START).formatted(order)));
        atOnce.map(AtOnce::sentence).ifPresent(sentences::add);
        Nodes.of(run).map(Nodes::sentences).ifPresent(sentences::addAll);
        sentences.addAll(USUAL);
        sentences.addAll(SteeredNotes.of(run));
        sentences.addAll(DisturbanceNotes.of(run));
        return List.copyOf(sentences);
    }
}
