import type { WireAnswer, WireChange, WireRequest } from '#contract/wire';

/** What the host needs to start; the child process gets it as its first message. */
export interface HostOptions {
  dataDir: string;
  template?: string;
  owner: string;
  demo?: boolean;
}

/** From the main process to the host's process. */
export type ToHost =
  | { kind: 'start'; options: HostOptions }
  | { kind: 'call'; id: number; request: WireRequest }
  | { kind: 'stop' };

/** Why the host could not open the data folder. */
export interface StartFailure {
  code: string;
  message: string;
}

/** From the host's process to the main process. */
export type FromHost =
  | { kind: 'ready' }
  | { kind: 'start-failed'; failure: StartFailure }
  | { kind: 'answer'; id: number; answer: WireAnswer }
  | { kind: 'change'; change: WireChange };
