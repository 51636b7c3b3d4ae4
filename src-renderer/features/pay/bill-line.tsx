import { memo } from 'react';
import { Button } from 'react-aria-components/Button';
import { Money } from '../../ui/money';
import { whyWords } from '../../ui/taken-off/why-words';
import type { Check } from './check-view';

interface BillLineProps {
  line: Check['lines'][number];
  /** What was taken off this line. */
  off: readonly Check['adjustments'][number][];
  /** Opens what can become of it; null where nothing can. */
  onOpen: ((lineId: string) => void) | null;
}

/** A line of the bill with what was taken off it. Three hundred of them are drawn anew one by one. */
export const BillLine = memo(function BillLine({ line, off, onOpen }: BillLineProps) {
  const rowClass =
    'flex min-h-11 w-full items-center gap-2 px-3.5 py-1 text-start leading-tight wide:min-h-12 wide:px-4';
  const details = [
    ...(line.share ? [`${line.share.part} of ${line.share.of} who share it`] : []),
    ...line.modifiers.map(({ name }) => name),
    ...(line.note ? [line.note] : []),
  ];
  const face = (
    <>
      <span className="w-7 shrink-0 text-13 text-text-3">
        <span className="sr-only">{line.seat === null ? 'Shared' : `Seat ${line.seat}`}</span>
        <span aria-hidden>{line.seat === null ? 'All' : `S${line.seat}`}</span>
      </span>
      <span className="min-w-0 flex-1">
        {line.quantity > 1 && `${line.quantity} `}
        <bdi>{line.name}</bdi>
        {details.length > 0 && (
          <span className="block text-13 text-text-3">
            <bdi>{details.join(', ')}</bdi>
          </span>
        )}
        {off.map((one) => (
          <span key={one.id} className="block text-13 font-medium text-info-ink">
            <bdi>
              {one.name}: {whyWords(one)}
            </bdi>
          </span>
        ))}
      </span>
      <span className="text-end">
        <Money amount={line.amount} />
        {line.discount > 0 && <Less amount={line.discount} />}
        {line.comp > 0 && <Less amount={line.comp} />}
      </span>
    </>
  );
  return (
    <li>
      {onOpen ? (
        <Button onPress={() => onOpen(line.id)} className={`${rowClass} data-pressed:bg-press`}>
          {face}
        </Button>
      ) : (
        <div className={rowClass}>{face}</div>
      )}
    </li>
  );
});

function Less({ amount }: { amount: number }) {
  return (
    <span className="block text-13 font-medium text-info-ink">
      <Money amount={-amount} />
    </span>
  );
}
