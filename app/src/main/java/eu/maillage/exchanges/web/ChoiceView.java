package eu.maillage.exchanges.web;

import java.util.List;

/** The tables among which a helper finds hers. */
public record ChoiceView(RoomView room, List<TableChoice> tables) {}
