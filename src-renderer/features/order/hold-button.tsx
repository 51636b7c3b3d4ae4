import { Flame, Pause, Play } from 'lucide-react';
import { run } from '../../api/live';
import { Button } from '../../ui/button';
import { draftsKept } from './draft-lines';
import { openSheet } from './order-commands';
import { useOrder } from './order-context';
import type { ShownDraft } from './shown-drafts';

/** Lets a line wait until it is fired, or takes that back. Only where the menu speaks of courses. */
export function HoldButton({ line }: { line: ShownDraft }) {
  const { visitId, menu } = useOrder();
  if (menu.courses.length === 0 && !line.held) return null;
  return (
    <Button
      kind="quiet"
      icon={line.held ? Play : Pause}
      onPress={() => void holdLines(visitId, [line], !line.held)}
    >
      {line.held ? 'Hold no longer' : 'Hold'}
    </Button>
  );
}

/** Holds lines, once the host has them all, or lets them go. */
export async function holdLines(visitId: string, lines: readonly ShownDraft[], hold: boolean): Promise<void> {
  openSheet(null);
  if (!(await draftsKept())) return;
  await run('orders.hold', { visitId, which: { lineIds: lines.map(({ id }) => id) }, hold });
}

interface FireButtonProps {
  words: string;
  isDisabled: boolean;
  onPress(): void;
}

/** Sends what waits for its time. */
export function FireButton({ words, ...rest }: FireButtonProps) {
  return (
    <Button icon={Flame} {...rest} className="px-3! text-14!">
      {words}
    </Button>
  );
}
