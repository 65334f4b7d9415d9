package org.trainmark.bench.suite;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.profile.Profiles;
import org.trainmark.bench.space.Choice;
import org.trainmark.bench.space.Coordinates;
import org.trainmark.bench.space.Point;
import org.trainmark.bench.space.Space;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.MeasureFormat;
import org.trainmark.bench.suite.setting.Setting;
import org.trainmark.bench.suite.setting.Settings;
import org.trainmark.bench.suite.workload.Workload;
import org.trainmark.bench.suite.workload.WorkloadReader;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;

/** Makes cells of points, for as long as a run lasts: each when it is needed, read and checked by itself. */
public final class CellFactory {

    private final Yaml.Mapping base;
    private final Read<Profiles> profiles;
    private final Read<MeasureFormat> usual;
    private final WorkloadReader workloads;
    private final CellIds ids = new CellIds();

    /**
     * Makes cells of a suite.
     *
     * @param base the suite without its axes' values
     * @param profiles those that it can name; without them cells are still checked
     * @param usual what trials of its cells measure; likewise
     * @param workloads reads what these train
     */
    CellFactory(Yaml.Mapping base, Read<Profiles> profiles, Read<MeasureFormat> usual, WorkloadReader workloads) {
        this.base = requireNonNull(base, "base");
        this.profiles = profiles;
        this.usual = usual;
        this.workloads = workloads;
    }

    /** Returns how points of a space are places, under a combination of the suite's axes. */
    public Coordinates coordinates(Space space, Point combination) {
        return Coordinates.of(space, combination, base);
    }

    /**
     * Returns the cell of a point, measured as the suite says.
     *
     * @throws InvalidSuiteException if there can be none; holds all that is wrong with the point
     */
    public Cell at(Point point) {
        Problems problems = problems(point);
        return InvalidSuiteException.unlessRead(problems, () -> at(point, problems));
    }

    /**
     * Returns the cell of a point, measured in another way than the suite says.
     *
     * @throws InvalidSuiteException if there can be none; holds all that is wrong with the point
     */
    public Cell at(Point point, Measure measure) {
        Problems problems = problems(point);
        return InvalidSuiteException.unlessRead(problems, () -> cell(point, Optional.of(measure), problems));
    }

    /** Returns the cell of a point, or notes its problems. */
    Cell at(Point point, Problems problems) {
        return cell(point, measure(point, problems).value().map(MeasureFormat::measure), problems);
    }

    private static Problems problems(Point point) {
        return new Problems(String.join(", ", point.texts().keySet()));
    }

    /** Returns how the cell of a point is measured: as all are, but for what the point says of that. */
    private Read<MeasureFormat> measure(Point point, Problems problems) {
        boolean ownWay = point.choices().stream().map(Choice::name).anyMatch(Convergence.AXES::contains);
        return ownWay
                ? new Fields(point.in(base), "", problems).required(MeasureFormat.NAME, MeasureFormat::read)
                : usual;
    }

    private Cell cell(Point point, Optional<Measure> measure, Problems problems) {
        Yaml.Mapping tree = point.in(base);
        WorkloadReader.Readout read = workloads.read(tree, measure.flatMap(Measure::convergence), problems);
        Read<Profile> profile = Read.of(() -> profile(read.profile().get(), new Fields(tree, "", problems), problems));
        Workload workload = read.workload().get();
        Settings settings = workload.settings();
        Measure measured = measure.orElseGet(() -> usual.get().measure());
        String id = ids.of(
                settings,
                profile.get(),
                measured,
                usual.get().repetitions().devicesAtOnce(),
                workload instanceof Workload.Network network
                        ? Optional.of(network.data().sha256())
                        : Optional.empty());
        return new Cell(id, point, workload, settings, profile.get(), measured);
    }

    private Profile profile(String name, Fields fields, Problems problems) {
        Optional<Value> named = fields.value(Setting.PROFILE.name());
        if (named.isEmpty() && workloads.usualProfile().isPresent()) {
            return workloads.usualProfile().get();
        }
        Value asked = named.orElseGet(() -> new Value(fields.mapping(), Setting.PROFILE.name(), problems));
        return workloads.in(profiles.get().find(name, asked));
    }
}
