package org.trainmark.results.log.stored;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trainmark.results.Extent;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;

/**
 * A {@link RunInfo} as {@code run.json} spells it.
 *
 * @param trials how many the run has, in schema 1
 * @param extent the same since schema 2
 */
@JsonInclude(Include.NON_EMPTY)
public record StoredRun(
        @JsonProperty(required = true) int schema,

        @JsonProperty(required = true) @JsonInclude(Include.ALWAYS)
        String name,

        @Nullable String question,

        @JsonProperty(required = true) @JsonInclude(Include.ALWAYS)
        String suite,

        @JsonProperty(required = true) String suiteSha256,

        @JsonProperty(required = true) @JsonInclude(Include.ALWAYS)
        List<String> axes,

        @Nullable Integer trials,
        @Nullable StoredExtent extent,
        @Nullable StoredTarget target,
        @JsonProperty(required = true) String createdAt,
        @Nullable Map<String, String> settings,
        @Nullable Map<String, String> provenance) {

    /** The version that is written. Those of every earlier version stay readable. */
    public static final int SCHEMA = 2;

    record StoredExtent(
            @JsonProperty(required = true) int trials,
            @JsonProperty(required = true) boolean mayGrow) {}

    record StoredTarget(
            @JsonProperty(required = true) String metric,
            @JsonProperty(required = true) double value) {

        static StoredTarget of(Target target) {
            return new StoredTarget(target.metric().name().toLowerCase(Locale.ROOT), target.value());
        }

        Target target() {
            return new Target(
                    Arrays.stream(Target.Metric.values())
                            .filter(known ->
                                    known.name().toLowerCase(Locale.ROOT).equals(metric))
                            .findFirst()
                            .orElseThrow(() ->
                                    new IllegalArgumentException("unknown metric '%s' of 'target'".formatted(metric))),
                    value);
        }
    }

    /**
     * Returns what is stored of a run.
     *
     * @param schema of the file that it is stored in
     */
    public static StoredRun of(RunInfo info, int schema) {
        return new StoredRun(
                schema,
                info.name(),
                info.question(),
                info.suite(),
                info.suiteSha256(),
                info.axes(),
                null,
                new StoredExtent(info.extent().trials(), info.extent().mayGrow()),
                info.target().map(StoredTarget::of).orElse(null),
                info.createdAt().toString(),
                info.settings(),
                info.provenance());
    }

    private Extent extentOf() {
        if (extent != null) {
            return new Extent(extent.trials(), extent.mayGrow());
        }
        if (trials != null) {
            return new Extent(trials, false);
        }
        throw new IllegalArgumentException("it does not say how many trials the run has");
    }

    public RunInfo info() {
        return new RunInfo(
                name,
                question == null ? "" : question,
                suite,
                suiteSha256,
                axes,
                extentOf(),
                Optional.ofNullable(target).map(StoredTarget::target),
                Json.instant("createdAt", createdAt),
                SoundSettings.of(settings == null ? new TreeMap<>() : new TreeMap<>(settings)),
                provenance == null ? new TreeMap<>() : new TreeMap<>(provenance));
    }
}
