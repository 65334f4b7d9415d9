package org.trainmark.results.compare.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.trainmark.results.compare.contrast.Verdict.BETTER;
import static org.trainmark.results.compare.contrast.Verdict.CANNOT_TELL;
import static org.trainmark.results.compare.contrast.Verdict.NO_CHANGE_SEEN;
import static org.trainmark.results.compare.contrast.Verdict.SAME;
import static org.trainmark.results.compare.contrast.Verdict.WORSE;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void ofAComparisonNeedsOneEffectThatIsTheSame() {
        assertThat(Verdict.ofAll(List.of(SAME, NO_CHANGE_SEEN))).isEqualTo(NO_CHANGE_SEEN);
        assertThat(Verdict.ofAll(List.of(NO_CHANGE_SEEN))).isEqualTo(CANNOT_TELL);
    }

    @Test
    void ofSeveralComparisonsIsTheGravest() {
        assertThat(Verdict.gravest(List.of(NO_CHANGE_SEEN))).isEqualTo(NO_CHANGE_SEEN);
        assertThat(Verdict.gravest(List.of(SAME, SAME))).isEqualTo(SAME);
        assertThat(Verdict.gravest(List.of(SAME, BETTER, NO_CHANGE_SEEN))).isEqualTo(BETTER);
        assertThat(Verdict.gravest(List.of(BETTER, CANNOT_TELL))).isEqualTo(CANNOT_TELL);
        assertThat(Verdict.gravest(List.of(BETTER, CANNOT_TELL, WORSE))).isEqualTo(WORSE);
        assertThatIllegalArgumentException().isThrownBy(() -> Verdict.gravest(List.of()));
    }
}
