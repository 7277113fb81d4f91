import { tell } from './host.ts';

// Asked for by consoles, promises and React on any object.
const PROBES = new Set(['then', 'toJSON', '$$typeof', 'nodeType', 'constructor', 'prototype']);

/** An object that throws, naming itself, when asked for something the stand-in does not have. */
export function strict<T extends object>(name: string, known: T): T {
  return new Proxy(known, {
    get(target, property, receiver) {
      if (typeof property === 'symbol' || property in target || PROBES.has(property))
        return Reflect.get(target, property, receiver);
      return unknown(`${name}.${property}`);
    },
  });
}

/** Says so in the admin, for people, and throws, for tests. */
export function unknown(what: string): never {
  tell('unknown', what);
  throw new Error(`The App Bridge stand-in does not know ${what}. Teach it, or use something else.`);
}
