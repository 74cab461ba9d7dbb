package laststep.nn;

import java.util.List;

/** The recurrent cells, with their gates in PyTorch's order: the order of the row blocks in every weight_ih and weight_hh. */
public enum CellKind {
    LSTM("i", "f", "g", "o"),
    GRU("r", "z", "n"),
    RNN("h");

    private final List<String> gates;

    CellKind(String... gates) {
        this.gates = List.of(gates);
    }

    /** The gates' names, in the order of their row blocks. */
    public List<String> gates() {
        return gates;
    }
}
