package laststep.ui;

import static org.assertj.core.api.Assertions.assertThat;

import laststep.ui.UnitRows.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnitRowsTest {
    private final UnitRows rows = new UnitRows();

    @BeforeEach
    void hundred() {
        rows.setTotal(100);
    }

    @Test
    void allAreSeenFirst() {
        assertThat(rows.now()).isEqualTo(new Window(0, 100, 100));
        assertThat(rows.now().isWhole()).isTrue();
    }

    @Test
    void theRowAroundStaysWhereItIs() {
        rows.zoomIn(80);
        assertThat(rows.now()).isEqualTo(new Window(40, 50, 100)); // 80.5 of 100 rows down, and of 50
        rows.zoomOut(80);
        assertThat(rows.now().isWhole()).isTrue();
    }

    @Test
    void inTheEndOneIsLeft() {
        for (int k = 0; k < 20; k++) {
            rows.zoomIn(37);
        }
        assertThat(rows.now()).isEqualTo(new Window(37, 1, 100));
        assertThat(rows.now().isSingle()).isTrue();
        rows.pan(-1);
        assertThat(rows.now().first()).isEqualTo(36);
    }

    @Test
    void theEndsAreNotPassed() {
        rows.zoomIn(0);
        rows.pan(-7);
        assertThat(rows.now()).isEqualTo(new Window(0, 50, 100));
        rows.pan(1000);
        assertThat(rows.now()).isEqualTo(new Window(50, 50, 100));
    }

    @Test
    void aRowIsRevealedWithTheLeastWay() {
        rows.zoomIn(0);
        rows.reveal(60);
        assertThat(rows.now()).isEqualTo(new Window(11, 50, 100));
        rows.reveal(20);
        assertThat(rows.now().first()).isEqualTo(11);
        rows.reveal(3);
        assertThat(rows.now().first()).isEqualTo(3);
    }

    @Test
    void anotherNetworkIsSeenWhole() {
        rows.zoomIn(0);
        rows.setTotal(100);
        assertThat(rows.now().count()).isEqualTo(50);
        rows.setTotal(64);
        assertThat(rows.now()).isEqualTo(new Window(0, 64, 64));
    }
}
