package org.trainmark.results.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationPlaceTest {

    private static String place(Map<String, String> environment) {
        return CalibrationPlace.of(environment).directory().toString();
    }

    @Test
    void isInTheCacheOfTheUser() {
        assertThat(place(Map.of("XDG_CACHE_HOME", "/cache", "HOME", "/home/me")))
                .isEqualTo("/cache/trainmark/calibrations");
        assertThat(place(Map.of("HOME", "/home/me"))).isEqualTo("/home/me/.cache/trainmark/calibrations");
        assertThat(place(Map.of())).endsWith("/.cache/trainmark/calibrations");
    }

    @Test
    void isAtHomeThoughTheCacheIsNamedFromHereOrNotAtAll() {
        assertThat(place(Map.of("XDG_CACHE_HOME", "relative", "HOME", "/home/me")))
                .isEqualTo("/home/me/.cache/trainmark/calibrations");
        assertThat(place(Map.of("XDG_CACHE_HOME", " ", "HOME", "/home/me")))
                .isEqualTo("/home/me/.cache/trainmark/calibrations");
    }
}
