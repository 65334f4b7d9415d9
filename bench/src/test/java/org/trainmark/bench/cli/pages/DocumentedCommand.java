package org.trainmark.bench.cli.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trainmark.bench.cli.InProcess;
import picocli.CommandLine.ParseResult;

/**
 * A command that a page tells its readers to type: a line of a block that begins with a {@link Program}, after
 * variables or the {@code - run:} of a workflow, or code in a sentence or a table that does. In sentences and tables
 * {@code [...]} may be left out, so it is a command with it and one without; words in capitals stand for what readers
 * put there.
 *
 * @param page that has it
 * @param words after the program
 */
record DocumentedCommand(String page, Program program, List<String> words) {

    /** What such commands start. */
    enum Program {
        TRAINMARK("./trainmark"),
        JMH("java -jar bench/target/benchmarks.jar"),
        MAVEN("mvn");

        private final String text;

        Program(String text) {
            this.text = text;
        }
    }

    /** Where runs lie that readers can try commands on. */
    static final String PUBLISHED = "results/published/";

    private static final String PROGRAMS = "(\\./trainmark|java -jar bench/target/benchmarks\\.jar|mvn)";
    private static final Pattern LINE = Pattern.compile("(?:- run: )?(?:[A-Z][A-Z_]*=\\S+ )*" + PROGRAMS + "( .*)?");
    private static final Pattern SPAN = Pattern.compile("`" + PROGRAMS + "( [^`]*)`");
    private static final Pattern OPTIONAL = Pattern.compile(" \\[((?:--|[A-Z])[^]]*)](?:\\.\\.\\.)?");
    /**
     * A word: parts in quotes, in double quotes, or without. What ends a command, or sends its output on, is one too.
     */
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");

    DocumentedCommand {
        words = List.copyOf(words);
    }

    /** Returns the commands of all pages that start a program. */
    static Stream<DocumentedCommand> all(Program program) {
        return Document.all().stream()
                .flatMap(page -> in(page).stream())
                .filter(command -> command.program() == program);
    }

    /** Returns the commands of a page. */
    private static Set<DocumentedCommand> in(Document page) {
        Set<DocumentedCommand> all = new LinkedHashSet<>();
        page.blocks().stream()
                .flatMap(block -> block.text().lines())
                .map(line -> LINE.matcher(line.strip()))
                .filter(Matcher::matches)
                .forEach(line -> all.add(of(page, line.group(1), line.group(2) == null ? "" : line.group(2))));
        SPAN.matcher(page.prose())
                .results()
                .flatMap(span -> variants(page, span))
                .forEach(all::add);
        return all;
    }

    private static Stream<DocumentedCommand> variants(Document page, MatchResult span) {
        Matcher optional = OPTIONAL.matcher(span.group(2));
        return Stream.of(optional.replaceAll(""), optional.replaceAll(" $1"))
                .map(text -> of(page, span.group(1), text));
    }

    private static DocumentedCommand of(Document page, String program, String text) {
        Program named = Stream.of(Program.values())
                .filter(one -> one.text.equals(program))
                .findFirst()
                .orElseThrow();
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find() && !word.group().matches("[#|&;].*")) {
            if (!word.group().startsWith(">")) {
                words.add(word.group().replaceAll("['\"]", ""));
            }
        }
        return new DocumentedCommand(page.name(), named, words);
    }

    /** Returns whether a word stands for what readers put there: a name in capitals, or a single letter. */
    static boolean isPlaceholder(String word) {
        return word.matches("[A-Z]+|[a-z]");
    }

    /** Returns the innermost command of Trainmark that this calls; throws if it has what that does not take. */
    ParseResult parsed() {
        ParseResult leaf = InProcess.commandLine(Map.of()).parseArgs(arguments());
        while (leaf.hasSubcommand()) {
            leaf = leaf.subcommand();
        }
        return leaf;
    }

    /** Returns the arguments that Trainmark's help has under a label. */
    List<String> positionals(String label) {
        return parsed().matchedPositionals().stream()
                .filter(argument -> argument.paramLabel().equals(label))
                .flatMap(argument -> argument.stringValues().stream())
                .toList();
    }

    String[] arguments() {
        return words.toArray(String[]::new);
    }

    @Override
    public String toString() {
        return "%s: %s %s".formatted(page, program.text, String.join(" ", words));
    }
}
