// Where a queue survives a reload, a killed tab and a flat battery. Each message has its device and its number before
// it is sent, given in the same step that keeps it.

const DATABASE = 'maillage-queue';

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
  });

/** The browser's database: one device for each queue, shared by all tabs. */
class DatabaseStore {
  constructor(database, name) {
    this.database = database;
    this.name = name;
    this.durable = true;
  }

  static async open(name) {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('devices');
      request.result.createObjectStore('messages', { keyPath: ['queue', 'device', 'sequence'] });
    };
    return new DatabaseStore(await done(request), name);
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

  put(message) {
    return this.write(['messages'], (transaction) => transaction.objectStore('messages').put(message));
  }

  remove(message) {
    return this.write(['messages'], (transaction) =>
      transaction.objectStore('messages').delete([this.name, message.device, message.sequence]));
  }

  async all() {
    const range = IDBKeyRange.bound([this.name], [this.name, []]);
    return done(this.database.transaction('messages').objectStore('messages').getAll(range));
  }
}

/** Local storage cannot count for two tabs at once, so each page is a device of its own. */
class LocalStore {
  constructor(storage, name) {
    this.storage = storage;
    this.prefix = `${DATABASE}/${name}/`;
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

  async add(body) {
    this.sequence += 1;
    const message = { device: this.device, sequence: this.sequence, at: Date.now(), body };
    await this.put(message);
    return message;
  }

  async put(message) {
    if (this.storage) {
      this.storage.setItem(this.key(message), JSON.stringify(message));
    } else {
      this.memory.set(this.key(message), message);
    }
  }

  async remove(message) {
    this.storage?.removeItem(this.key(message));
    this.memory.delete(this.key(message));
  }

  async all() {
    if (!this.storage) {
      return [...this.memory.values()];
    }
    return Object.keys(this.storage)
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => JSON.parse(this.storage.getItem(key)));
  }
}

/** The best place that this browser has for a queue; in memory alone if it refuses both. */
export async function openStore(name) {
  try {
    return await DatabaseStore.open(name);
  } catch {
    try {
      return new LocalStore(localStorage, name);
    } catch {
      return new LocalStore(null, name);
    }
  }
}

/** The order in which messages were made: by time between devices, by number within one. */
export function inOrder(messages) {
  return [...messages].sort((one, other) =>
    one.device === other.device ? one.sequence - other.sequence : one.at - other.at);
}
