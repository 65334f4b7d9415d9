package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.core.data.file.Sha256;

/** What a block tells its run, a line each. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FromBlock.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = FromBlock.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = FromBlock.Asked.class, name = "asked"),
    @JsonSubTypes.Type(value = FromBlock.Told.class, name = "told"),
    @JsonSubTypes.Type(value = FromBlock.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = FromBlock.Noticed.class, name = "noticed"),
    @JsonSubTypes.Type(value = FromBlock.Beat.class, name = "beat")
})
public sealed interface FromBlock {

    /** That its node is fit for the run's trials. */
    record Ready(SortedMap<String, String> node, SortedMap<String, String> machine) implements FromBlock {

        /**
         * @param node which machine it is among those of its class, by name
         * @param machine its class, by name
         */
        public Ready {
            node = Collections.unmodifiableSortedMap(new TreeMap<>(node));
            machine = Collections.unmodifiableSortedMap(new TreeMap<>(machine));
        }
    }

    /**
     * That its node is not, or that the suite cannot run there.
     *
     * @param node its name
     * @param reason with what mends it
     * @param nodeAlone whether another node may do
     */
    record Refused(String node, String reason, boolean nodeAlone) implements FromBlock {

        public Refused {
            requireNonNull(node, "node");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * Whether a training goes on, which waits for the answer.
     *
     * @param trial what there is of it so far, as a line of a log
     */
    record Asked(String trial) implements FromBlock {

        public Asked {
            requireNonNull(trial, "trial");
        }
    }

    /**
     * How far a training is.
     *
     * @param trial what there is of it so far, as a line of a log
     */
    record Told(String trial) implements FromBlock {

        public Told {
            requireNonNull(trial, "trial");
        }
    }

    /**
     * What became of a trial: the evidence that it ran, whatever the block's process ends with.
     *
     * @param trial as a line of a log
     * @param files that it left, by their names in the run's directory, compressed and in base 64
     * @param sha256 of all that
     */
    record Ended(String trial, SortedMap<String, String> files, String sha256) implements FromBlock {

        public Ended {
            requireNonNull(trial, "trial");
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
            requireNonNull(sha256, "sha256");
        }

        Ended(String trial, SortedMap<String, String> files) {
            this(trial, files, digest(trial, files));
        }

        boolean isWhole() {
            return sha256.equals(digest(trial, files));
        }

        private static String digest(String trial, SortedMap<String, String> files) {
            return Sha256.ofText(trial + new TreeMap<>(files));
        }
    }

    /** A sentence for whoever watches the run. */
    record Noticed(String text) implements FromBlock {

        public Noticed {
            requireNonNull(text, "text");
        }
    }

    /** That the block lives. */
    record Beat() implements FromBlock {}
}
