package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import laststep.model.Models;
import laststep.model.TrainedModel;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private final TrainedModel model = Models.random(12);
    private final Inspection inspection = Inspection.of(model, "w2 w9 w4 w7");

    @Test
    void withNothingHeldTheAnswerIsTheNetworks() {
        HeldAnswer answer = inspection.answer(WhatIf.NOTHING);

        for (int label = 0; label < 3; label++) {
            assertThat(answer.probabilities()[label]).isCloseTo(inspection.probability(label), within(1e-6));
        }
        assertThat(answer.label()).isEqualTo(inspection.predicted());
    }

    @Test
    void aUnitSwitchedOffTakesItsVoteFromEveryLogit() {
        HeldAnswer before = inspection.answer(WhatIf.NOTHING);
        HeldAnswer after = inspection.answer(WhatIf.NOTHING.with(1, 0));

        for (int label = 0; label < 3; label++) {
            double vote = vote(inspection.contribution(label), Half.FORWARD, 1).value();
            assertThat(after.logits()[label]).isCloseTo(before.logits()[label] - vote, within(1e-6));
        }
    }

    @Test
    void aUnitHeldAtAValueVotesWithIt() {
        WhatIf held = WhatIf.NOTHING.with(3 + 2, 0.5f); // the backward half begins at h = 3
        Contribution changed = inspection.contribution(1, held);

        Vote vote = vote(changed, Half.BACKWARD, 2);
        assertThat(vote.h()).isEqualTo(0.5);
        double sum = changed.bias()
                + changed.votes().stream().mapToDouble(Vote::value).sum();
        assertThat(changed.logit()).isCloseTo(sum, within(1e-6));
        assertThat(inspection.answer(held.without(5)).logits())
                .isEqualTo(inspection.answer(WhatIf.NOTHING).logits());
    }

    private static Vote vote(Contribution contribution, Half half, int unit) {
        return contribution.votes().stream()
                .filter(vote -> vote.half() == half && vote.unit() == unit)
                .findFirst()
                .orElseThrow();
    }
}
