// Where the room is: as it was heard last, and where it may be by now when it is not heard.

import { length } from '../plan.js';

/** How long over time the room is waited for before she is asked whether it has gone on. */
const GRACE = 3000;

export const isOn = (room) => room.status === 'RUNNING' || room.status === 'PAUSED';

/**
 * Where the room is if it keeps to the plan: the rounds of a phase follow each other at the planned length, with the planned pause
 * between them; when the next phase begins, only the room can tell. A room is often late, so nobody is led there unasked.
 */
export function supposed(room, plan, now) {
  const phase = plan.phase(room.phase);
  const pause = length(phase?.pause ?? 0);
  let known = room;
  while (phase && known.status === 'RUNNING' && known.round < phase.rounds.length && now > known.endsAt + pause + GRACE) {
    known = { ...known, round: known.round + 1, endsAt: known.endsAt + pause + length(phase.roundLength) };
  }
  return known;
}
