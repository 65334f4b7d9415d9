package org.trainmark.bench.suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.profile.Profiles;
import org.trainmark.bench.program.ProgramFormat;
import org.trainmark.bench.space.Axis;
import org.trainmark.bench.space.AxisNames;
import org.trainmark.bench.space.Grid;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.bench.suite.early.EndEarlyFormat;
import org.trainmark.bench.suite.measure.Durations;
import org.trainmark.bench.suite.measure.GuardFormat;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.MeasureFormat;
import org.trainmark.bench.suite.search.Search;
import org.trainmark.bench.suite.search.SearchFormat;
import org.trainmark.bench.suite.workload.WorkloadReader;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;

/** Reads the tree of a suite, with whatever the command line changed in it. */
final class SuiteReader {

    private static final int MOST_CELLS = 10_000;
    private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(10);

    private final Context context;
    private final Problems problems;

    SuiteReader(Context context) {
        this.context = context;
        problems = context.problems();
    }

    Suite read(String question, Yaml.Mapping tree) {
        Fields fields = new Fields(tree, "", problems);
        WorkloadReader workloads = workloads(fields);
        fields.allow(workloads.keys());
        Read<String> name = fields.required("name", SuiteReader::name);
        Read<SortedMap<String, Double>> guard = fields.optional("guard", GuardFormat::read, new TreeMap<>());
        Read<Duration> timeout = fields.optional("limits", SuiteReader::timeout, USUAL_TIMEOUT);
        Read<Profiles> profiles = fields.optional("profiles", value -> profiles(value.children()), profiles(Map.of()));
        Read<Grid> grid = fields.optional("axes", value -> grid(value, workloads.axisNames()), new Grid(List.of()));
        fields.allow(List.of(MeasureFormat.NAME));
        Read<MeasureFormat> measure = measure(tree, grid);
        boolean stops = measure.value()
                .filter(how -> EndEarlyReader.stopsAtTarget(how.measure()))
                .isPresent();
        Read<Optional<Search>> search =
                fields.optional(SearchFormat.NAME, value -> SearchFormat.read(value, workloads.axisNames(), stops));
        Read<Optional<EndEarly>> endEarly =
                fields.optional(EndEarlyFormat.NAME, value -> EndEarlyFormat.read(value, stops));
        CellFactory factory = new CellFactory(tree, profiles, measure, workloads);
        Read<List<Cell>> cells = Read.of(() -> search.get().isPresent()
                ? new SearchReader(factory, problems).cells(search.get().get(), grid.get(), measure.value(), fields)
                : new GridReader(factory, problems).cells(grid.get()));
        SuiteChecks whole = new SuiteChecks(fields, problems);
        Read.of(() -> checked(
                workloads, fields, grid.get(), search.get(), measure.get().measure(), endEarly.get()));
        return fields.make(() -> new Suite(
                name.get(),
                question,
                SuiteText.of(question, tree),
                grid.get(),
                search.get(),
                new EndEarlyReader(measure.get().measure(), fields, problems).read(search.get(), endEarly.get()),
                measure.get().measure(),
                measure.get().repetitions(),
                guard.get(),
                whole.longerThan(measure.get().measure(), timeout.get()),
                factory,
                whole.fitting(measure.get().repetitions(), cells.get())));
    }

    private WorkloadReader workloads(Fields suite) {
        if (!suite.has(ProgramFormat.NAME)) {
            return WorkloadReader.ofNetworks(context.inspector(), context.directory());
        }
        return WorkloadReader.ofProgram(
                suite.mapping(), suite.required(ProgramFormat.NAME, ProgramFormat::read), problems);
    }

    private static boolean checked(
            WorkloadReader workloads,
            Fields suite,
            Grid grid,
            Optional<Search> search,
            Measure measure,
            Optional<EndEarly> ofGrid) {
        List<String> varying = new ArrayList<>(grid.names());
        search.ifPresent(looked -> varying.addAll(looked.space().names()));
        workloads.check(
                suite, varying, measure, search.flatMap(Search::endEarly).or(() -> ofGrid));
        return true;
    }

    /** Reads how the first cell is measured, since what an axis says of that need not be said twice. */
    private Read<MeasureFormat> measure(Yaml.Mapping tree, Read<Grid> grid) {
        Yaml.Mapping first = grid.value()
                .flatMap(axes -> axes.points().stream().findFirst())
                .map(point -> point.in(tree))
                .orElse(tree);
        return new Fields(first, "", problems).required(MeasureFormat.NAME, MeasureFormat::read);
    }

    private Profiles profiles(Map<String, Value> own) {
        return new Profiles(own, context.directory(), context.equipment(), problems);
    }

    private static String name(Value value) {
        if (!value.text().matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw value.refuseAs("letters, digits, dots and dashes");
        }
        return value.text();
    }

    private static Duration timeout(Value value) {
        Fields limits = value.fields();
        return limits.make(limits.optional("trial-timeout", Durations::readPositive, USUAL_TIMEOUT));
    }

    private Grid grid(Value value, AxisNames names) {
        Grid grid = new Grid(Axis.readAll(value.fields().mapping(), names, problems));
        if (grid.size() > MOST_CELLS) {
            throw value.refuse("make %.0f cells; at most %d are read".formatted(grid.size(), MOST_CELLS));
        }
        return grid;
    }

    /** Returns a tree as the map that a suite must be. */
    static Yaml.Mapping top(Yaml tree, Problems problems) {
        if (tree instanceof Yaml.Scalar scalar && scalar.kind() == Yaml.Kind.EMPTY) {
            throw problems.add(tree.place(), "is empty; a suite needs at least a name, data, a model and a measure");
        }
        return new Value(tree, "", problems).fields().mapping();
    }
}
