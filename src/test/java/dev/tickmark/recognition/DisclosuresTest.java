package dev.tickmark.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.statement.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisclosuresTest {

    @Test
    void doubtThatIsStatedIsFound() {
        assertThat(Disclosures.substantialDoubt(of("These conditions raise substantial doubt about our ability\nto continue as a going concern."))).isPresent();
    }

    @Test
    void doubtThatIsDeniedOrOvercomeIsNot() {
        assertThat(Disclosures.substantialDoubt(of("Management concluded that there is no substantial doubt about it.", "The plans alleviate the substantial doubt.", "We evaluate whether there is substantial doubt each quarter."))).isEmpty();
        assertThat(Disclosures.mentionsGoingConcern(of("Prepared on a going concern basis."))).isTrue();
    }

    @Test
    void liquidityIsFoundByItsWords() {
        assertThat(Disclosures.liquidity(of("Cash is sufficient to meet our needs.", "Weather was fine."))).hasSize(1);
    }

    private static List<Sentence> of(String... passages) {
        return Sentences.of(List.copyOf(SentencesTest.passages(passages)), block -> -1);
    }
}
