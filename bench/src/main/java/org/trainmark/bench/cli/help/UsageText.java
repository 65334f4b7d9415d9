package org.trainmark.bench.cli.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.IOptionRenderer;
import picocli.CommandLine.Help.IParameterRenderer;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The help of a command, broken between words alone: picocli also breaks at dashes and dots, so that what one copies
 * out of an example would be two words.
 */
public final class UsageText extends Help {

    private static final int DESCRIPTION = 4;

    /** What is left of 80 columns beside the names of options. */
    private static final int DESCRIPTION_WIDTH = 50;

    private UsageText(CommandSpec spec, ColorScheme colors) {
        super(spec, colors);
    }

    /** Has a command and all beneath it show their help so. */
    public static void install(CommandLine commandLine) {
        commandLine.setHelpFactory(UsageText::new);
    }

    @Override
    public String description(Object... parameters) {
        return text(Arrays.stream(commandSpec().usageMessage().description())
                .map(line -> line.formatted(parameters))
                .flatMap(line -> lines(line, width()).stream()));
    }

    /** Returns each command with the first sentence of what it does. */
    @Override
    public String commandList(Map<String, Help> commands) {
        int indent =
                4 + commands.keySet().stream().mapToInt(String::length).max().orElse(0);
        return text(commands.entrySet().stream()
                .flatMap(command -> listed(command.getKey(), command.getValue().description(), indent)));
    }

    private Stream<String> listed(String name, String description, int indent) {
        String sentence = description.replaceAll("\\s+", " ").strip().split("(?<=[.;:]) ", 2)[0];
        List<String> lines = lines(sentence.replaceAll("[;:]$", "."), width() - indent);
        String first = "  " + name + " ".repeat(indent - 2 - name.length());
        return IntStream.range(0, lines.size()).mapToObj(i -> (i == 0 ? first : " ".repeat(indent)) + lines.get(i));
    }

    private int width() {
        return commandSpec().usageMessage().width();
    }

    private static String text(Stream<String> lines) {
        return lines.map(line -> line + System.lineSeparator()).collect(Collectors.joining());
    }

    @Override
    public IOptionRenderer createDefaultOptionRenderer() {
        IOptionRenderer usual = super.createDefaultOptionRenderer();
        return (option, labels, colors) -> wrapped(usual.render(option, labels, colors), colors);
    }

    @Override
    public IParameterRenderer createDefaultParameterRenderer() {
        IParameterRenderer usual = super.createDefaultParameterRenderer();
        return (parameter, labels, colors) -> wrapped(usual.render(parameter, labels, colors), colors);
    }

    private Text[][] wrapped(Text[][] rows, ColorScheme colors) {
        return Arrays.stream(rows).flatMap(row -> wrapped(row, colors)).toArray(Text[][]::new);
    }

    private Stream<Text[]> wrapped(Text[] row, ColorScheme colors) {
        List<Text[]> rows = new ArrayList<>();
        for (String line : lines(row[DESCRIPTION].plainString(), DESCRIPTION_WIDTH)) {
            Text[] copy = rows.isEmpty() ? row.clone() : emptied(row);
            copy[DESCRIPTION] = colors.text(line);
            rows.add(copy);
        }
        return rows.stream();
    }

    /** Returns a text in lines of at most so many columns, unless a word alone is longer. */
    private static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) {
            int last = lines.size() - 1;
            boolean fits = last >= 0 && lines.get(last).length() + 1 + word.length() <= width;
            if (fits) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private Text[] emptied(Text[] row) {
        Text[] copy = row.clone();
        Arrays.fill(copy, ansi().text(""));
        return copy;
    }
}
