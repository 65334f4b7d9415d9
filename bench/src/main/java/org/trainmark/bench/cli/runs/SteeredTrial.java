package org.trainmark.bench.cli.runs;

import java.util.List;
import java.util.Optional;
import org.trainmark.bench.suite.setting.EditedCourse;
import org.trainmark.core.Nearest;
import org.trainmark.core.optimizer.RateEdit;
import org.trainmark.results.Edit;
import org.trainmark.results.SettingNames;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunDirectoryException;

/** A trial of a run whose learning rate somebody steered, by the words of a suite: {@code RUN/TRIAL}. */
public final class SteeredTrial {

    private SteeredTrial() {}

    /**
     * Returns the schedule that takes its course again.
     *
     * @throws IllegalArgumentException if there is no such trial, with the mend
     */
    public static String course(String name) {
        int slash = name.lastIndexOf('/');
        if (slash <= 0) {
            throw new IllegalArgumentException("'%s' must be RUN/TRIAL, such as latest/%s".formatted(name, name));
        }
        TrialReport trial = trial(name.substring(0, slash), name.substring(slash + 1));
        return EditedCourse.text(
                setting(trial, SettingNames.SCHEDULE),
                Double.parseDouble(setting(trial, SettingNames.LEARNING_RATE)),
                trial.findings().edits().stream()
                        .filter(edit -> edit.kind() == Edit.Kind.RATE)
                        .map(edit -> new RateEdit(edit.step(), edit.amount().orElseThrow()))
                        .toList());
    }

    private static TrialReport trial(String run, String id) {
        try {
            RunDirectory directory = NamedRun.open(run);
            List<TrialReport> trials = directory.trials(notice -> {});
            return trials.stream()
                    .filter(trial -> trial.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("%s has no trial '%s'%s"
                            .formatted(
                                    directory.root(),
                                    id,
                                    Nearest.hint(
                                            id,
                                            trials.stream().map(TrialReport::id).toList()))));
        } catch (UnknownRunException | RunDirectoryException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String setting(TrialReport trial, String name) {
        return Optional.ofNullable(trial.cell().settings().get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the trial %s does not say what its %s was; measure it again".formatted(trial.id(), name)));
    }
}
