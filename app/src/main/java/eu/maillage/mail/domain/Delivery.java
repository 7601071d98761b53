package eu.maillage.mail.domain;

/** What came of handing a letter to the mail server. */
sealed interface Delivery {

    record Accepted() implements Delivery {}

    /**
     * Not taken.
     *
     * @param serverSaid its own words, for the coordinator alone
     */
    record Refused(Obstacle obstacle, String serverSaid) implements Delivery {}
}
