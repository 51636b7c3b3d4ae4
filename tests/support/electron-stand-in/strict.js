/** Every name that was used but is not modelled. Specs fail when it is not empty. */
export const unsupported = new Set();

/** Wraps a module so that using something the stand-in has no model of fails loudly and is remembered. */
export function strict(name, target) {
  return new Proxy(target, {
    get(object, key) {
      const value = object[key];
      // `then` is asked of anything that is awaited or returned from an async function.
      if (value !== undefined || key in object || typeof key === 'symbol' || key === 'then') {
        return typeof value === 'function' && !isClass(value) ? value.bind(object) : value;
      }
      unsupported.add(`${name}.${key}`);
      throw new Error(`The Electron stand-in has no model of ${name}.${key}.`);
    },
  });
}

/** A whole module without a model: importing it is fine, touching it is not. */
export function unmodelled(name) {
  return strict(name, {});
}

function isClass(value) {
  return Object.getOwnPropertyDescriptor(value, 'prototype')?.writable === false;
}
