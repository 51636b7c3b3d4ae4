import { Pause, PencilLine } from 'lucide-react';
import { Button } from '../../ui/button';
import { Money } from '../../ui/money';
import { plural } from '../../ui/words';
import { type CourseBlock, courseWords } from './courses';
import { DraftRow } from './draft-row';
import { FireButton, holdLines } from './hold-button';
import { useOrder } from './order-context';
import { pendingAmount } from './pending-amount';
import { sendBlock, type useSend } from './use-send';

interface DraftBlockProps {
  block: CourseBlock;
  sending: ReturnType<typeof useSend>;
}

/** Unsent lines that go together, with what can be done to all of them at once: hold, or fire. */
export function DraftBlock({ block, sending }: DraftBlockProps) {
  const { mayRing, menu } = useOrder();
  const { drafts, kind } = block;
  const title = kind === 'now' ? 'Not sent' : courseWords(block.course);
  return (
    <section aria-label={title}>
      <div className="flex min-h-11 items-center gap-2 border-b border-line bg-surface-2 px-3.5 text-14 wide:px-5">
        <h3 className="flex min-w-0 items-center gap-2 font-semibold whitespace-nowrap">
          {kind === 'now' ? <PencilLine aria-hidden size={16} /> : <Pause aria-hidden size={16} />}
          {title}
        </h3>
        <BlockFacts block={block} />
        <span className="ms-auto flex items-center">
          <BlockAction block={block} sending={sending} />
        </span>
      </div>
      <ul>
        {drafts.map((draft) => (
          <DraftRow
            key={draft.id}
            draft={draft}
            mayRing={mayRing}
            waits={kind !== 'now' && !draft.held}
            unit={menu.weightUnit}
          />
        ))}
      </ul>
    </section>
  );
}

function BlockFacts({ block: { kind, drafts } }: { block: CourseBlock }) {
  const { evening, blocks } = useOrder();
  const items = drafts.reduce((sum, { quantity }) => sum + quantity, 0);
  if (kind !== 'now') return <span className="truncate text-text-3">on hold, {plural(items, 'item')}</span>;
  // The host adds up what is unsent as a whole; with courses each line says its own.
  if (blocks.length > 1) return <span className="truncate text-text-3">{plural(items, 'item')}</span>;
  return (
    <span className={`ms-auto font-medium ${pendingAmount(drafts.some((line) => line.isPending))}`}>
      <Money amount={evening.totals.draftLines} />
    </span>
  );
}

function BlockAction({ block, sending }: DraftBlockProps) {
  const { visitId, mayRing, menu } = useOrder();
  const { kind, course, drafts } = block;
  if (kind === 'now') {
    const coursed = drafts.filter((draft) => draft.course !== null || draft.components.length > 0);
    if (menu.courses.length === 0 || coursed.length === 0) return null;
    return (
      <Button
        icon={Pause}
        isDisabled={!mayRing}
        onPress={() => void holdLines(visitId, coursed, true)}
        className="px-3! text-14!"
      >
        Hold
      </Button>
    );
  }
  return (
    <FireButton
      words={course === null ? 'Fire' : `Fire ${course}`}
      isDisabled={!mayRing || sending.isSending || sendBlock(drafts) !== null}
      onPress={() =>
        void sending.fire(course === null ? { lineIds: drafts.map(({ id }) => id) } : { course })
      }
    />
  );
}
