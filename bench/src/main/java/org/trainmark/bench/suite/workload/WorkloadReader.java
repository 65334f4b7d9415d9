package org.trainmark.bench.suite.workload;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.program.Program;
import org.trainmark.bench.space.AxisNames;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Yaml;

/** Reads what the trials of a suite train. */
public interface WorkloadReader {

    /**
     * What was read of a cell.
     *
     * @param profile name of that which it runs under
     */
    record Readout(Read<Workload> workload, Read<String> profile) {}

    /**
     * Returns what reads networks that this project trains.
     *
     * @param directory what relative paths of data start from
     */
    static WorkloadReader ofNetworks(DataInspector inspector, Path directory) {
        return new NetworkReader(new CellChecks(inspector, directory));
    }

    /**
     * Returns what reads calls of a program.
     *
     * @param suite without the values of axes
     */
    static WorkloadReader ofProgram(Yaml.Mapping suite, Read<Program> program, Problems problems) {
        return new ProgramReader(suite, program, problems);
    }

    /** Returns the keys at the top of a suite that are settings of what it trains. */
    Collection<String> keys();

    /** Returns what may take several values. */
    AxisNames axisNames();

    /**
     * Notes what the parts of a suite ask for that such workloads cannot do.
     *
     * @param varying names that take several values
     */
    void check(Fields suite, List<String> varying, Measure measure, Optional<EndEarly> endEarly);

    /**
     * Reads a cell and notes what is wrong with it.
     *
     * @param cell the suite with the values of its point in place
     */
    Readout read(Yaml.Mapping cell, Optional<Convergence> convergence, Problems problems);

    /** Returns the profile of a suite that names none; empty if that is one of those that everybody has. */
    Optional<Profile> usualProfile();

    /** Returns a profile as such workloads run under it. */
    Profile in(Profile profile);
}
