/** One call as it crosses a door. */
export interface WireRequest {
  procedure: string;
  input: unknown;
  commandId?: string;
  session?: string;
  terminal?: string;
}

/** What comes back: the value, or an error the renderer can put into words. */
export type WireAnswer =
  | { ok: true; value: unknown }
  | { ok: false; error: { code: string; message: string; details?: Record<string, unknown> } };

/** What changed: topics and the host's revision after it. A new epoch means the host restarted. */
export interface WireChange {
  topics: string[];
  revision: number;
  epoch: string;
}
