package org.trainmark.bench.suite.workload;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.program.Call;
import org.trainmark.bench.program.Program;
import org.trainmark.bench.program.ProgramFormat;
import org.trainmark.bench.space.AxisNames;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.setting.Setting;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;

/**
 * Reads calls of a suite's program, whose settings are its own.
 *
 * @param suite without the values of axes
 */
record ProgramReader(Yaml.Mapping suite, Read<Program> program, Problems problems) implements WorkloadReader {

    ProgramReader {
        requireNonNull(suite, "suite");
        requireNonNull(problems, "problems");
    }

    /** Returns the names of a suite's settings that are its program's own. */
    private static List<String> own(Yaml.Mapping suite) {
        return suite.entries().stream()
                .map(Yaml.Entry::key)
                .filter(key -> !SuiteWords.RESERVED.contains(key))
                .toList();
    }

    @Override
    public Collection<String> keys() {
        Set<String> keys = new LinkedHashSet<>(own(suite));
        keys.addAll(List.of(Setting.PROFILE.name(), Setting.SEED.name(), ProgramFormat.NAME));
        return keys;
    }

    @Override
    public AxisNames axisNames() {
        Set<String> names =
                new LinkedHashSet<>(program.value().map(Program::placeholders).orElse(List.of()));
        names.add(Setting.PROFILE.name());
        return new AxisNames(
                List.copyOf(names), program.value().map(Program::takesAll).orElse(true));
    }

    @Override
    public void check(Fields whole, List<String> varying, Measure measure, Optional<EndEarly> endEarly) {
        new ProgramChecks(whole, program.get(), problems)
                .check(own(suite), varying, SuiteWords.RESERVED, measure, endEarly);
    }

    @Override
    public Readout read(Yaml.Mapping cell, Optional<Convergence> convergence, Problems ofCell) {
        Fields fields = new Fields(cell, "", ofCell);
        Read<Long> seed =
                fields.optional(Setting.SEED.name(), value -> value.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE), 1L);
        Read<String> profile = fields.optional(Setting.PROFILE.name(), Value::text, Profile.OF_PROGRAMS);
        Read<Workload> workload = Read.of(() ->
                new Workload.OfProgram(new Call(program.get(), values(cell, seed.get())), seed.get(), profile.get()));
        return new Readout(workload, profile);
    }

    private static SortedMap<String, String> values(Yaml.Mapping cell, long seed) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String name : own(cell)) {
            values.put(name, FlowText.of(cell.entry(name).orElseThrow().value()));
        }
        values.put(Setting.SEED.name(), Long.toString(seed));
        return values;
    }

    @Override
    public Optional<Profile> usualProfile() {
        return Optional.of(in(Profile.usual(Profile.OF_PROGRAMS)));
    }

    @Override
    public Profile in(Profile profile) {
        return Profile.ofProgram(profile);
    }
}
