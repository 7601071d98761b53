// The table before the secretary: which card is open, what each company raised, and what she does about it. No screen here.

import { Marks, Plan } from '../plan.js';
import { isOn } from './room.js';

export class Desk {
  /**
   *   table          the table's number
   *   phase, round   where the room is, or was last
   *   keep           takes each answer as { table, phase, round, card, marks }
   */
  constructor({ table, phase, round, keep }) {
    this.at = { table, phase, round, index: 0 };
    this.held = null;
    this.keep = keep;
    this.plan = null;
    this.marks = null;
    this.following = true;
    this.ahead = null;
    this.noted = [];
  }

  /** Where she is: the card counts, wherever it lies in the batch. */
  get place() {
    const { table, phase, round } = this.at;
    return { table, phase, round, card: this.card?.id ?? null, following: this.following };
  }

  /** Takes her to where she was on this tablet, before the plan is laid out. */
  resume({ table, phase, round, card, following }) {
    if (table === this.at.table) {
      Object.assign(this.at, { phase, round });
      this.held = card;
      this.following = following;
    }
  }

  /** Lays out a plan and what stands, with what was noted here since and the server could not know; of a company that became another, under its name of today. */
  lay(plan, marks, missed, noted, former = {}) {
    const first = this.plan === null;
    const held = first ? this.held : this.card?.id;
    this.plan = new Plan(plan, missed);
    this.marks = new Marks(marks);
    noted.forEach(({ card, marks: said }) => this.marks.note(card, named(said, former)));
    this.at.table = this.plan.table(this.at.table).number;
    if (this.at.round > this.plan.rounds(this.at.phase)) {
      Object.assign(this.at, { phase: this.plan.phases[0]?.phase ?? 'OFFERS', round: 1 });
    }
    const index = this.batch.findIndex((card) => card.id === held);
    if (index < 0 && first) {
      this.toFirstOpen();
    } else {
      this.open(index < 0 ? this.at.index : index);
    }
  }

  get batch() {
    return this.plan.batch(this.at.table, this.at.phase, this.at.round);
  }

  get card() {
    return this.batch[this.at.index] ?? null;
  }

  answerers(card) {
    return this.plan.answerers(this.at.table, card);
  }

  isSettled(card) {
    return this.marks.isSettled(card.id, this.plan.asked(this.at.table, card));
  }

  /** Some companies are marked and some are not: she is at it. */
  get isHalfDone() {
    const { card } = this;
    return card !== null && this.marks.isBegun(card.id, this.answerers(card)) && !this.isSettled(card);
  }

  /** She is at the last card, and nothing of the batch is left. */
  get isFinished() {
    return this.at.index + 1 >= this.batch.length && this.batch.every((card) => this.isSettled(card));
  }

  note(card, marks) {
    const { table, phase, round } = this.at;
    const body = { table, phase, round, card: card.id, marks };
    this.hear(body);
    this.keep(body);
  }

  /** What another tab of this tablet noted. */
  hear(body) {
    this.marks.note(body.card, body.marks);
    this.noted.push(body);
  }

  /** A second tap on the same answer takes it back. */
  tap(organisation, mark) {
    const { card } = this;
    const again = this.marks.mark(card.id, organisation) === mark;
    this.note(card, { [organisation]: again ? 'BLANK' : mark });
  }

  /** By its key: said twice, it stands all the same. */
  say(organisation, mark) {
    const { card } = this;
    if (this.marks.mark(card.id, organisation) !== mark) {
      this.note(card, { [organisation]: mark });
    }
  }

  /** Whoever is asked and not marked said NON; then the next card, or the round that the room is in. True while the batch goes on. */
  next() {
    const unmarked = this.marks.unmarkedAsNo(this.card.id, this.plan.asked(this.at.table, this.card));
    if (Object.keys(unmarked).length > 0) {
      this.note(this.card, unmarked);
    }
    if (this.ahead !== null) {
      this.go(this.ahead);
      return true;
    }
    const more = this.at.index + 1 < this.batch.length;
    this.open(this.at.index + 1);
    return more;
  }

  open(index) {
    this.at.index = Math.max(0, Math.min(index, this.batch.length - 1));
  }

  sit(table) {
    this.at.table = table;
    this.toFirstOpen();
  }

  toFirstOpen() {
    const first = this.batch.findIndex((card) => !this.isSettled(card));
    this.at.index = Math.max(0, first);
  }

  beside(step) {
    return this.plan.beside(this.at.phase, this.at.round, step);
  }

  /** She looks at another round; where the room is, the grid goes along with it from then on. */
  look(place, room) {
    this.go(place);
    this.following = isOn(room) && this.isIn(room);
  }

  isIn(room) {
    return room.phase === this.at.phase && room.round === this.at.round;
  }

  go({ phase, round }) {
    this.at.phase = phase;
    this.at.round = round;
    this.ahead = null;
    this.toFirstOpen();
  }

  /** Goes along with the room, but never takes a card away that she is at. True when another card is open. */
  follow(room) {
    if (!isOn(room)) {
      return false;
    }
    if (this.isIn(room)) {
      this.following = true;
      this.ahead = null;
    }
    if (!this.following || this.isIn(room)) {
      return false;
    }
    if (this.isHalfDone) {
      this.ahead = { phase: room.phase, round: room.round };
      return false;
    }
    this.go(room);
    return true;
  }
}

function named(marks, former) {
  return Object.fromEntries(Object.entries(marks).map(([company, mark]) => [former[company] ?? company, mark]));
}
