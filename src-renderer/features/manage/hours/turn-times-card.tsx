import { Check, Plus } from 'lucide-react';
import { useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField } from 'react-aria-components/TextField';
import { useView } from '../../../api/live';
import { Button } from '../../../ui/button';
import { inputBox } from '../../../ui/field';
import { SettingsCard } from '../settings-card';
import { setTurnTimes } from './hours-commands';
import type { HoursView } from './hours-words';
import { SeenStays } from './seen-stays';
import { cellOf, draftOf, isLunchService, isSound, standIn, type TurnDraft, turnsOf } from './turn-times';

const LARGEST = 20;

/** How long parties stay, by size and service. A blank is as for all services; sizes above stay the house's own time. */
export function TurnTimesCard({ hours: { turns, services } }: { hours: HoursView }) {
  const [draft, setDraft] = useState<TurnDraft | null>(null);
  const shown = draft ?? draftOf(turns);
  const { sizes, typed, house } = shown;
  const weekly = services.filter(({ onDate }) => onDate === null);
  const columns = [{ id: null, name: 'All services' }, ...weekly];
  const seen = useView('waitlist.turnTimes', {}).data ?? [];
  const set = (cells: readonly string[], minutes: string): void =>
    setDraft({
      ...shown,
      typed: { ...typed, ...Object.fromEntries(cells.map((cell) => [cell, minutes.trim()])) },
    });
  /** Where what was seen of a size belongs: lunches to their own services, all else to every service. */
  const columnsFor = (isLunch: boolean) =>
    isLunch ? weekly.filter(isLunchService).map(({ id }) => id) : [null];
  const save = async (): Promise<void> => {
    if (await setTurnTimes(turnsOf(shown, services, turns), turns)) setDraft(null);
  };
  const next = (sizes.at(-1) ?? 0) + 2;
  return (
    <SettingsCard
      title="Turn times"
      words="Minutes a party stays. A blank is as for all services; bookings that are taken keep theirs. What was seen is used only when you say so."
      action={
        <>
          {next <= LARGEST && (
            <Button size="t0" icon={Plus} onPress={() => setDraft({ ...shown, sizes: [...sizes, next] })}>
              Up to {next}
            </Button>
          )}
          <Button
            size="t0"
            icon={Check}
            isDisabled={draft === null || !isSound(shown)}
            onPress={() => void save()}
          >
            {isSound(shown) ? 'Save turn times' : '15 to 720 minutes'}
          </Button>
        </>
      }
    >
      <div className="overflow-x-auto">
        <table className="border-separate border-spacing-x-3 border-spacing-y-2 text-start">
          <thead>
            <tr>
              <th scope="col" className="text-start text-13 font-medium text-text-3">
                Guests
              </th>
              {columns.map(({ id, name }) => (
                <th key={id ?? 'all'} scope="col" className="text-start text-13 font-medium text-text-3">
                  <bdi>{name}</bdi>
                </th>
              ))}
              <th scope="col" className="text-start text-13 font-medium text-text-3">
                Seen here: half stay, four of five stay
              </th>
            </tr>
          </thead>
          <tbody>
            {sizes.map((size) => (
              <tr key={size}>
                <th scope="row" className="pe-2 text-start font-semibold whitespace-nowrap">
                  Up to {size}
                </th>
                {columns.map(({ id, name }) => (
                  <td key={id ?? 'all'}>
                    <Minutes
                      label={`${name}, up to ${size} guests, minutes`}
                      value={typed[cellOf(size, id)] ?? ''}
                      placeholder={standIn(shown, size, id)}
                      onChange={(minutes) => set([cellOf(size, id)], minutes)}
                    />
                  </td>
                ))}
                <td>
                  <SeenStays
                    turns={seen.filter(({ fromSize, upToSize }) => fromSize <= size && size <= upToSize)}
                    said={(isLunch) => {
                      const [column] = columnsFor(isLunch);
                      if (column === undefined) return null;
                      return typed[cellOf(size, column)] || standIn(shown, size, column);
                    }}
                    onUse={(minutes, isLunch) =>
                      set(
                        columnsFor(isLunch).map((column) => cellOf(size, column)),
                        minutes,
                      )
                    }
                  />
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row" className="pe-2 text-start font-semibold whitespace-nowrap">
                All others
              </th>
              <td>
                <Minutes
                  label="The house’s own turn, minutes"
                  value={house}
                  placeholder=""
                  onChange={(minutes) => setDraft({ ...shown, house: minutes.trim() })}
                />
              </td>
              <td colSpan={Math.max(1, weekly.length)} className="text-13 text-text-3">
                the house’s own time
              </td>
              <td>
                <SeenStays
                  turns={seen.filter(({ upToSize }) => upToSize === LARGEST)}
                  said={(isLunch) => (isLunch ? null : house)}
                  onUse={(minutes) => setDraft({ ...shown, house: minutes })}
                />
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </SettingsCard>
  );
}

interface MinutesProps {
  label: string;
  value: string;
  placeholder: string;
  onChange(value: string): void;
}

function Minutes({ label, value, placeholder, onChange }: MinutesProps) {
  return (
    <TextField aria-label={label} value={value} onChange={onChange} className="w-[7rem]">
      <Input
        inputMode="numeric"
        maxLength={3}
        placeholder={placeholder}
        className={`${inputBox} text-center`}
      />
    </TextField>
  );
}
