// The message from the control room, as long as it holds.

/** Its words at the server's time; empty when there is none. */
export const messageAt = (state, now) => (state?.message && now < state.message.until ? state.message.text : '');
