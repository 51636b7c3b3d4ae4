/**
 * Structured clone over JSON, for values that cross between the stand-in and a page.
 * Both functions stand on their own: their text also runs inside the page.
 */

/** Turns a cloneable value into JSON-safe form; throws where Electron's IPC would. */
export function pack(value) {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === undefined) return { t: 'undefined' };
  if (typeof value === 'bigint') return { t: 'bigint', v: String(value) };
  if (typeof value === 'number') {
    if (Number.isFinite(value) && !Object.is(value, -0)) return value;
    return { t: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
  }
  if (typeof value !== 'object' || value instanceof Promise)
    throw new Error('An object could not be cloned.');
  if (Array.isArray(value)) return value.map((item) => pack(item));
  if (value instanceof Date) return { t: 'date', v: value.getTime() };
  if (value instanceof Map) return { t: 'map', v: [...value].map(([key, item]) => [pack(key), pack(item)]) };
  if (value instanceof Set) return { t: 'set', v: [...value].map((item) => pack(item)) };
  if (value instanceof Error) return { t: 'error', v: [value.name, value.message, value.stack] };
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    const bytes =
      value instanceof ArrayBuffer
        ? new Uint8Array(value)
        : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return { t: 'bytes', v: Array.from(bytes) };
  }
  return {
    t: 'object',
    v: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item)])),
  };
}

/** The way back. Every typed array arrives as a Uint8Array. */
export function unpack(packed) {
  if (Array.isArray(packed)) return packed.map((item) => unpack(item));
  if (packed === null || typeof packed !== 'object') return packed;
  const { t, v } = packed;
  if (t === 'undefined') return undefined;
  if (t === 'bigint') return BigInt(v);
  if (t === 'number') return Number(v);
  if (t === 'date') return new Date(v);
  if (t === 'map') return new Map(v.map(([key, item]) => [unpack(key), unpack(item)]));
  if (t === 'set') return new Set(v.map((item) => unpack(item)));
  if (t === 'error') return Object.assign(new Error(v[1]), { name: v[0], stack: v[2] });
  if (t === 'bytes') return new Uint8Array(v);
  return Object.fromEntries(Object.entries(v).map(([key, item]) => [key, unpack(item)]));
}
