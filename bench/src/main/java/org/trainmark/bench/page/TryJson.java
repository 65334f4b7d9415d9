package org.trainmark.bench.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.trainmark.bench.run.TrialAnswer;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;
import org.trainmark.results.report.markup.Steering;
import org.trainmark.results.search.Limit;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.SearchSettings;

/** Tries of a run that have ended, as the page gets them. */
final class TryJson {

    private static final int MOST_CHARACTERS = 300;

    private final CellJson cells;
    private final TrialAnswer answer;
    private final RunInfo info;
    private final Optional<SearchSettings> search;

    TryJson(RunInfo info) {
        this.info = info;
        cells = new CellJson(info.axes());
        answer = new TrialAnswer(info.target());
        search = SearchSettings.of(info.settings());
    }

    ObjectNode of(TrialReport trial) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", trial.id())
                .put("number", trial.repetition() + 1)
                .put("known", trial.isKnown())
                .put("outcome", trial.outcome().label())
                .put("failed", trial.outcome().isFailure())
                .put("seconds", trial.seconds())
                .put("spoilt", Tries.isSpoilt(trial))
                .put("disturbed", disturbances(trial));
        json.set("cell", cells.of(trial.cell()));
        trial.reason().ifPresent(why -> json.put("reason", shortened(why)));
        answer.of(trial).filter(text -> trial.isCompleted()).ifPresent(text -> json.put("answer", text));
        search.ifPresent(settings -> addTo(json, trial, settings));
        return json;
    }

    private static String disturbances(TrialReport trial) {
        return trial.disturbances().stream().map(one -> shortened(one.detail())).collect(Collectors.joining("; "));
    }

    private static String shortened(String text) {
        String line = Steering.blanked(text.lines().findFirst().orElse(""));
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + " ...";
    }

    /** Of a trial that a search learned from, what it aims at, unless the trial is beyond a limit. */
    private void addTo(ObjectNode json, TrialReport trial, SearchSettings settings) {
        boolean searched = settings.phase(trial.repetition()) == SearchSettings.Phase.SEARCH;
        json.put("searched", searched);
        if (searched && settings.limits().stream().allMatch(limit -> keepsTo(limit, trial))) {
            settings.objectives().stream()
                    .findFirst()
                    .map(objective -> value(objective, trial))
                    .ifPresent(value -> value.ifPresent(number -> json.put("value", number)));
        }
    }

    private OptionalDouble value(Quantity quantity, TrialReport trial) {
        return quantity.of(trial, info.target());
    }

    private boolean keepsTo(Limit limit, TrialReport trial) {
        OptionalDouble value = value(limit.quantity(), trial);
        return value.isPresent() && limit.excess(value.getAsDouble()) <= 0;
    }
}
