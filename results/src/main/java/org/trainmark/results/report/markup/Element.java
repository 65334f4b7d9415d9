package org.trainmark.results.report.markup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An element of HTML or SVG under construction. Texts and attribute values are escaped where they are written, so what
 * a user wrote can never become markup.
 */
public final class Element {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    public static Element of(String name) {
        return new Element(name);
    }

    /** Returns an element with a text in it. */
    public static Element of(String name, String text) {
        return new Element(name).text(text);
    }

    public Element with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** Sets an attribute of SVG geometry, to a tenth of a pixel. */
    public Element with(String attribute, double pixels) {
        return with(attribute, number(pixels));
    }

    public Element text(String text) {
        content.add(text);
        return this;
    }

    public Element add(Element... children) {
        return add(List.of(children));
    }

    public Element add(List<Element> children) {
        content.addAll(children);
        return this;
    }

    /** Returns a length in pixels as SVG reads it. */
    public static String number(double pixels) {
        return BigDecimal.valueOf(pixels)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Returns {@code text} as it must stand in an element or in a quoted attribute. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        // What steers has no place in a document, escaped or not; colors of a terminal bring some of it.
        Steering.without(text, "\n\t").chars().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append((char) c);
            }
        });
        return out.toString();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        writeTo(out);
        return out.toString();
    }

    private void writeTo(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> out.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        out.append('>');
        for (Object child : content) {
            if (child instanceof Element element) {
                element.writeTo(out);
            } else {
                out.append(escaped((String) child));
            }
        }
        out.append("</").append(name).append('>');
    }
}
