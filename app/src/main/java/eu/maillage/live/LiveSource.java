package eu.maillage.live;

/** Answers for one kind of topic: a bean of the module that owns the state. */
public interface LiveSource {

    String kind();

    /**
     * The whole state of the topic as one JSON object, read now. It is computed once for all who watch on a node, so it
     * holds nothing that one of them may not see.
     */
    String snapshot(Topic topic);
}
