// The server's clock as this browser knows it: of several questions, the one that travelled fastest tells best.

const KEPT = 10 * 60 * 1000;
const AHEAD = 500;
const LATE = 3000;

/** Two answers tell of one clock if it could have been the same within the time that they travelled. */
const agree = (one, other) => Math.abs(one.offset - other.offset) <= (one.trip + other.trip) / 2 + AHEAD;

export class ServerClock {
  /** @param ticks a clock that never jumps, in milliseconds */
  constructor(ticks = () => performance.now()) {
    this.ticks = ticks;
    this.samples = [];
    this.hinted = null;
    this.askSeveral = () => {};
  }

  /** One question: when it left, what the server said, when the answer was here. */
  sample(sent, server, received) {
    const fresh = { at: received, trip: received - sent, offset: server - (sent + received) / 2 };
    this.samples = this.samples.filter((kept) => received - kept.at < KEPT && agree(kept, fresh));
    this.samples.push(fresh);
  }

  /** A time that came with something else: good enough until a question is answered. */
  hint(server) {
    this.hinted = server - this.ticks();
  }

  /** The time that came with news. News may be late but never early: ahead of what is thought here, the server's clock was set. */
  heard(server) {
    const ahead = this.known ? server - this.now() : 0;
    if (!this.known || ahead > AHEAD) {
      this.forget();
      this.hint(server);
    }
    if (ahead > AHEAD || ahead < -LATE) {
      this.askSeveral();
    }
  }

  /** After a sleep the ticks cannot be trusted with what was learnt before. */
  forget() {
    this.samples = [];
    this.hinted = null;
  }

  get known() {
    return this.samples.length > 0 || this.hinted !== null;
  }

  get offset() {
    if (this.samples.length > 0) {
      return this.samples.reduce((best, one) => (one.trip < best.trip ? one : best)).offset;
    }
    return this.hinted ?? Date.now() - this.ticks();
  }

  /** The server's time now, in milliseconds since 1970. */
  now() {
    return this.ticks() + this.offset;
  }

  async ask(url = '/live/time') {
    const sent = this.ticks();
    const answer = await fetch(url, { cache: 'no-store', headers: { Accept: 'application/json' } });
    const received = this.ticks();
    if (answer.ok) {
      this.sample(sent, (await answer.json()).now, received);
    }
  }

  /** Asks a few times at first, then once a minute, and afresh after a sleep or a lost network. */
  follow(url) {
    let drift = Date.now() - this.ticks();
    const several = async () => {
      for (let turn = 0; turn < 4; turn += 1) {
        await this.ask(url).catch(() => {});
      }
    };
    const check = () => {
      const now = Date.now() - this.ticks();
      if (Math.abs(now - drift) > 1000) {
        this.forget();
        several();
      }
      drift = now;
    };
    this.askSeveral = several;
    several();
    setInterval(check, 5000);
    setInterval(() => this.ask(url).catch(() => {}), 60000);
    addEventListener('online', several);
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) {
        check();
        several();
      }
    });
  }
}

/** The milliseconds left of a round, by the state that the stream tells; never below zero. */
export function remaining(state, now) {
  if (state.status === 'RUNNING') {
    return Math.max(0, state.endsAt - now);
  }
  return state.status === 'PAUSED' ? state.remaining : 0;
}

/** 4:05, rounded up so that zero is shown when time is over and not before. */
export function minutes(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
