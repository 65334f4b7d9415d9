package org.trainmark.results.report.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with slots such as <code>{{title}}</code> for what differs, and the one style of all pages. */
public final class HtmlTemplate {

    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z-]+)}}");

    private final String page;

    private HtmlTemplate(String page) {
        this.page = page;
    }

    /** Reads a page of this package. */
    public static HtmlTemplate load(String name) {
        return new HtmlTemplate(read(name).replace("{{style}}", read("page.css")));
    }

    private static String read(String name) {
        try (InputStream in = HtmlTemplate.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + HtmlTemplate.class);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** Returns the page with markup in every slot; what is filled in is not searched for slots again. */
    public String filled(Map<String, Supplier<String>> slots) {
        Matcher matcher = SLOT.matcher(page);
        return matcher.replaceAll(slot -> {
            Supplier<String> markup = slots.get(slot.group(1));
            if (markup == null) {
                throw new IllegalStateException("nothing to fill the slot " + slot.group());
            }
            return Matcher.quoteReplacement(markup.get());
        });
    }
}
