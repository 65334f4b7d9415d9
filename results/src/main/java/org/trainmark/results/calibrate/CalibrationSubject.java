package org.trainmark.results.calibrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trainmark.results.RunInfo;
import org.trainmark.results.compare.ComparedRun;

/**
 * What a calibration holds for: a suite as it measures, and a machine.
 *
 * @param suite name
 * @param digest of all that determines what the suite's trials measure: settings, cells, target, data; not of how many
 *     there are, nor of margins
 * @param machine what it is, by name
 */
public record CalibrationSubject(String suite, String digest, SortedMap<String, String> machine) {

    private static final int DIGITS = 12;

    public CalibrationSubject {
        requireNonNull(suite, "suite");
        requireNonNull(digest, "digest");
        machine = Collections.unmodifiableSortedMap(new TreeMap<>(machine));
    }

    /** Returns what a calibration must be of to hold for a run. */
    public static CalibrationSubject of(ComparedRun run) {
        RunInfo info = run.info();
        SortedMap<String, String> facts = new TreeMap<>(info.settings());
        facts.keySet().removeIf(name -> name.startsWith(RunInfo.GUARD) || name.equals(RunInfo.LOOKS));
        info.provenance().forEach((name, value) -> {
            if (name.startsWith(RunInfo.DATA)) {
                facts.put(name, value);
            }
        });
        Set<String> cells = run.trials().stream()
                .map(trial -> trial.cell().settings() + " " + trial.cell().axes())
                .collect(Collectors.toCollection(TreeSet::new));
        SortedMap<String, String> machine = new TreeMap<>(info.provenance());
        machine.keySet().retainAll(RunInfo.MACHINE);
        return new CalibrationSubject(info.name(), digest(facts + "\n" + info.target() + "\n" + cells), machine);
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** Returns the name of the file of its calibration, the same for the same suite on the same machine. */
    public String fileName() {
        return "%s-%s-%s.json"
                .formatted(
                        suite.replaceAll("[^A-Za-z0-9]+", "-"),
                        digest.substring(0, Math.min(DIGITS, digest.length())),
                        digest(machine.toString()).substring(0, DIGITS));
    }
}
