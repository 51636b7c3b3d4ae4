import type { Bridge } from '#contract/bridge';
import type { WireChange } from '#contract/wire';
import { type Link, Listeners } from './link';

/** Longer than two of the host's once-a-second signs of life, and short enough to be seen within three. */
const SILENT_MS = 2_500;
const LOOK_EVERY_MS = 250;

/** The way to the host from a desktop window, through the preload's bridge. */
export function openBridgeLink(bridge: Bridge): Link {
  const upOrDown = new Listeners<boolean>();
  const changes = new Listeners<WireChange>();
  let up = true;
  let heardAt = Date.now();

  const setUp = (now: boolean): void => {
    if (now === up) return;
    up = now;
    upOrDown.tell(now);
  };
  bridge.onChange((change) => {
    heardAt = Date.now();
    setUp(true);
    changes.tell(change);
  });
  setInterval(() => {
    if (Date.now() - heardAt > SILENT_MS) setUp(false);
  }, LOOK_EVERY_MS);

  return {
    isUp: () => up,
    async call(request) {
      try {
        const answer = await bridge.invoke(request);
        if (!answer.ok && answer.error.code === 'HOST_UNAVAILABLE') {
          setUp(false);
          return null;
        }
        return answer;
      } catch {
        return null;
      }
    },
    onChange: (listener) => changes.add(listener),
    onUpOrDown: (listener) => upOrDown.add(listener),
  };
}
