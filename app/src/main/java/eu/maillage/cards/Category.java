package eu.maillage.cards;

/** What sort of resource a card is about. */
public enum Category {
    MATERIAL,
    EQUIPMENT,
    SPACE,
    ENERGY_WATER,
    LOGISTICS,
    SKILL,
    SERVICE,
    STAFF_TIME,
    TRAINING,
    VISIBILITY
}
