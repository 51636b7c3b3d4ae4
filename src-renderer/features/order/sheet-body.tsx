import { PencilLine, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { missingOf } from '#contract/choices';
import type { MenuItem } from '#contract/menu';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Money } from '../../ui/money';
import { NumberStepper } from '../../ui/number-stepper';
import { CoursePicker } from './course-picker';
import { changeDraft, useDraftLines } from './draft-lines';
import { HoldButton } from './hold-button';
import { NoteField } from './note-field';
import { chooseModifiers, removeLine } from './order-commands';
import { useOrder } from './order-context';
import { pendingAmount } from './pending-amount';
import { PortionChoice } from './portion-choice';
import { SeatPicker } from './seat-picker';
import { SetMenuChoices } from './set-menu-choices';
import { askedOf, missingWords, stepWords } from './sheet.rules';
import { SheetGroups } from './sheet-groups';
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
  const isSet = (item?.setCourses.length ?? 0) > 0;
  const asked = askedOf(item?.modifierGroupIds ?? [], menu.groups, line.choices, (choices) =>
    chooseModifiers(visitId, line, choices, menu),
  );
  return (
    <>
      <header className="flex items-start gap-2 px-4 pt-2.5 pb-1.5 wide:px-5 wide:pt-4 wide:pb-3">
        <div className="min-w-0 flex-1">
          <h2 className="text-20 leading-tight font-semibold tracking-tight wide:text-24">
            <bdi>{line.name}</bdi>
          </h2>
          <ItemFacts item={item} section={menu.section(item?.sectionId ?? '')?.name} />
        </div>
        {!isSet && (
          <CoursePicker
            course={line.course}
            onChange={(course) => changeDraft(visitId, line.id, { course })}
          />
        )}
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
        {item && <PortionChoice line={line} item={item} />}
        {isSet ? <SetMenuChoices line={line} /> : <SheetGroups asked={asked} />}
      </div>
      <footer className="flex items-center gap-3 border-t border-line bg-surface-2 px-4 py-2 wide:px-5 wide:py-3">
        <NumberStepper
          label="Quantity"
          hideLabel
          value={line.quantity}
          min={1}
          max={item?.soldBy === 'weight' ? 1 : 999}
          onChange={(quantity) => changeDraft(visitId, line.id, { quantity })}
        />
        <Button kind="quiet" icon={Trash2} onPress={() => removeLine(visitId, line)}>
          Remove
        </Button>
        <HoldButton line={line} />
        <span
          className={`ms-auto text-20 font-semibold tracking-tight wide:text-24 ${pendingAmount(line.isPending)}`}
        >
          {line.amount !== null && <Money amount={line.amount} />}
        </span>
        <Button
          kind="primary"
          size="t2"
          isDisabled={line.missing !== null}
          onPress={onClose}
          className="min-h-16! min-w-[168px] wide:min-w-[208px]"
        >
          {line.missing === null ? 'Done' : doneWords(line, menu)}
        </Button>
      </footer>
    </>
  );
}

function ItemFacts({ item, section }: { item: MenuItem | undefined; section: string | undefined }) {
  const facts = [section, item?.description].filter(Boolean).join(' · ');
  return <p className="truncate text-14 text-text-3 wide:text-16">{facts}</p>;
}

/** What is missing, as the button says it. */
function doneWords(line: ShownDraft, menu: ReturnType<typeof useOrder>['menu']): string {
  const item = menu.item(line.itemId);
  const missing = item && missingOf(item.modifierGroupIds, menu.groups, line.choices);
  if (missing && missing.group.name === line.missing && missing.count > 1)
    return stepWords(missing.group.name, missing.count);
  return missingWords(line.missing ?? '');
}
