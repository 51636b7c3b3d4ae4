import { useState } from 'react';
import { ChoiceChip } from '../../ui/chip';
import { NumberStepper } from '../../ui/number-stepper';
import { setJob } from './floor.store';
import { plural } from './table-state';

const MOST_ON_CHIPS = 7;
const LARGEST_PARTY = 20;

/** How many are at the door: a tap on a number shows where they can sit. */
export function SizeChips({ value }: { value: number | null }) {
  const [isLarge, setLarge] = useState(value !== null && value > MOST_ON_CHIPS);
  const choose = (partySize: number) => setJob({ kind: 'walkIn', partySize });
  return (
    <>
      <fieldset aria-label="Walk-in, how many guests" className="grid grid-cols-4 gap-2">
        {Array.from({ length: MOST_ON_CHIPS }, (_, index) => index + 1).map((size) => (
          <ChoiceChip
            key={size}
            aria-label={plural(size, 'guest')}
            isSelected={!isLarge && value === size}
            onChange={() => {
              setLarge(false);
              choose(size);
            }}
            className="min-h-12! text-18! wide:min-h-14! wide:text-20!"
          >
            {size}
          </ChoiceChip>
        ))}
        <ChoiceChip
          aria-label={`More than ${MOST_ON_CHIPS} guests`}
          isSelected={isLarge}
          onChange={() => {
            setLarge(true);
            choose(Math.max(value ?? 0, MOST_ON_CHIPS + 1));
          }}
          className="min-h-12! wide:min-h-14!"
        >
          <bdi dir="ltr">{MOST_ON_CHIPS + 1}+</bdi>
        </ChoiceChip>
      </fieldset>
      {isLarge && (
        <NumberStepper
          label="Guests"
          value={value ?? MOST_ON_CHIPS + 1}
          min={1}
          max={LARGEST_PARTY}
          onChange={choose}
        />
      )}
    </>
  );
}
