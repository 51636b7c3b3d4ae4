import { CircleCheck, CircleDashed, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Output } from '#contract/contract';
import type { PrinterLetters, PrinterUse, PrinterView, PrintPurpose } from '#contract/printing';
import type { Family } from '../../../ui/families';
import { sentence } from '../../../ui/moments';

export type PrintersView = Output<'printers.view'>;
type Places = Pick<PrintersView, 'stations' | 'terminal'>;

/** How a printer is, in a word. */
export const stateLooks: Record<PrinterView['state'], { word: string; family: Family; icon: LucideIcon }> = {
  ready: { word: 'Ready', family: 'ok', icon: CircleCheck },
  trouble: { word: 'In trouble', family: 'alert', icon: TriangleAlert },
  unknown: { word: 'Not asked yet', family: 'neutral', icon: CircleDashed },
};

export const letterWords: Record<PrinterLetters, string> = {
  multilingual: 'Latin, Greek, Cyrillic',
  cp932: 'Japanese',
  gb18030: 'Chinese, simplified',
  big5: 'Chinese, traditional',
  ksc5601: 'Korean',
  tis620: 'Thai',
};

/** What is printed for a terminal or for all of them; the kitchen's tickets go by station. */
export const paperWords: Record<Exclude<PrintPurpose, 'kitchen'>, string> = {
  receipt: 'receipts',
  guest_check: 'guest checks',
  report: 'reports',
};
export const papers = Object.keys(paperWords) as (keyof typeof paperWords)[];

/** Paper as it is sold, by the characters that go on a line of it. */
export const columnsOf = { '80': 48, '58': 32 } as const;
export const paperOf = (columns: number): keyof typeof columnsOf => (columns < 40 ? '58' : '80');

/** "Receipts and guest checks at this terminal; Grill’s tickets." */
export function usesWords(uses: readonly PrinterUse[], { stations, terminal }: Places): string {
  const places = [...new Set(uses.flatMap((use) => (use.purpose === 'kitchen' ? [] : [use.terminal])))];
  const at = (place: string | null): string =>
    place === null ? 'everywhere' : place === terminal ? 'at this terminal' : `at ${place}`;
  const parts = places.map((place) => {
    const here = papers.filter((purpose) =>
      uses.some((use) => use.purpose === purpose && use.terminal === place),
    );
    return `${and(here.map((purpose) => paperWords[purpose]))} ${at(place)}`;
  });
  const words = [...parts, ...ticketWords(uses, stations)].join('; ');
  return words === '' ? 'Prints nothing by itself yet.' : `${sentence(words)}.`;
}

function ticketWords(uses: readonly PrinterUse[], stations: Places['stations']): string[] {
  const kitchen = uses.filter(({ purpose }) => purpose === 'kitchen');
  const isForAll = kitchen.some(({ stationId }) => stationId === null);
  const names = stations
    .filter(({ id }) => kitchen.some(({ stationId }) => stationId === id))
    .map(({ name }) => name);
  return [
    ...(names.length > 0
      ? [names.length === 1 ? `${names[0]}’s tickets` : `the tickets of ${and(names)}`]
      : []),
    ...(isForAll ? ['tickets of every station'] : []),
  ];
}

function and(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);
}
