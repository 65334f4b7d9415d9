package org.trainmark.results.log.stored;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trainmark.results.CellKey;
import org.trainmark.results.Circumstances;
import org.trainmark.results.Confusion;
import org.trainmark.results.Curve;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.Origin;
import org.trainmark.results.RangePoint;
import org.trainmark.results.RatePoint;
import org.trainmark.results.StepWindow;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.When;

/**
 * A {@link TrialReport} as a line of the log spells it: the names here are the stored names and outlive refactorings of
 * the types they store.
 *
 * @param cell the axes, in schema 1
 * @param disturbances in schema 1, where {@code measurements} are those of the host too; since schema 2 they stand in
 *     {@code host}
 */
@JsonInclude(Include.NON_EMPTY)
public record StoredTrial(
        @JsonProperty(required = true) int schema,
        @JsonProperty(required = true) String id,
        @Nullable Map<String, String> cell,
        @Nullable Map<String, String> settings,
        @Nullable Map<String, String> axes,
        @JsonProperty(required = true) int repetition,
        @JsonProperty(required = true) long seed,
        @Nullable StoredOrigin origin,
        @JsonProperty(required = true) int order,
        @JsonProperty(required = true) String startedAt,
        @JsonProperty(required = true) double seconds,
        @JsonProperty(required = true) String outcome,
        @Nullable String reason,
        @Nullable String trainingEnd,
        @Nullable List<String> logTail,
        @Nullable Map<String, Measurement> measurements,
        @Nullable List<CurvePoint> curve,
        @Nullable List<RatePoint> rates,
        @Nullable List<RangePoint> rangeTest,
        @Nullable List<StepWindow> windows,
        @Nullable List<StoredDisturbance> disturbances,
        @Nullable StoredCircumstances host,
        @Nullable String stepsFile,
        @Nullable Map<String, String> provenance,
        @Nullable Confusion confusion,
        @Nullable List<StoredEdit> edits) {

    /** Parts of the provenance that schema 1 has among what the trial's JVM found, and that the host knew. */
    private static final List<String> FACTS_OF_HOST = List.of(Circumstances.DEVICES_AT_ONCE);

    static StoredTrial of(TrialReport trial) {
        Findings findings = trial.findings();
        StoredEnding ending = StoredEnding.of(trial.ending());
        return new StoredTrial(
                TrialJson.SCHEMA,
                trial.id(),
                null,
                trial.cell().settings(),
                trial.cell().axes(),
                trial.repetition(),
                trial.seed(),
                StoredOrigin.of(trial.key().origin()),
                trial.order(),
                trial.when().startedAt().toString(),
                trial.seconds(),
                ending.outcome(),
                ending.reason(),
                ending.trainingEnd(),
                ending.logTail(),
                findings.measurements(),
                findings.curve(),
                findings.rates(),
                findings.rangeTest(),
                findings.windows(),
                null,
                StoredCircumstances.of(trial.host()),
                trial.stepsFile().orElse(null),
                findings.provenance(),
                findings.confusion().orElse(null),
                findings.edits().stream().map(StoredEdit::of).toList());
    }

    public TrialReport report(CellKeys cells, SharedTexts texts) {
        return new TrialReport(
                new TrialKey(id, cellKey(cells), repetition, seed, origin == null ? Origin.GRID : origin.origin()),
                new When(order, Json.instant("startedAt", startedAt), seconds),
                new StoredEnding(outcome, reason, trainingEnd, logTail).ending(),
                findings(texts),
                circumstances(texts),
                Optional.ofNullable(stepsFile));
    }

    private CellKey cellKey(CellKeys cells) {
        if (schema > 1) {
            return cells.of(settings == null ? Map.of() : settings, axes == null ? Map.of() : axes);
        }
        if (cell == null) {
            throw new IllegalArgumentException("it has no 'cell'");
        }
        return cells.ofSchema1(cell);
    }

    private Findings findings(SharedTexts texts) {
        SortedMap<String, String> facts = texts.values(provenance);
        facts.keySet().removeAll(FACTS_OF_HOST);
        return new Findings(
                texts.measurements(measurements),
                Curve.of(curve == null ? List.of() : curve),
                rates == null ? List.of() : rates,
                rangeTest == null ? List.of() : rangeTest,
                windows == null ? List.of() : windows,
                facts,
                Optional.ofNullable(confusion),
                edits == null ? List.of() : edits.stream().map(StoredEdit::edit).toList());
    }

    private Circumstances circumstances(SharedTexts texts) {
        if (host != null) {
            return host.circumstances(texts);
        }
        SortedMap<String, String> facts = texts.values(provenance);
        facts.keySet().retainAll(FACTS_OF_HOST);
        return new Circumstances(new TreeMap<>(), StoredDisturbance.all(disturbances), facts);
    }
}
