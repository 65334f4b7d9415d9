package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a run tells a block, a line each. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ToBlock.Begin.class, name = "begin"),
    @JsonSubTypes.Type(value = ToBlock.Probe.class, name = "probe"),
    @JsonSubTypes.Type(value = ToBlock.Run.class, name = "run"),
    @JsonSubTypes.Type(value = ToBlock.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = ToBlock.Beat.class, name = "beat"),
    @JsonSubTypes.Type(value = ToBlock.End.class, name = "end")
})
public sealed interface ToBlock {

    /**
     * The first line: what the block belongs to, and what its node must be.
     *
     * @param suite that its trials are of
     * @param cells ids of the suite's, in order
     * @param data digests of the suite's, by name
     * @param variables of every trial's process
     * @param demand on the node
     * @param leaseSeconds without a beat after which it ends itself
     */
    record Begin(
            SentSuite suite,
            List<String> cells,
            SortedMap<String, String> data,
            SortedMap<String, String> variables,
            NodeDemand demand,
            int leaseSeconds)
            implements ToBlock {

        public Begin {
            requireNonNull(suite, "suite");
            cells = List.copyOf(cells);
            data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
            variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
            requireNonNull(demand, "demand");
        }

        /** Returns the same for a run that goes on with a class of machine. */
        Begin on(String known) {
            return new Begin(suite, cells, data, variables, demand.of(known), leaseSeconds);
        }
    }

    /** In place of that: only what the node must be, to see whether it is. */
    record Probe(NodeDemand demand) implements ToBlock {

        public Probe {
            requireNonNull(demand, "demand");
        }
    }

    /**
     * A trial to run.
     *
     * @param trial its key and its order, as a line of a log without findings
     * @param earlier tries of it
     * @param judged whether each evaluation is asked about
     */
    record Run(String trial, int earlier, boolean judged) implements ToBlock {

        public Run {
            requireNonNull(trial, "trial");
        }
    }

    /**
     * Whether a training goes on that was asked about.
     *
     * @param trial its id
     * @param halt why it does not; empty if it does
     */
    record Answer(String trial, Optional<String> halt) implements ToBlock {

        public Answer {
            requireNonNull(trial, "trial");
            requireNonNull(halt, "halt");
        }
    }

    /** That the run lives. */
    record Beat() implements ToBlock {}

    /** That there is nothing more to run. */
    record End() implements ToBlock {}
}
