import { PencilLine, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import type { MenuItem, ModifierGroup } from '#contract/menu';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Money } from '../../ui/money';
import { NumberStepper } from '../../ui/number-stepper';
import { changeDraft, useDraftLines } from './draft-lines';
import { GroupChoices } from './group-choices';
import { NoteField } from './note-field';
import { chooseModifier, removeLine } from './order-commands';
import { useOrder } from './order-context';
import { pendingAmount } from './pending-amount';
import { SeatPicker } from './seat-picker';
import { firstMissing, progressOf, stepWords } from './sheet.rules';
import type { ShownDraft } from './shown-drafts';

interface SheetBodyProps {
  line: ShownDraft;
  onClose(): void;
}

/** The choices, the note, the seat and the quantity of an unsent line. Every tap is kept at once. */
export function SheetBody({ line, onClose }: SheetBodyProps) {
  const { visitId, menu } = useOrder();
  const [hasNote, setHasNote] = useState(line.note !== null);
  const problem = useDraftLines(({ problem: last }) => (last?.lineId === line.id ? last.words : null));
  const item = menu.item(line.itemId);
  const groups = menu.groupsOf(line.itemId);
  const missing = firstMissing(groups, line.modifierIds);
  return (
    <>
      <header className="flex items-start gap-2 px-4 pt-2.5 pb-1.5 wide:px-5 wide:pt-4 wide:pb-3">
        <div className="min-w-0 flex-1">
          <h2 className="text-20 leading-tight font-semibold tracking-tight wide:text-24">
            <bdi>{line.name}</bdi>
          </h2>
          <ItemFacts item={item} section={menu.section(item?.sectionId ?? '')?.name} />
        </div>
        <SeatPicker seat={line.seat} onChange={(seat) => changeDraft(visitId, line.id, { seat })} />
        {!hasNote && (
          <Button icon={PencilLine} onPress={() => setHasNote(true)}>
            Note
          </Button>
        )}
        <Button kind="quiet" icon={X} aria-label="Close" onPress={onClose} className="-me-2" />
      </header>
      <div className="grid min-h-0 content-start gap-3 overflow-y-auto px-4 pb-3 wide:px-5 wide:pb-5">
        {(problem !== null || line.soldOut) && (
          <Banner family="warn" title={problem ?? `${line.name} is sold out by now`}>
            {problem === null && 'Remove it, or ask the guest for something else.'}
          </Banner>
        )}
        {hasNote && <NoteField lineId={line.id} note={line.note ?? ''} isNew={line.note === null} />}
        <Groups
          groups={groups}
          chosen={line.modifierIds}
          onChoose={(modifierId) => chooseModifier(visitId, line, modifierId, menu)}
        />
      </div>
      <footer className="flex items-center gap-3 border-t border-line bg-surface-2 px-4 py-2 wide:px-5 wide:py-3">
        <NumberStepper
          label="Quantity"
          hideLabel
          value={line.quantity}
          min={1}
          max={999}
          onChange={(quantity) => changeDraft(visitId, line.id, { quantity })}
        />
        <Button kind="quiet" icon={Trash2} onPress={() => removeLine(visitId, line)}>
          Remove
        </Button>
        <span
          className={`ms-auto text-20 font-semibold tracking-tight wide:text-24 ${pendingAmount(line.isPending)}`}
        >
          {line.amount !== null && <Money amount={line.amount} />}
        </span>
        <Button
          kind="primary"
          size="t2"
          isDisabled={missing !== null}
          onPress={onClose}
          className="min-h-16! min-w-[168px] wide:min-w-[208px]"
        >
          {missing ? stepWords(missing.name, progressOf(missing, line.modifierIds).missing) : 'Done'}
        </Button>
      </footer>
    </>
  );
}

function ItemFacts({ item, section }: { item: MenuItem | undefined; section: string | undefined }) {
  const facts = [section, item?.description].filter(Boolean).join(' · ');
  return <p className="truncate text-14 text-text-3 wide:text-16">{facts}</p>;
}

interface GroupsProps {
  groups: readonly ModifierGroup[];
  chosen: readonly string[];
  onChoose(modifierId: string): void;
}

function Groups({ groups, chosen, onChoose }: GroupsProps) {
  if (groups.length === 0) return null;
  // Two columns; an odd one takes the whole width, so that no half stays empty.
  const first = groups.length % 2 === 1 ? groups[0] : undefined;
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-2.5 wide:gap-x-6 wide:gap-y-5">
      {groups.map((group) => (
        <GroupChoices
          key={group.id}
          group={group}
          chosen={chosen}
          onChoose={onChoose}
          isWide={group === first}
        />
      ))}
    </div>
  );
}
