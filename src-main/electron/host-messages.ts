import type { WireAnswer, WireChange, WireRequest } from '#contract/wire';
import type { HostOptions } from '../host/host';
import type { LifeSign } from '../host/keep-running';

/** What the host needs to start and a message can carry; the child process gets it as its first message. */
export type PlainHostOptions = Pick<HostOptions, 'dataDir' | 'owner' | 'template' | 'demo'>;

/** From the main process to the host's process. */
export type ToHost =
  | { kind: 'start'; options: PlainHostOptions }
  | { kind: 'call'; id: number; request: WireRequest }
  | { kind: 'stop' };

/** From the host's process to the main process. */
export type FromHost =
  | LifeSign
  | { kind: 'answer'; id: number; answer: WireAnswer }
  | { kind: 'change'; change: WireChange };
