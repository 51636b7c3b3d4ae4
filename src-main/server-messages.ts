import type { PlainHostOptions } from './electron/host-messages';
import type { LifeSign } from './host/keep-running';

/** What the process that holds the data and the doors needs to start. */
export interface ServerOptions {
  host: PlainHostOptions;
  /** 0 chooses a free one. */
  port: number;
  address: '127.0.0.1' | '0.0.0.0';
}

/** From the keeper to the process it keeps. */
export type ToServer = { kind: 'start'; options: ServerOptions } | { kind: 'stop' };

/** From a kept process to its keeper. `serving` comes before `ready`. */
export type FromServer = LifeSign | { kind: 'serving'; port: number };
