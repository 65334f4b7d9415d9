package org.trainmark.results.report.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElementTest {

    @Test
    void escapesTextsAndAttributes() {
        Element element = Element.of("p", "<b> & 'c'").with("title", "\"x\" onload='y'");

        assertThat(element)
                .hasToString("<p title=\"&quot;x&quot; onload=&#39;y&#39;\">&lt;b&gt; &amp; &#39;c&#39;</p>");
    }

    @Test
    void dropsTheColorsOfATerminal() {
        assertThat(Element.of("pre", "\u001b[31mred\u0000\n")).hasToString("<pre>[31mred\n</pre>");
    }

    @Test
    void keepsCharactersBeyondTheBasicPlane() {
        assertThat(Element.of("p", "µ 😀")).hasToString("<p>µ 😀</p>");
    }

    @Test
    void writesLengthsToATenthOfAPixel() {
        assertThat(Element.of("rect").with("x", 100).with("y", 1 / 3.0))
                .hasToString("<rect x=\"100\" y=\"0.3\"></rect>");
    }
}
