package org.trainmark.results.log.stored;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trainmark.results.CellKey;
import org.trainmark.results.RunInfo;
import org.trainmark.results.SettingNames;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;

/**
 * The cells of one log, each kept once however many trials it has. Lines of schema 1 say of their cell the axes alone;
 * the rest is what their run says of all its trials. Lines may be read beside each other.
 */
public final class CellKeys {

    /** Schema 1 keeps the profile of a whole run nowhere but in its suite. */
    private static final Pattern PROFILE = Pattern.compile("^profile: *(\\S+)$", Pattern.MULTILINE);

    private final SharedTexts texts;
    private final SortedMap<String, String> common;
    private final Map<CellKey, CellKey> known = new ConcurrentHashMap<>();
    private final Map<Spelled, CellKey> bySpelling = new ConcurrentHashMap<>();
    private final Set<CellKey> ofSchema1 = ConcurrentHashMap.newKeySet();

    /** A cell as a line spells it: trials of one cell repeat it to the letter. */
    private record Spelled(Map<String, String> settings, Map<String, String> axes) {}

    /**
     * Knows the cells of no trial yet.
     *
     * @param run whose log it is, if that is known
     */
    public CellKeys(Optional<RunInfo> run, SharedTexts texts) {
        this.texts = texts;
        common = run.map(CellKeys::common).orElseGet(TreeMap::new);
    }

    private static SortedMap<String, String> common(RunInfo run) {
        SortedMap<String, String> settings = new TreeMap<>(run.settings());
        settings.keySet().removeIf(name -> name.startsWith(RunInfo.GUARD));
        settings.keySet().removeAll(Set.of(RunInfo.LOOKS, RunInfo.LOOKS_AT, SettingNames.SEED));
        Matcher profile = PROFILE.matcher(run.suite());
        if (!run.axes().contains(SettingNames.PROFILE) && profile.find()) {
            settings.put(SettingNames.PROFILE, profile.group(1));
        }
        return settings;
    }

    CellKey of(Map<String, String> settings, Map<String, String> axes) {
        return bySpelling.computeIfAbsent(
                new Spelled(settings, axes),
                spelled -> shared(new CellKey(texts.values(settings), texts.values(axes))));
    }

    CellKey ofSchema1(Map<String, String> axes) {
        CellKey key = shared(new CellKey(common, texts.values(axes)));
        ofSchema1.add(key);
        return key;
    }

    private CellKey shared(CellKey key) {
        CellKey same = known.putIfAbsent(key, key);
        return same == null ? key : same;
    }

    /**
     * Returns trials so that those of one cell have the same key, even if a later version went on with the run of an
     * earlier one.
     */
    public List<TrialReport> joined(List<TrialReport> trials) {
        if (ofSchema1.isEmpty() || ofSchema1.size() == known.size()) {
            return List.copyOf(trials);
        }
        Map<CellKey, CellKey> inFull = inFull();
        List<TrialReport> joined = new ArrayList<>();
        for (TrialReport trial : trials) {
            CellKey full = inFull.get(trial.cell());
            joined.add(full == null ? trial : withCell(trial, full));
        }
        return List.copyOf(joined);
    }

    private Map<CellKey, CellKey> inFull() {
        Map<SortedMap<String, String>, CellKey> byAxes = new HashMap<>();
        known.keySet().stream()
                .filter(key -> !ofSchema1.contains(key))
                .forEach(key -> byAxes.putIfAbsent(key.axes(), key));
        Map<CellKey, CellKey> inFull = new HashMap<>();
        for (CellKey key : ofSchema1) {
            CellKey full = byAxes.get(key.axes());
            if (full != null && key.agreesWith(full)) {
                inFull.put(key, full);
            }
        }
        return inFull;
    }

    private static TrialReport withCell(TrialReport trial, CellKey cell) {
        TrialKey key = trial.key();
        TrialKey full = new TrialKey(key.id(), cell, key.repetition(), key.seed(), key.origin());
        return new TrialReport(full, trial.when(), trial.ending(), trial.findings(), trial.host(), trial.stepsFile());
    }
}
