import type { WireAnswer, WireChange, WireRequest } from './wire';

/** The WebSocket door at `/ws`: JSON frames. Answers carry the number of their request. */
export interface SocketRequest {
  id: number;
  request: WireRequest;
}

/**
 * Changes come unasked. One with no topics says "still here", once a second and first of all after
 * connecting, so that a screen knows the host's epoch and when it was last heard.
 */
export type SocketMessage = { id: number; answer: WireAnswer } | { change: WireChange };
