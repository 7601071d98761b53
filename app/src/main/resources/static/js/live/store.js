// What survives a reload, a killed tab and a flat battery: messages to be sent, and what a page must remember to begin
// again without a network. Each message has its device and its number before it is sent, given in the step that keeps it.

const DATABASE = 'maillage-queue';
const VERSION = 2;

/** Works on plain http too, where crypto.randomUUID is missing. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('An older page holds the database.'));
  });

/** The browser's database: one device for each queue, shared by all tabs. */
class DatabaseStore {
  constructor(database, name) {
    this.database = database;
    this.name = name;
    this.durable = true;
  }

  static async open(name) {
    const request = indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      const known = request.result.objectStoreNames;
      if (!known.contains('devices')) {
        request.result.createObjectStore('devices');
        request.result.createObjectStore('messages', { keyPath: ['queue', 'device', 'sequence'] });
      }
      request.result.createObjectStore('memories');
    };
    const database = await done(request);
    database.onversionchange = () => database.close();
    return new DatabaseStore(database, name);
  }

  write(stores, work) {
    return new Promise((resolve, reject) => {
      const transaction = this.database.transaction(stores, 'readwrite', { durability: 'strict' });
      let result;
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = () => reject(transaction.error);
      work(transaction, (value) => {
        result = value;
      });
    });
  }

  add(body) {
    return this.write(['devices', 'messages'], (transaction, keep) => {
      const devices = transaction.objectStore('devices');
      const read = devices.get(this.name);
      read.onsuccess = () => {
        const device = read.result ?? { id: uuid(), sequence: 0 };
        device.sequence += 1;
        const message = { queue: this.name, device: device.id, sequence: device.sequence, at: Date.now(), body };
        devices.put(device, this.name);
        transaction.objectStore('messages').put(message);
        keep(message);
      };
    });
  }

  /** Keeps what has become of a message, unless another tab is done with it. */
  update(message) {
    return this.write(['messages'], (transaction) => {
      const messages = transaction.objectStore('messages');
      const read = messages.get([this.name, message.device, message.sequence]);
      read.onsuccess = () => read.result && messages.put(message);
    });
  }

  remove(message) {
    return this.write(['messages'], (transaction) =>
      transaction.objectStore('messages').delete([this.name, message.device, message.sequence]));
  }

  async all() {
    const range = IDBKeyRange.bound([this.name], [this.name, []]);
    return done(this.database.transaction('messages').objectStore('messages').getAll(range));
  }

  remember(what, value) {
    return this.write(['memories'], (transaction) =>
      transaction.objectStore('memories').put(value, [this.name, what]));
  }

  async recall(what) {
    return done(this.database.transaction('memories').objectStore('memories').get([this.name, what]));
  }
}

/** Local storage cannot count for two tabs at once, so each page is a device of its own. */
class LocalStore {
  constructor(storage, name) {
    this.storage = storage;
    this.prefix = `${DATABASE}/${name}/`;
    this.memories = `${DATABASE}-memories/${name}/`;
    this.device = uuid();
    this.sequence = 0;
    this.durable = storage !== null;
    this.memory = new Map();
    if (storage) {
      storage.setItem(`${this.prefix}probe`, '1');
      storage.removeItem(`${this.prefix}probe`);
    }
  }

  key(message) {
    return `${this.prefix}${message.device}/${message.sequence}`;
  }

  put(key, value) {
    if (this.storage) {
      this.storage.setItem(key, JSON.stringify(value));
    } else {
      this.memory.set(key, value);
    }
  }

  get(key) {
    return this.storage ? JSON.parse(this.storage.getItem(key)) : this.memory.get(key);
  }

  async add(body) {
    this.sequence += 1;
    const message = { device: this.device, sequence: this.sequence, at: Date.now(), body };
    this.put(this.key(message), message);
    return message;
  }

  async update(message) {
    if (this.get(this.key(message))) {
      this.put(this.key(message), message);
    }
  }

  async remove(message) {
    this.storage?.removeItem(this.key(message));
    this.memory.delete(this.key(message));
  }

  async all() {
    const keys = this.storage ? Object.keys(this.storage) : [...this.memory.keys()];
    return keys.filter((key) => key.startsWith(this.prefix)).map((key) => this.get(key));
  }

  async remember(what, value) {
    this.put(this.memories + what, value);
  }

  async recall(what) {
    return this.get(this.memories + what);
  }
}

/** For a browser that keeps nothing, or no more: what is here is gone with the page. */
export const openMemory = (name) => new LocalStore(null, name);

/** The best place that this browser has for a queue; in memory alone if it refuses both. */
export async function openStore(name) {
  try {
    return await DatabaseStore.open(name);
  } catch {
    try {
      return new LocalStore(localStorage, name);
    } catch {
      return openMemory(name);
    }
  }
}

export const isSame = (one, other) => one.device === other.device && one.sequence === other.sequence;

/** The order in which messages were made: by time between devices, by number within one. */
export function inOrder(messages) {
  return [...messages].sort((one, other) =>
    one.device === other.device ? one.sequence - other.sequence : one.at - other.at);
}
