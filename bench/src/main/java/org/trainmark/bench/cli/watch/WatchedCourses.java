package org.trainmark.bench.cli.watch;

import java.util.List;
import org.trainmark.bench.suite.HandCourse;
import org.trainmark.results.Edit;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;

/** How to take again the courses on which a person took the trainings of a run. */
final class WatchedCourses {

    private WatchedCourses() {}

    /** Returns a line for each whose rate was changed. */
    static List<String> lines(RunDirectory run) {
        return run.trials(notice -> {}).stream()
                .filter(WatchedCourses::hasItsOwnRates)
                .map(trial -> "To take the course of %s again: --set 'schedule={edited: %s/%s}'"
                        .formatted(trial.cell().axes().get(HandCourse.AXIS), run.root(), trial.id()))
                .toList();
    }

    private static boolean hasItsOwnRates(TrialReport trial) {
        return trial.cell().axes().containsKey(HandCourse.AXIS)
                && trial.findings().edits().stream().anyMatch(edit -> edit.kind() == Edit.Kind.RATE);
    }
}
