package laststep.inspect;

/**
 * Which neighbours a sentence is asked with.
 *
 * @param file the sentences it may stand among; may be empty
 * @param own the sentence somebody typed; may be blank: then there is no such neighbour
 * @param batchSize the sentences of a mini-batch
 */
public record Neighbourhood(Neighbours file, NeighbourChoice choice, String own, int batchSize) {}
