package org.trainmark.bench.program;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.trainmark.bench.program.Program.End;
import org.trainmark.bench.program.Program.Takes;
import org.trainmark.bench.suite.measure.Durations;
import org.trainmark.bench.suite.setting.Settings;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Texts;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.Nearest;

/** How a suite writes a program: the block {@code program}. */
public final class ProgramFormat {

    /** Name of the block. */
    public static final String NAME = Settings.PROGRAM;

    private static final String COMMAND = "command";
    private static final String METRICS = "metrics";
    private static final String PROGRESS = "progress";
    private static final String START = "start";
    private static final String TAKES = "settings-from";
    private static final String END = "end-by";
    private static final String GRACE = "grace";
    private static final String DIRECTORY = "directory";
    private static final String ENVIRONMENT = "environment";
    private static final Duration USUAL_GRACE = Duration.ofSeconds(10);

    private ProgramFormat() {}

    /** Reads what {@link Program#text()} wrote. */
    public static Program parse(String text) {
        return Texts.parse(NAME, text, ProgramFormat::read);
    }

    /** Reads the block. */
    public static Program read(Value value) {
        Fields fields = value.fields();
        Read<List<Template>> command = fields.required(COMMAND, ProgramFormat::command);
        Read<Map<Quantity, LinePattern>> metrics =
                fields.optional(METRICS, told -> patterns(told, one -> !one.isProgress()), Map.of());
        Read<Map<Quantity, LinePattern>> progress =
                fields.optional(PROGRESS, told -> patterns(told, Quantity::isProgress), Map.of());
        Read<Optional<LinePattern>> start = fields.optional(START, ProgramFormat::pattern);
        Read<Takes> takes = fields.optional(TAKES, how -> how.constant(Takes.class), Takes.COMMAND);
        Read<End> end = fields.optional(END, how -> how.constant(End.class), End.SIGNAL);
        Read<Duration> grace = fields.optional(GRACE, Durations::readPositive, USUAL_GRACE);
        Read<Optional<String>> directory = fields.optional(DIRECTORY, Value::text);
        Read<SortedMap<String, String>> environment =
                fields.optional(ENVIRONMENT, ProgramFormat::variables, new TreeMap<>());
        return fields.make(() -> {
            SortedMap<Quantity, LinePattern> all = new TreeMap<>(metrics.get());
            all.putAll(progress.get());
            return new Program(
                    command.get(),
                    all,
                    start.get(),
                    takes.get(),
                    end.get(),
                    grace.get(),
                    directory.get(),
                    environment.get());
        });
    }

    private static List<Template> command(Value value) {
        return value.list(Value::anyText).stream().map(Template::new).toList();
    }

    private static Map<Quantity, LinePattern> patterns(Value value, Predicate<Quantity> allowed) {
        Map<Quantity, LinePattern> patterns = new EnumMap<>(Quantity.class);
        List<Read<LinePattern>> read = new ArrayList<>();
        value.children()
                .forEach((name, text) -> read.add(Read.of(() -> {
                    Quantity quantity = quantity(name, text, allowed);
                    LinePattern pattern = pattern(text);
                    if (pattern.groups() != 1) {
                        throw text.refuse(
                                "must have one group in parentheses, around the number, but has %d; write (?:...) around what is no number: %s"
                                        .formatted(pattern.groups(), pattern.text()));
                    }
                    patterns.put(quantity, pattern);
                    return pattern;
                })));
        read.forEach(Read::get);
        return patterns;
    }

    private static Quantity quantity(String name, Value value, Predicate<Quantity> allowed) {
        List<String> names = List.of(Quantity.values()).stream()
                .filter(allowed)
                .map(Quantity::label)
                .toList();
        return Quantity.labeled(name)
                .filter(allowed)
                .orElseThrow(() -> value.problems()
                        .add(
                                value.place(),
                                "a program tells no '%s' here; there are %s%s"
                                        .formatted(name, String.join(", ", names), Nearest.hint(name, names))));
    }

    private static LinePattern pattern(Value value) {
        String text = value.text();
        try {
            return new LinePattern(text);
        } catch (IllegalArgumentException e) {
            throw value.refuse(String.valueOf(e.getMessage()));
        }
    }

    private static SortedMap<String, String> variables(Value value) {
        SortedMap<String, String> variables = new TreeMap<>();
        value.children().forEach((name, text) -> variables.put(name, text.anyText()));
        return variables;
    }

    static String write(Program program) {
        Map<String, String> texts = new TreeMap<>();
        texts.put(
                COMMAND,
                FlowText.list(program.command().stream()
                        .map(word -> FlowText.text(word.text()))
                        .toList()));
        put(texts, METRICS, patterns(program, one -> !one.isProgress()));
        put(texts, PROGRESS, patterns(program, Quantity::isProgress));
        program.start().ifPresent(pattern -> texts.put(START, FlowText.text(pattern.text())));
        texts.put(TAKES, Value.nameOf(program.settings()));
        texts.put(END, Value.nameOf(program.end()));
        texts.put(GRACE, Durations.text(program.grace()));
        program.directory().ifPresent(directory -> texts.put(DIRECTORY, FlowText.text(directory)));
        put(texts, ENVIRONMENT, quoted(program.environment()));
        return FlowText.map(texts);
    }

    private static void put(Map<String, String> texts, String name, Map<String, String> inner) {
        if (!inner.isEmpty()) {
            texts.put(name, FlowText.map(inner));
        }
    }

    private static Map<String, String> patterns(Program program, Predicate<Quantity> which) {
        Map<String, String> texts = new TreeMap<>();
        program.patterns().forEach((quantity, pattern) -> {
            if (which.test(quantity)) {
                texts.put(quantity.label(), FlowText.text(pattern.text()));
            }
        });
        return texts;
    }

    private static Map<String, String> quoted(Map<String, String> variables) {
        Map<String, String> texts = new TreeMap<>();
        variables.forEach((name, text) -> texts.put(name, FlowText.text(text)));
        return texts;
    }
}
