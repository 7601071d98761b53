// What was noted here and is not yet saved there. It is kept first and sent after, in order, until the server has said
// what came of it; what the server refuses stays in sight and holds up nothing.

import { inOrder, openStore } from './store.js';

const BATCH = 40;
const PATIENCE = 15000;
const LONGEST_PAUSE = 20000;

/**
 * Opens the queue of one event on this device.
 *   name       tells queues apart
 *   url        takes { messages: [{ device, sequence, ...body }] } and answers { outcomes: [{ result, reason, refused }] }
 *   token()    { header, value } that proves where the request comes from
 *   renew()    fetches another such proof
 *   onChange   called whenever what is shown may differ
 */
export async function openQueue({ name, url, token, renew = async () => {}, onChange = () => {} }) {
  const store = await openStore(name);
  const queue = new Queue({ store, url, token, renew, onChange });
  await queue.begin();
  return queue;
}

class Queue {
  constructor(settings) {
    Object.assign(this, settings);
    this.messages = [];
    this.sending = false;
    this.failures = 0;
    this.status = 'idle';
    this.timer = null;
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
    this.send();
  }

  get durable() {
    return this.store.durable;
  }

  get waiting() {
    return this.messages.filter((message) => !message.problem);
  }

  /** Messages that the server refused, whole or in part, each with its problem. */
  get refused() {
    return this.messages.filter((message) => message.problem);
  }

  /** Resolves once the message is kept on this device; sending goes on behind. */
  async add(body) {
    const message = await this.store.add(body);
    this.messages.push(message);
    this.onChange();
    this.send();
    return message;
  }

  /** Sends a refused message once more: the same answer under its old number. */
  async retry(message) {
    delete message.problem;
    await this.store.put(message);
    this.onChange();
    this.send();
  }

  /** She has seen that it was refused. */
  async dismiss(message) {
    await this.store.remove(message);
    this.messages = this.messages.filter((kept) => kept !== message);
    this.onChange();
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
    let answer = await this.post(batch);
    if (answer.status === 401 || answer.status === 403) {
      await this.renew();
      answer = await this.post(batch);
    }
    if (answer.status === 401 || answer.status === 403) {
      throw new Refusal(`${answer.status}`);
    }
    if ([400, 413, 415, 422].includes(answer.status)) {
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
    this.failures = 0;
    this.oneByOne = false;
    this.onChange();
  }

  /** One message that the server cannot read must not hold up the others. */
  async unreadable(batch) {
    if (batch.length > 1) {
      this.oneByOne = true;
      return;
    }
    await this.settle(batch[0], { result: 'REFUSED', reason: 'UNREADABLE' });
    this.onChange();
  }

  async settle(message, outcome) {
    const marks = Object.entries(outcome.refused ?? {});
    if (outcome.result === 'RECORDED' && marks.length === 0) {
      await this.store.remove(message);
      this.messages = this.messages.filter((kept) => kept !== message);
      return;
    }
    message.problem = { reason: outcome.reason ?? null, marks: outcome.refused ?? {} };
    await this.store.put(message);
  }

  async post(batch) {
    const proof = this.token();
    return fetch(this.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', [proof.header]: proof.value },
      body: JSON.stringify({
        messages: batch.map(({ device, sequence, body }) => ({ device, sequence, ...body })),
      }),
      signal: AbortSignal.timeout(PATIENCE),
    });
  }

  become(status) {
    if (status !== this.status) {
      this.status = status;
      this.onChange();
    }
  }
}

class Refusal extends Error {}
