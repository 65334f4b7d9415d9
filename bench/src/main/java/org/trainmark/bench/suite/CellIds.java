package org.trainmark.bench.suite;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.program.ProgramFormat;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.RangeTestFormat;
import org.trainmark.bench.suite.measure.Repetitions;
import org.trainmark.bench.suite.setting.Setting;
import org.trainmark.bench.suite.setting.Settings;
import org.trainmark.bench.suite.setting.UsualSettings;
import org.trainmark.core.data.file.Sha256;

/**
 * The ids of cells: digests of what determines their trials, without all that is as usual, so that a setting which is
 * new leaves the ids of cells that do not use it.
 */
final class CellIds {

    private static final int DIGITS = 12;

    private final Map<Setting<?>, UsualSettings> settings = new HashMap<>();
    private final UsualSettings programs =
            new UsualSettings(text -> ProgramFormat.parse(text).text());
    private final UsualSettings profiles = new UsualSettings(Profile::textInFull);
    private final UsualSettings convergences =
            new UsualSettings(text -> Convergence.parse(text).toText());
    private final UsualSettings rangeTests =
            new UsualSettings(text -> RangeTestFormat.write(RangeTestFormat.parse(text)));

    /** Returns the id: twelve hexadecimal digits that rest on nothing but the texts given here. */
    String of(Settings texts, Profile profile, Measure measure, boolean devicesAtOnce, Optional<String> dataSha256) {
        SortedMap<String, String> facts = texts.isOfProgram() ? ofProgram(texts) : ofNetwork(texts);
        facts.put("profile-settings", profiles.leftOutOf(profile.toText()));
        dataSha256.ifPresent(sha256 -> facts.put("data-sha256", sha256));
        facts.putAll(measure.texts());
        facts.computeIfPresent("convergence", (name, full) -> convergences.leftOutOf(full));
        facts.computeIfPresent("range-test", (name, full) -> rangeTests.leftOutOf(full));
        if (devicesAtOnce) {
            facts.put(Repetitions.DEVICES_AT_ONCE, "true");
        }
        String text = facts.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(joining("\n"));
        return Sha256.ofText(text).substring(0, DIGITS);
    }

    private SortedMap<String, String> ofNetwork(Settings texts) {
        SortedMap<String, String> facts = new TreeMap<>();
        for (Setting<?> setting : Setting.ALL) {
            String full = texts.text(setting);
            if (!setting.isUsual(full)) {
                facts.put(setting.name(), usual(setting).leftOutOf(full));
            }
        }
        return facts;
    }

    private SortedMap<String, String> ofProgram(Settings texts) {
        SortedMap<String, String> facts = new TreeMap<>(texts.texts());
        facts.computeIfPresent(ProgramFormat.NAME, (name, full) -> programs.leftOutOf(full));
        return facts;
    }

    private UsualSettings usual(Setting<?> setting) {
        return settings.computeIfAbsent(setting, named -> new UsualSettings(named::inFull));
    }
}
