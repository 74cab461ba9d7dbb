package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NavigationTest {
    private final Navigation navigation = new Navigation(List.of(Place.TRAIN, Place.CORPUS));

    @Test
    void placesStandInTheOrderOfTheWork() {
        assertThat(navigation.places()).containsExactly(Place.CORPUS, Place.TRAIN);
        assertThat(navigation.current().get()).isEqualTo(Place.CORPUS);
    }

    @Test
    void nobodyGoesToAPlaceThatIsNotThere() {
        navigation.go(Place.TRAIN);
        navigation.go(Place.PREDICT);

        assertThat(navigation.current().get()).isEqualTo(Place.TRAIN);
    }
}
