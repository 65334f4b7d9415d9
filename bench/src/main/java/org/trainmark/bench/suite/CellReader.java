package org.trainmark.bench.suite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.profile.Profiles;
import org.trainmark.bench.space.Axis;
import org.trainmark.bench.space.Grid;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.setting.Parts;
import org.trainmark.bench.suite.setting.Settings;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;

/** Makes cells of the points of a grid, each point read and checked by itself. */
final class CellReader {

    private final Context context;
    private final Read<Profiles> profiles;
    private final Read<Measure> measure;
    private final CellChecks checks;
    private final Map<Settings, Grid.Point> earlier = new HashMap<>();

    CellReader(Context context, Read<Profiles> profiles, Read<Measure> measure) {
        this.context = context;
        this.profiles = profiles;
        this.measure = measure;
        checks = new CellChecks(context, measure.value().flatMap(Measure::convergence));
    }

    /** Reads every point of the grid over {@code base}, so that the problems of all are noted. */
    List<Cell> cells(Yaml.Mapping base, Grid grid) {
        List<Read<Cell>> cells = new ArrayList<>();
        for (Grid.Point point : grid.points()) {
            cells.add(Read.of(() -> cell(point, point.in(base))));
        }
        return cells.stream().map(Read::get).toList();
    }

    private Cell cell(Grid.Point point, Yaml.Mapping tree) {
        Fields fields = new Fields(tree, "", context.problems());
        Parts parts = Parts.read(fields, context.directory());
        Read<Profile> profile = Read.of(() -> profile(parts.profile().get(), fields));
        Read<DataFacts> facts = Read.of(() -> checks.check(tree, parts));
        Settings settings = Settings.of(parts.setup());
        refuseRepeat(settings, point);
        return Cell.of(
                point.texts(),
                settings,
                profile.get(),
                measure.get(),
                facts.get().sha256());
    }

    private Profile profile(String name, Fields fields) {
        Value asked =
                fields.value("profile").orElseGet(() -> new Value(fields.mapping(), "profile", context.problems()));
        return profiles.get().find(name, asked);
    }

    /** Finds values that differ in writing only, such as an optimizer with and without its usual settings. */
    private void refuseRepeat(Settings settings, Grid.Point point) {
        Optional<Grid.Point> same = Optional.ofNullable(earlier.putIfAbsent(settings, point));
        for (int axis = 0; same.isPresent() && axis < point.choices().size(); axis++) {
            Grid.Choice choice = point.choices().get(axis);
            String before = same.get().choices().get(axis).text();
            if (!before.equals(choice.text())) {
                context.problems().add(choice.value().place(), Axis.repeats(choice.value(), before));
            }
        }
    }
}
