import { Check, ConciergeBell, Eye, Flame, type LucideIcon, Send, TriangleAlert } from 'lucide-react';
import type { RoundView } from '#contract/orders';
import { hostNow } from '../../api/connection';
import { WallTime } from '../../ui/clock';
import { useTick } from '../../ui/now';

type Kitchen = RoundView['lines'][number]['kitchen'];

/** A ticket that no kitchen screen has shown for this long is worth a word. */
const UNSEEN_MS = 10_000;

const words: Record<Kitchen['word'], { word: string; icon: LucideIcon; look: string }> = {
  sent: { word: 'Sent to', icon: Send, look: 'text-text-3' },
  seen: { word: 'Seen by', icon: Eye, look: 'text-ok-ink' },
  cooking: { word: 'Cooking at', icon: Flame, look: 'text-ok-ink' },
  ready: { word: 'Ready at', icon: ConciergeBell, look: 'font-semibold text-warn-ink' },
  served: { word: 'Served', icon: Check, look: 'text-text-3' },
};

/** The kitchen's own word on a line: "Seen by Grill 19:42". */
export function KitchenWord({ kitchen }: { kitchen: Kitchen }) {
  if (kitchen.word === 'sent') return <SentWord kitchen={kitchen} />;
  return <Word kitchen={kitchen} />;
}

function Word({ kitchen: { word, station, at } }: { kitchen: Kitchen }) {
  const { word: said, icon: Icon, look } = words[word];
  return (
    <span className={`flex items-center gap-1.5 text-13 ${look}`}>
      <Icon aria-hidden size={16} />
      <span>
        {said} {word !== 'served' && <bdi>{station ?? 'the kitchen'}</bdi>} <WallTime at={at} />
      </span>
    </span>
  );
}

/** Nobody has seen it: after ten seconds that is no longer normal. */
function SentWord({ kitchen }: { kitchen: Kitchen }) {
  useTick(1_000);
  if (hostNow().getTime() - Date.parse(kitchen.at) < UNSEEN_MS) return <Word kitchen={kitchen} />;
  return (
    <span className="flex items-center gap-1.5 text-13 font-semibold text-warn-ink">
      <TriangleAlert aria-hidden size={16} />
      <span>
        Not seen by <bdi>{kitchen.station ?? 'the kitchen'}</bdi>, sent <WallTime at={kitchen.at} />
      </span>
    </span>
  );
}
