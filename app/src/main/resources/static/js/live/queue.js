// What was noted here and is not yet saved there. It is kept first and sent after, in order, until the server has said
// what came of it; what the server refuses stays in sight and holds up nothing. All tabs of a device have one queue.

import { inOrder, isSame, openMemory } from './store.js';

const BATCH = 40;
const PATIENCE = 15000;
const LONGEST_PAUSE = 20000;
const STAND_IN = 3000;
const NO_ACCESS = [401, 403, 404];
const UNREADABLE = [400, 413, 415, 422];

/**
 * Opens the queue of one event on this device.
 *   name       tells queues apart
 *   store      where it is kept
 *   url        takes { messages: [{ device, sequence, ...body }] } and answers { outcomes: [{ result, reason, refused, … }] }
 *   token()    { header, value } that proves where the request comes from; null while there is none
 *   renew()    fetches another such proof
 *   onChange   called whenever what is shown may differ
 *   onSaved    called with the bodies that were just saved, each with its outcome: [{ body, outcome }]
 *   onHeard    called with the body of what another tab of this device noted
 */
export async function openQueue({ name, store, url, token, renew = async () => {}, onChange = () => {}, onSaved = () => {}, onHeard = () => {} }) {
  const queue = new Queue({ name, store, url, token, renew, onChange, onSaved, onHeard });
  await queue.begin();
  return queue;
}

class Queue {
  constructor(settings) {
    Object.assign(this, settings);
    this.messages = [];
    this.noting = [];
    this.sending = false;
    this.failures = 0;
    this.status = 'idle';
    this.timer = null;
    this.lastResort = null;
    this.tabs = null;
  }

  async begin() {
    this.messages = inOrder(await this.store.all());
    const wake = () => {
      this.failures = 0;
      this.send();
    };
    addEventListener('online', wake);
    document.addEventListener('visibilitychange', () => document.hidden || wake());
    addEventListener('offline', () => this.become('offline'));
    addEventListener('beforeunload', (event) => this.durable || this.unsaved === 0 || event.preventDefault());
    this.listen();
    this.send();
  }

  /** Another tab noted something, or is done with it. */
  listen() {
    if ('BroadcastChannel' in window) {
      this.tabs = new BroadcastChannel(`maillage-queue/${this.name}`);
      this.tabs.onmessage = async ({ data }) => {
        const alone = this.messages.filter((message) => message.device === this.lastResort?.device);
        this.messages = inOrder([...await this.store.all(), ...alone]);
        if (data.noted) {
          this.onHeard(data.noted);
        }
        this.onChange();
        this.standIn();
      };
    }
  }

  /** The tab that noted it sends it; should that one be closed meanwhile, this one does. */
  standIn() {
    if (!this.sending && this.waiting.length > 0) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.send(), STAND_IN);
    }
  }

  get durable() {
    return this.store.durable && this.lastResort === null;
  }

  get waiting() {
    return this.messages.filter((message) => !message.problem);
  }

  /** How many are noted and not yet saved there, those included that are just being kept here. */
  get unsaved() {
    return this.waiting.length + this.noting.length;
  }

  /** What they say, in the order in which it was noted. */
  get unsavedBodies() {
    return [...this.waiting.map((message) => message.body), ...this.noting];
  }

  /** Messages that the server refused, whole or in part, each with its problem. */
  get refused() {
    return this.messages.filter((message) => message.problem);
  }

  /** Resolves once the message is kept on this device; sending goes on behind. */
  async add(body) {
    this.noting.push(body);
    const message = await this.kept(body).finally(() => (this.noting = this.noting.filter((other) => other !== body)));
    this.messages.push(message);
    this.tabs?.postMessage({ noted: body });
    this.onChange();
    this.send();
    return message;
  }

  /** A full or broken disk must not lose what can still be sent. */
  async kept(body) {
    if (this.lastResort === null) {
      try {
        return await this.store.add(body);
      } catch {
        this.lastResort = openMemory(this.name);
      }
    }
    return this.lastResort.add(body);
  }

  home(message) {
    return message.device === this.lastResort?.device ? this.lastResort : this.store;
  }

  /** Sends a refused message once more: the same answer under its old number. */
  async retry(message) {
    delete message.problem;
    await this.home(message).update(message);
    this.changed();
    this.send();
  }

  /** She has seen that it was refused. */
  async dismiss(message) {
    await this.home(message).remove(message);
    this.messages = this.messages.filter((kept) => !isSame(kept, message));
    this.changed();
  }

  async send() {
    if (this.sending) {
      return;
    }
    clearTimeout(this.timer);
    this.sending = true;
    try {
      while (this.waiting.length > 0) {
        await this.sendBatch(this.waiting.slice(0, this.oneByOne ? 1 : BATCH));
      }
      this.become('idle');
    } catch (problem) {
      this.become(problem instanceof Refusal ? 'refused' : 'offline');
      this.failures += 1;
      const pause = Math.min(LONGEST_PAUSE, 500 * 2 ** Math.min(this.failures, 10));
      this.timer = setTimeout(() => this.send(), pause * (0.75 + Math.random() / 2));
    } finally {
      this.sending = false;
    }
  }

  async sendBatch(batch) {
    this.become('sending');
    if (!this.token()) {
      // Opened without a network: what is sent without a proof is turned away.
      await this.renew();
    }
    let answer = await this.post(batch);
    if (NO_ACCESS.includes(answer.status)) {
      await this.renew();
      answer = await this.post(batch);
    }
    if (NO_ACCESS.includes(answer.status)) {
      throw new Refusal(`${answer.status}`);
    }
    if (UNREADABLE.includes(answer.status)) {
      await this.unreadable(batch);
      return;
    }
    if (!answer.ok) {
      throw new Error(`${answer.status}`);
    }
    const { outcomes } = await answer.json();
    for (const [place, message] of batch.entries()) {
      await this.settle(message, outcomes[place]);
    }
    const saved = batch.map(({ body }, place) => ({ body, outcome: outcomes[place] }));
    this.onSaved(saved.filter(({ outcome }) => outcome.result === 'RECORDED'));
    this.failures = 0;
    this.oneByOne = false;
    this.changed();
  }

  /** One message that the server cannot read must not hold up the others. */
  async unreadable(batch) {
    if (batch.length > 1) {
      this.oneByOne = true;
      return;
    }
    await this.settle(batch[0], { result: 'REFUSED', reason: 'UNREADABLE' });
    this.changed();
  }

  async settle(message, outcome) {
    const marks = Object.entries(outcome.refused ?? {});
    if (outcome.result === 'RECORDED' && marks.length === 0) {
      this.messages = this.messages.filter((kept) => !isSame(kept, message));
      await this.home(message).remove(message);
      return;
    }
    const known = this.messages.find((kept) => isSame(kept, message)) ?? message;
    known.problem = { reason: outcome.reason ?? null, marks: outcome.refused ?? {} };
    await this.home(known).update(known);
  }

  async post(batch) {
    const proof = this.token();
    if (!proof) {
      throw new Error('No proof could be fetched.');
    }
    return fetch(this.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', [proof.header]: proof.value },
      body: JSON.stringify({
        messages: batch.map(({ device, sequence, body }) => ({ device, sequence, ...body })),
      }),
      signal: AbortSignal.timeout(PATIENCE),
    });
  }

  changed() {
    this.tabs?.postMessage({});
    this.onChange();
  }

  become(status) {
    if (status !== this.status) {
      this.status = status;
      this.onChange();
    }
  }
}

class Refusal extends Error {}
