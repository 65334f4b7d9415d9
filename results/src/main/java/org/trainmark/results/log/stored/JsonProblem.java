package org.trainmark.results.log.stored;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with a document of JSON, in the words of its fields rather than those of the library that reads it. */
public final class JsonProblem {

    private static final Pattern MISSING = Pattern.compile("^Missing required creator property '([^']+)'");

    /** As a check names what it found to be null; the JVM's own words are longer. */
    private static final Pattern FIELD = Pattern.compile("\\w+");

    private JsonProblem() {}

    /** Returns the words for what failed while a document was read. */
    public static String of(Exception e) {
        if (e instanceof JsonProcessingException json) {
            return of(json);
        }
        return own(e).orElse("it is damaged");
    }

    /** Returns what a check of this project says; empty if it is none. */
    private static Optional<String> own(@Nullable Throwable e) {
        if (e instanceof NullPointerException) {
            String name = String.valueOf(e.getMessage());
            return Optional.of(FIELD.matcher(name).matches() ? "'" + name + "' is null" : "something in it is null");
        }
        return e instanceof IllegalArgumentException
                ? Optional.of(String.valueOf(e.getMessage()).lines().findFirst().orElse(""))
                : Optional.empty();
    }

    private static String of(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return "it is nested too deep, or one of its texts or numbers is too long";
        }
        if (e instanceof StreamReadException) {
            return "it is not whole JSON";
        }
        if (e instanceof JsonMappingException mapping) {
            String path = path(mapping);
            return own(mapping.getCause())
                    .map(problem -> inside(path) + problem)
                    .orElseGet(() -> of(mapping, path));
        }
        return "it is not whole JSON";
    }

    private static String of(JsonMappingException e, String path) {
        Matcher missing = MISSING.matcher(String.valueOf(e.getOriginalMessage()));
        if (missing.find()) {
            return inside(path.substring(0, Math.max(0, path.lastIndexOf('.')))) + "it has no '" + missing.group(1)
                    + "'";
        }
        if (e instanceof InvalidNullException) {
            return "'" + path + "' is null";
        }
        Class<?> type = e instanceof MismatchedInputException mismatched ? mismatched.getTargetType() : null;
        return path.isEmpty() ? "it is no object" : "'" + path + "' is not " + words(type);
    }

    private static String inside(String path) {
        return path.isEmpty() ? "" : "in '" + path + "' ";
    }

    private static String words(@Nullable Class<?> type) {
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        return type == String.class ? "a text" : type == boolean.class ? "true or false" : "what belongs there";
    }

    /** Returns the way to the value: {@code curve[3].epochs}. */
    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
