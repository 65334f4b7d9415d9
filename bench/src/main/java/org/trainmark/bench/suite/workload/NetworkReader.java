package org.trainmark.bench.suite.workload;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.space.AxisNames;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.setting.Parts;
import org.trainmark.bench.suite.setting.Setting;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Yaml;

/** Reads networks that this project trains. */
record NetworkReader(CellChecks checks) implements WorkloadReader {

    NetworkReader {
        requireNonNull(checks, "checks");
    }

    @Override
    public List<String> keys() {
        return Setting.NAMES;
    }

    @Override
    public AxisNames axisNames() {
        return AxisNames.OF_NETWORKS;
    }

    /** They can do all of it. */
    @Override
    public void check(Fields suite, List<String> varying, Measure measure, Optional<EndEarly> endEarly) {}

    @Override
    public Readout read(Yaml.Mapping cell, Optional<Convergence> convergence, Problems problems) {
        Parts parts = Parts.read(new Fields(cell, "", problems));
        Read<DataFacts> data = Read.of(() -> checks.check(new CellProblems(cell, problems), parts, convergence));
        return new Readout(Read.of(() -> new Workload.Network(parts.setup(), data.get())), parts.get(Setting.PROFILE));
    }

    @Override
    public Optional<Profile> usualProfile() {
        return Optional.empty();
    }

    @Override
    public Profile in(Profile profile) {
        return profile;
    }
}
