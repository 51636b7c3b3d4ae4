import { openBridgeLink } from './bridge-link';
import { noteHeard, noteLink } from './connection';
import { createDelivery } from './delivery';
import type { Link } from './link';
import { openSocketLink } from './socket-link';

/** The one link of this page: the desktop window's bridge where there is one, else a WebSocket. */
export const link: Link = window.tableside
  ? openBridgeLink(window.tableside)
  : openSocketLink(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`);

link.onUpOrDown(noteLink);
link.onChange(noteHeard);
noteLink(link.isUp());

export const delivery = createDelivery(link);
