import { Button as AriaButton } from 'react-aria-components/Button';
import type { PrinterView } from '#contract/printing';
import { Chip } from '../../../ui/chip';
import { plural } from '../../../ui/words';
import { type PrintersView, paperOf, stateLooks, usesWords } from './printer-words';
import { TestPage } from './test-page';

interface PrinterRowProps {
  printer: PrinterView;
  view: PrintersView;
  isChosen: boolean;
  onPress(): void;
}

/** One printer: how it is, what it prints, who stands in for it; a test page. */
export function PrinterRow({ printer, view, isChosen, onPress }: PrinterRowProps) {
  const { id, name, address, port, columns, hasDrawer, fallbackId, state, words, waiting } = printer;
  const { word, family, icon } = stateLooks[state];
  const standIn = view.printers.find((other) => other.id === fallbackId);
  const facts = [
    `${address}:${port}`,
    `${paperOf(columns)} mm`,
    ...(hasDrawer ? ['cash drawer'] : []),
    ...(waiting > 0 ? [`${plural(waiting, 'page')} not on paper`] : []),
  ];
  return (
    <li
      className={`grid overflow-hidden rounded-3 border bg-surface-2 ${isChosen ? 'border-select ring-1 ring-select' : 'border-line'}`}
    >
      <AriaButton
        aria-pressed={isChosen}
        onPress={onPress}
        className="grid gap-1 px-4 py-3 text-start select-none data-hovered:bg-press data-pressed:bg-sunken"
      >
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <bdi className="text-16 font-semibold">{name}</bdi>
          <Chip family={family} icon={icon}>
            {word}
          </Chip>
          {words !== 'Ready.' && <span className="text-14 text-text-2">{words}</span>}
        </span>
        <span className="text-text-2">
          <bdi>{usesWords(printer.uses, view)}</bdi>
          {standIn && (
            <>
              {' '}
              When it fails, <bdi>{standIn.name}</bdi> prints.
            </>
          )}
        </span>
        <span className="text-13 text-text-3">
          <bdi>{facts.join(' · ')}</bdi>
        </span>
      </AriaButton>
      <TestPage printerId={id} name={name} />
    </li>
  );
}
