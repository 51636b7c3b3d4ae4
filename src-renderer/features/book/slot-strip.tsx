import { Ban, Check, Shuffle } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { Fold } from '#contract/fields';
import { Skeleton } from '../../ui/states';
import type { Draft } from './booking-draft';
import { refusalWords } from './refusal-words';
import type { Slot } from './use-offer';

const states = {
  free: { icon: Check, word: 'Free', ink: 'text-ok-ink' },
  tight: { icon: Shuffle, word: 'Moves', ink: 'text-warn-ink' },
  full: { icon: Ban, word: 'Full', ink: 'text-alert-ink' },
  closed: { icon: Ban, word: 'Closed', ink: 'text-text-3' },
} as const;

interface SlotStripProps {
  draft: Draft;
  slots: readonly Slot[] | undefined;
  /** Why the house is closed that day. */
  closed: string | null;
  onTime(when: { date: string; time: string; fold: Fold | null }): void;
}

/** The times of the evening with how full they are. A full one can be asked for: then the nearest free ones are offered. */
export function SlotStrip({ draft, slots, closed, onTime }: SlotStripProps) {
  const strip = useRef<HTMLFieldSetElement>(null);
  const { date, time, fold } = draft;
  const count = slots?.length ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen time is found again when the slots are there
  useLayoutEffect(() => {
    const nearest = [...(strip.current?.children ?? [])].findLast(
      (slot) => (slot as HTMLElement).dataset['when'] !== undefined && whenOf(slot) <= `${date} ${time}`,
    );
    nearest?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [date, time, count]);
  if (slots === undefined) return <Skeleton className="h-14 flex-1" />;
  if (closed !== null)
    return (
      <p className="text-14 text-text-2">
        <bdi>{closed}</bdi>
      </p>
    );
  return (
    <fieldset
      ref={strip}
      aria-label="Times of the day"
      className="flex min-w-0 flex-1 gap-1.5 overflow-x-auto rounded-2 p-1"
    >
      {slots
        .filter(({ state }) => state !== 'closed')
        .map((slot) => {
          const isSame = slot.date === date && slot.time === time;
          const isDoubled = isTwice(slots, slot);
          const isChosen = isSame && (!isDoubled || (fold === 'later') === slot.laterFold);
          return (
            <SlotChip
              key={`${slot.date} ${slot.time} ${slot.laterFold}`}
              slot={slot}
              which={isDoubled ? (slot.laterFold ? 'second' : 'first') : null}
              isChosen={isChosen && (!isDoubled || fold !== null)}
              onChoose={() =>
                onTime({
                  date: slot.date,
                  time: slot.time,
                  fold: isDoubled ? (slot.laterFold ? 'later' : 'earlier') : null,
                })
              }
            />
          );
        })}
    </fieldset>
  );
}

interface SlotChipProps {
  slot: Slot;
  /** Where the clock shows the time twice. */
  which: 'first' | 'second' | null;
  isChosen: boolean;
  onChoose(): void;
}

function SlotChip({ slot, which, isChosen, onChoose }: SlotChipProps) {
  const { icon: Icon, word, ink } = states[slot.state];
  const why = slot.why && refusalWords(slot.why);
  return (
    <ToggleButton
      isSelected={isChosen}
      onChange={onChoose}
      data-when={`${slot.date} ${slot.time}`}
      className="flex min-t1 w-[4.5rem] shrink-0 flex-col items-center justify-center rounded-2 border border-line-control bg-surface py-1 leading-tight data-pressed:bg-sunken data-selected:border-primary data-selected:bg-primary data-selected:text-on-primary"
    >
      <b className="text-16 font-semibold">{slot.time}</b>
      <span className={`inline-flex items-center gap-1 text-12 ${isChosen ? '' : ink}`}>
        <Icon aria-hidden size={12} />
        {which ?? word}
      </span>
      {(which || why) && <span className="sr-only">{[which && word, why].filter(Boolean).join(', ')}</span>}
    </ToggleButton>
  );
}

function isTwice(slots: readonly Slot[], { date, time }: Slot): boolean {
  return slots.filter((slot) => slot.date === date && slot.time === time).length > 1;
}

function whenOf(slot: Element): string {
  return (slot as HTMLElement).dataset['when'] ?? '';
}
