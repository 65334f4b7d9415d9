package org.trainmark.results.history;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trainmark.results.Commit;
import org.trainmark.results.RunInfo;
import org.trainmark.results.compare.ComparedRun;
import org.trainmark.results.compare.Guard;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.log.RunDirectory;

/** Reduces a run to its line in a history. */
public final class RunSummarizer {

    /** Digits of an id, so that no two of a history are the same by chance. */
    private static final int DIGITS = 16;

    private static final int SHORT = 8;

    private RunSummarizer() {}

    /**
     * Reads a run.
     *
     * @param label what people call it
     * @throws HistoryException if it is of no commit, or of one that was changed, or has no trial
     * @throws org.trainmark.results.log.RunDirectoryException if it is damaged
     */
    public static KeptRun read(String label, RunDirectory directory) {
        RunInfo info = directory.info();
        Commit commit = commit(label, info);
        List<ComparedMetric> metrics = Guard.of(info, new TreeMap<>(), true).metrics().stream()
                .filter(ComparedMetric::guarded)
                .toList();
        ComparedRun run = ComparedRun.of(label, directory, metrics);
        if (run.trials().isEmpty()) {
            throw new HistoryException(label + " has no trial, so nothing to keep");
        }
        SortedMap<String, String> settings = settings(info);
        return new KeptRun(
                RunDigest.of(info.createdAt() + ids(run), DIGITS),
                info.name(),
                RunDigest.of(settings + "\n" + info.target(), SHORT),
                settings,
                data(info),
                machine(info),
                info.createdAt(),
                commit,
                facts(run),
                new CellSummaries(metrics).of(run));
    }

    private static Commit commit(String label, RunInfo info) {
        Commit commit = Commit.of(info.provenance())
                .orElseThrow(() -> new HistoryException(label
                        + " says nothing of the commit it is of: it is from before that was kept, or was started outside"
                        + " a repository; run it again in one"));
        if (commit.dirty()) {
            throw new HistoryException(
                    "%s was started with changes that are in no commit, on top of %s: commit them and run it again"
                            .formatted(label, commit.shortHash()));
        }
        String later = info.provenance().get(Commit.LATER);
        if (later != null) {
            throw new HistoryException("%s was begun at commit %s and went on at %s: run it anew at one of them"
                    .formatted(label, commit.shortHash(), later));
        }
        return commit;
    }

    private static String ids(ComparedRun run) {
        return run.trials().stream()
                .map(trial -> " " + trial.id() + "/" + trial.order())
                .sorted()
                .collect(Collectors.joining());
    }

    private static SortedMap<String, String> settings(RunInfo info) {
        SortedMap<String, String> settings = new TreeMap<>(info.settings());
        settings.keySet()
                .removeIf(name -> name.startsWith(RunInfo.GUARD)
                        || name.startsWith(RunInfo.LOOKS)
                        || name.startsWith(RunInfo.PLAN));
        return settings;
    }

    private static SortedMap<String, String> data(RunInfo info) {
        SortedMap<String, String> data = new TreeMap<>(info.provenance());
        data.keySet().removeIf(name -> !name.startsWith(RunInfo.DATA));
        return data;
    }

    /** Runs of early versions have no machine class; what they say of the machine stands for it. */
    private static String machine(RunInfo info) {
        SortedMap<String, String> said = info.provenance();
        return Optional.ofNullable(said.get("machine-class"))
                .orElseGet(() -> Stream.of("cpu", "processors", "gpu", "memory")
                        .filter(name -> said.containsKey(name))
                        .map(name -> name + " " + said.get(name))
                        .collect(Collectors.joining(", ")));
    }

    private static SortedMap<String, String> facts(ComparedRun run) {
        SortedMap<String, String> facts = new TreeMap<>();
        run.facts().values().forEach((name, values) -> facts.put(name, String.join(", ", values)));
        Optional.ofNullable(run.info().provenance().get("os")).ifPresent(os -> facts.put("os", os));
        return facts;
    }
}
