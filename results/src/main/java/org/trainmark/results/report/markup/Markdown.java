package org.trainmark.results.report.markup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of Markdown as GitHub reads it. Every text is escaped; an empty one leaves nothing behind. */
public final class Markdown {

    private static final Pattern MARKS = Pattern.compile("[\\\\`*_|~$]|(?<=\\])\\(|(?<=\\])\\[|#$");

    /** What begins a list, a rule, a quote, a heading, a definition of a link, or a task. */
    private static final Pattern BLOCK =
            Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)|^[-+](?=[\\s-]|$)|^[>\\[]|^#(?=#*(?:\\s|$))");

    /** Between the halves of what would notify somebody, or be a link, though no mark stands around it. */
    private static final String NOTHING = "<!-- -->";

    private static final Pattern LIVE = Pattern.compile(
            "(?<=@)(?=[A-Za-z0-9])|(?<=#|GH-)(?=\\d)|(?<=:)(?=//)|(?<=mailto:|xmpp:)|(?<=www)(?=\\.)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\r\\n]+\\s*");

    private final Appendable out;
    private String separator = "";

    public Markdown(Appendable out) {
        this.out = out;
    }

    public void heading(int level, String text) throws IOException {
        block("#".repeat(level) + " " + escaped(text));
    }

    public void paragraph(String text) throws IOException {
        String shown = escapedBlock(text);
        if (!shown.isEmpty()) {
            block(shown);
        }
    }

    public void strong(String text) throws IOException {
        block("**" + escaped(text) + "**");
    }

    public void bullets(List<String> texts) throws IOException {
        block(texts.stream().map(text -> "- " + escapedBlock(text)).collect(Collectors.joining("\n")));
    }

    public void numbered(List<String> texts) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add((lines.size() + 1) + ". " + escapedBlock(text));
        }
        block(String.join("\n", lines));
    }

    public void table(List<String> head, List<List<String>> rows) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(line(head));
        lines.add("|" + "---|".repeat(head.size()));
        rows.forEach(row -> lines.add(line(row)));
        block(String.join("\n", lines));
    }

    private static String line(List<String> fields) {
        return fields.stream().map(Markdown::escaped).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private void block(String text) throws IOException {
        out.append(separator).append(text).append('\n');
        separator = "\n";
    }

    /** Takes the meaning from whatever Markdown, or HTML inside it, would read as markup. */
    private static String escaped(String text) {
        String line = LINE_BREAK.matcher(text).replaceAll(" ");
        String plain = Steering.blanked(line).strip().replace("&", "&amp;").replace("<", "&lt;");
        String marked = MARKS.matcher(plain).replaceAll("\\\\$0");
        return LIVE.matcher(marked).replaceAll(NOTHING);
    }

    /** Returns the same of a text at whose place a block could begin. */
    private static String escapedBlock(String text) {
        return BLOCK.matcher(escaped(text)).replaceAll(start -> Matcher.quoteReplacement(escapedStart(start)));
    }

    private static String escapedStart(MatchResult start) {
        String number = start.group(1);
        return number == null ? "\\" + start.group() : number + "\\" + start.group(2);
    }
}
