/** One call as it crosses a door. `commandId` is a UUIDv7 made once at the tap; writes need it. */
export interface WireRequest {
  procedure: string;
  input: unknown;
  commandId?: string;
  session?: string;
  /** A second person's leave for this command: what `staff.approve` answered. */
  approval?: string;
  terminal?: string;
}

export interface WireError {
  code: string;
  message: string;
  details?: Record<string, unknown>;
}

export type WireAnswer = { ok: true; value: unknown } | { ok: false; error: WireError };

/** What changed: topics and the host's revision after it. A new epoch means the host restarted. */
export interface WireChange {
  topics: string[];
  revision: number;
  epoch: string;
}
