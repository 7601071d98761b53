package eu.maillage.exchanges.web;

import eu.maillage.ui.FormState;
import java.util.List;

/**
 * What the coordinator has before her when she writes to the room.
 *
 * @param ready the keys of the messages that she can send without writing
 */
public record MessageView(RoomView room, FormState form, List<String> ready) {}
