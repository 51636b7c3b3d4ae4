import type { WireAnswer, WireChange, WireRequest } from '#contract/wire';
import { type Link, Listeners } from '../../../../src-renderer/api/link';

/** A link whose breaks and answers the test decides. */
export function fakeLink() {
  const changes = new Listeners<WireChange>();
  const upOrDown = new Listeners<boolean>();
  const sent: { request: WireRequest; answer(answer: WireAnswer | null): void }[] = [];
  let up = true;
  const link: Link = {
    isUp: () => up,
    call: (request) => new Promise((answer) => sent.push({ request, answer })),
    onChange: (listener) => changes.add(listener),
    onUpOrDown: (listener) => upOrDown.add(listener),
  };
  return {
    link,
    sent,
    drop() {
      up = false;
      for (const { answer } of sent) answer(null);
      upOrDown.tell(false);
    },
    restore() {
      up = true;
      upOrDown.tell(true);
    },
  };
}
