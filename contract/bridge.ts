import type { WireAnswer, WireChange, WireRequest } from '#contract/wire';

/** All that a page in a desktop window can reach of the machine: `window.tableside`. */
export interface Bridge {
  /** One call to the host. Never rejects for a refusal: that is an answer with `ok: false`. */
  invoke(request: WireRequest): Promise<WireAnswer>;
  /** Hears of every change until the returned function is called. */
  onChange(listener: (change: WireChange) => void): () => void;
}

declare global {
  interface Window {
    /** Only in a window of the desktop app; a page in a browser has a WebSocket instead. */
    readonly tableside?: Bridge;
  }
}
