package org.trainmark.results.report.markup;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** JSON that a terminal may show: what steers is written as its number, which programs read as the same character. */
public final class JsonText {

    private JsonText() {}

    /** Returns a new mapper that writes such JSON. */
    public static ObjectMapper mapper() {
        return new ObjectMapper(
                new JsonFactoryBuilder().characterEscapes(new Escapes()).build());
    }

    /** Which characters are written as their numbers. */
    private static final class Escapes extends CharacterEscapes {

        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[0x7F] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return Steering.steers(c) ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", c)) : null;
        }
    }
}
