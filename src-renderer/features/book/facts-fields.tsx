import { wishes as allWishes, type Wish } from '#contract/fields';
import { ChoiceChip } from '../../ui/chip';
import { TextField } from '../../ui/field';
import type { DayView } from './book.types';
import { lengthWords } from './book-time';
import type { Draft } from './booking-draft';
import { wishWords } from './refusal-words';

const OCCASIONS = ['Birthday', 'Anniversary', 'Business', 'Date'];
const USUAL_LENGTHS = [90, 120, 150, 180];

interface FieldsProps {
  draft: Draft;
  onChange(change: Partial<Draft>): void;
}

/** What the table must be like, and where. */
export function WishFields({ draft, areas, onChange }: FieldsProps & { areas: DayView['areas'] }) {
  const { wishes, areaId } = draft;
  const toggle = (wish: Wish): void =>
    onChange({ wishes: wishes.includes(wish) ? wishes.filter((one) => one !== wish) : [...wishes, wish] });
  return (
    <div className="flex flex-wrap gap-2">
      {allWishes.map((wish) => (
        <ChoiceChip
          key={wish}
          isSelected={wishes.includes(wish)}
          onChange={() => toggle(wish)}
          className="text-14!"
        >
          {wishWords[wish]}
        </ChoiceChip>
      ))}
      {areas.length > 1 &&
        areas.map(({ id, name }) => (
          <ChoiceChip
            key={id}
            isSelected={id === areaId}
            onChange={(isChosen) => onChange({ areaId: isChosen ? id : null })}
            className="text-14!"
          >
            <bdi>{name}</bdi>
          </ChoiceChip>
        ))}
    </div>
  );
}

/** What the room and the kitchen must know. */
export function FactFields({ draft, onChange }: FieldsProps) {
  const { occasion } = draft;
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {OCCASIONS.map((name) => (
          <ChoiceChip
            key={name}
            isSelected={occasion === name}
            onChange={(isChosen) => onChange({ occasion: isChosen ? name : '' })}
            className="text-14!"
          >
            {name}
          </ChoiceChip>
        ))}
      </div>
      <TextField
        label="Occasion"
        maxLength={60}
        value={occasion}
        onChange={(next) => onChange({ occasion: next })}
      />
      <TextField
        label="Allergies in this party"
        maxLength={200}
        placeholder="Nuts, seat 3…"
        hint="On the order and on every ticket of the kitchen"
        value={draft.allergies}
        onChange={(allergies) => onChange({ allergies })}
      />
      <TextField
        label="Note for the room"
        multiline
        maxLength={500}
        value={draft.note}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}

/** For how long: as the house has it for this size, or as somebody says. */
export function LengthFields({ draft, isNew, onChange }: FieldsProps & { isNew: boolean }) {
  const { durationMinutes } = draft;
  const lengths = [...new Set([...USUAL_LENGTHS, ...(durationMinutes === null ? [] : [durationMinutes])])];
  return (
    <div className="flex flex-wrap gap-2">
      {isNew && (
        <ChoiceChip
          isSelected={durationMinutes === null}
          onChange={() => onChange({ durationMinutes: null })}
          className="text-14!"
        >
          As usual
        </ChoiceChip>
      )}
      {lengths
        .sort((a, b) => a - b)
        .map((minutes) => (
          <ChoiceChip
            key={minutes}
            isSelected={minutes === durationMinutes}
            onChange={() => onChange({ durationMinutes: minutes })}
            className="text-14!"
          >
            {lengthWords(minutes)}
          </ChoiceChip>
        ))}
    </div>
  );
}
