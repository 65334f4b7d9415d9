package org.trainmark.bench.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.profile.BuiltIn;
import org.trainmark.bench.suite.search.SearchFormat;
import org.trainmark.bench.suite.workload.DataInspector;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.bench.suite.yaml.YamlParser;
import org.trainmark.core.Nearest;

/** Reads suites, from files and built-in ones, and tells all that is wrong with one at once. */
public final class SuiteFile {

    private static final int MOST_BYTES = 1 << 18;

    private final DataInspector inspector;
    private final Equipment equipment;
    private final Function<String, String> courses;

    /**
     * @param equipment of the machine that the suite is to run on
     * @param courses of trainings that somebody steered, as schedules, by the names of their trials; throws
     *     {@link IllegalArgumentException} with the mend
     */
    public SuiteFile(DataInspector inspector, Equipment equipment, Function<String, String> courses) {
        this.courses = requireNonNull(courses, "courses");
        this.inspector = requireNonNull(inspector, "inspector");
        this.equipment = requireNonNull(equipment, "equipment");
    }

    /** Reads suites that name no trainings that somebody steered. */
    public SuiteFile(DataInspector inspector, Equipment equipment) {
        this(inspector, equipment, name -> {
            throw new IllegalArgumentException("no run is known here, so neither is " + name);
        });
    }

    /**
     * The text of a suite.
     *
     * @param label how problems name it
     * @param directory what relative paths in it start from
     */
    public record Source(String label, String text, Path directory) {}

    /** Returns the names of the built-in suites. */
    public static SortedSet<String> builtIn() {
        return BuiltIn.SUITES.names();
    }

    /** Returns whether a word names a suite: a file, or a built-in one. */
    public static boolean isSuite(String pathOrName) {
        try {
            return Files.isRegularFile(Path.of(pathOrName)) || builtIn().contains(pathOrName);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * Reads the suite in a file or, where there is no such file, the built-in one of that name.
     *
     * @param changes {@code key=value} each: a dotted way to a setting and its new value in YAML. A base setting that
     *     is also an axis takes the axis's place
     * @throws InvalidSuiteException if there is none, or it has problems
     */
    public Suite read(String pathOrName, List<String> changes) {
        return read(source(pathOrName), changes);
    }

    /**
     * Returns the suite in a file or, where there is no such file, the built-in one of that name.
     *
     * @throws InvalidSuiteException if there is none
     */
    public static Source source(String pathOrName) {
        Problems problems = new Problems(pathOrName);
        return InvalidSuiteException.unlessRead(problems, () -> source(pathOrName, problems));
    }

    /**
     * Reads a suite that is already in memory.
     *
     * @param changes as for {@link #read(String, List)}
     * @throws InvalidSuiteException if it has problems
     */
    public Suite read(Source source, List<String> changes) {
        Problems problems = new Problems(source.label());
        return InvalidSuiteException.unlessRead(problems, () -> {
            Yaml.Mapping changed = new Courses(courses, problems).in(tree(source, changes, problems));
            String question = SuiteText.question(source.text());
            Context context = new Context(source.directory(), inspector, equipment, problems);
            return new SuiteReader(context).read(question, changed);
        });
    }

    /** Returns whether a suite has a search, whatever else is wrong with it. */
    public static boolean searches(Source source, List<String> changes) {
        Problems untold = new Problems(source.label());
        return Read.of(() -> tree(source, changes, untold).entry(SearchFormat.NAME))
                .value()
                .flatMap(entry -> entry)
                .isPresent();
    }

    private static Yaml.Mapping tree(Source source, List<String> changes, Problems problems) {
        Yaml tree = YamlParser.parse(source.text(), new Place(source.label(), 1, 1), problems);
        return new Overrides(problems).apply(SuiteReader.top(tree, problems), changes);
    }

    private static Source source(String pathOrName, Problems problems) {
        Place place = Place.of(pathOrName);
        try {
            Path path = Path.of(pathOrName);
            if (Files.isRegularFile(path)) {
                Path directory = requireNonNull(path.toAbsolutePath().getParent(), "directory");
                if (Files.size(path) > MOST_BYTES) {
                    throw problems.add(place, "has more than %d bytes, as no suite needs".formatted(MOST_BYTES));
                }
                return new Source(pathOrName, Files.readString(path, UTF_8), directory);
            }
        } catch (InvalidPathException e) {
            throw problems.add(place, "is not a path");
        } catch (CharacterCodingException e) {
            throw problems.add(place, "is not text in UTF-8");
        } catch (IOException e) {
            throw problems.add(
                    place,
                    e instanceof AccessDeniedException
                            ? "cannot be read: permission denied"
                            : "cannot be read: " + e.getMessage());
        }
        Optional<String> text = BuiltIn.SUITES.text(pathOrName);
        return new Source(pathOrName, text.orElseThrow(() -> unknown(place, problems)), Path.of(""));
    }

    private static RuntimeException unknown(Place place, Problems problems) {
        SortedSet<String> names = builtIn();
        return problems.add(
                place,
                "is neither a file nor a built-in suite; these are %s%s"
                        .formatted(String.join(", ", names), Nearest.hint(place.source(), names)));
    }
}
