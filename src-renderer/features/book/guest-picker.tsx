import { Pencil, UserPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useView } from '../../api/live';
import { AllergyBox } from '../../ui/allergy-box';
import { Button } from '../../ui/button';
import { FieldFrame, inputBox, TextField } from '../../ui/field';
import { useRested } from '../../ui/use-rested';
import { useDayNames } from './book-time';
import { plural } from './book-words';
import { visitWords } from './booking-detail';
import { type FoundGuest, type GuestChoice, guestFrom, type NewGuest } from './booking-draft';
import { type Quick, splitQuick } from './quick-entry';

const ADD = 'add';

interface GuestPickerProps {
  value: GuestChoice | null;
  today: string;
  /** The guest, and what was typed behind the name: "okafor 4 20:15". */
  onChange(change: Quick & { guest: GuestChoice | null }): void;
}

/** A guest by name or phone, or a new one. */
export function GuestPicker({ value, today, onChange }: GuestPickerProps) {
  if (value?.kind === 'known')
    return <KnownGuest guest={value.guest} onChangeGuest={() => onChange({ guest: null })} />;
  if (value?.kind === 'new')
    return (
      <NewGuestFields
        guest={value.guest}
        onChange={(guest) => onChange({ guest: { kind: 'new', guest } })}
        onBack={() => onChange({ guest: null })}
      />
    );
  return <GuestSearch today={today} onChange={onChange} />;
}

type Suggestion = { id: string; guest: FoundGuest | null };

function GuestSearch({ today, onChange }: Pick<GuestPickerProps, 'today' | 'onChange'>) {
  const [typed, setTyped] = useState('');
  const [isWaiting, setWaiting] = useState(false);
  const said = splitQuick(typed, today);
  const query = useRested(said.query);
  const found = useView('guests.search', { query }, { enabled: query.length >= 2, keepPrevious: true });
  const guests: Suggestion[] =
    query.length >= 2 ? (found.data ?? []).map((guest) => ({ id: guest.id, guest })) : [];
  const items = typed.trim() === '' ? [] : [...guests, { id: ADD, guest: null }];
  const choose = (id: string | number | null): void => {
    const guest = guests.find((item) => item.id === id)?.guest;
    if (guest) onChange({ ...said.quick, guest: { kind: 'known', guest } });
    else if (id === ADD) onChange({ ...said.quick, guest: { kind: 'new', guest: guestFrom(said.query) } });
  };
  // Enter means the first one found, also when it comes before the answer.
  const first =
    query === said.query && found.data && !found.isPlaceholderData ? (guests[0]?.id ?? ADD) : null;
  useEffect(() => {
    if (isWaiting && first !== null) choose(first);
  });
  return (
    <ComboBox
      className="flex flex-col gap-1.5"
      items={items}
      inputValue={typed}
      onInputChange={(next) => {
        setTyped(next);
        setWaiting(false);
      }}
      onSelectionChange={choose}
      selectedKey={null}
      menuTrigger="input"
      // The menu opens at the first letter; what it offers comes a moment later.
      allowsEmptyCollection
      allowsCustomValue
    >
      <FieldFrame label="Guest" hint="A part of it is enough; Enter takes the first">
        <Input
          autoFocus
          placeholder="Name, phone, e-mail or number"
          className={inputBox}
          onKeyDownCapture={(event) => {
            const isOpen = event.currentTarget.getAttribute('aria-activedescendant');
            if (event.key !== 'Enter' || isOpen || said.query.length < 2 || event.nativeEvent.isComposing)
              return;
            event.preventDefault();
            event.stopPropagation();
            setWaiting(true);
          }}
        />
      </FieldFrame>
      <Popover className="w-(--trigger-width) overflow-hidden rounded-3 bg-surface shadow-3">
        <ListBox<Suggestion>
          className="max-h-96 overflow-y-auto p-1.5 outline-none"
          renderEmptyState={() => <p className="p-3 text-text-3">Type a name or a number.</p>}
        >
          {({ id, guest }) => (
            <ListBoxItem
              id={id}
              textValue={guest ? `${guest.firstName} ${guest.lastName}` : said.query}
              className="flex min-t1 cursor-pointer items-center gap-3 rounded-2 px-3 py-1.5 leading-snug outline-none data-focused:bg-sunken"
            >
              {guest ? <Suggested guest={guest} /> : <AddWords typed={said.query} />}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function Suggested({
  guest: { firstName, lastName, phone, visits, noShows, allergies },
}: {
  guest: FoundGuest;
}) {
  return (
    <>
      <span className="min-w-0 flex-1">
        <bdi className="block truncate font-semibold">
          {firstName} {lastName}
        </bdi>
        <span className="text-13 text-text-3">
          <bdi dir="ltr">{phone ?? 'No phone'}</bdi>
          {allergies !== null && <b className="font-semibold text-alert-ink"> · {allergies}</b>}
        </span>
      </span>
      <span className="text-13 text-text-2">
        {visits === 0 ? 'First visit' : plural(visits, 'visit')}
        {noShows > 0 && `, ${noShows} missed`}
      </span>
    </>
  );
}

function AddWords({ typed }: { typed: string }) {
  return (
    <>
      <UserPlus aria-hidden size={20} />
      <span>
        Add “<bdi>{typed}</bdi>” as a guest
      </span>
    </>
  );
}

function KnownGuest({ guest, onChangeGuest }: { guest: FoundGuest; onChangeGuest(): void }) {
  const upcoming = useView('guests.upcoming', { guestId: guest.id }).data ?? [];
  const names = useDayNames();
  return (
    <div className="flex flex-col gap-2 rounded-3 border border-line-2 p-3">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1 leading-snug">
          <p className="text-18 font-semibold">
            <bdi>
              {guest.firstName} {guest.lastName}
            </bdi>
          </p>
          <p className="text-14 text-text-2">
            <bdi dir="ltr">{guest.phone ?? 'No phone'}</bdi> · {guest.visits > 0 && 'Visits: '}
            {visitWords(guest.visits, guest.noShows)}
            {guest.visits > 0 && guest.lastVisit !== null && `, last ${names.short(guest.lastVisit)}`}
          </p>
          {guest.tags.length > 0 && (
            <p className="text-14 text-text-2">
              <bdi>{guest.tags.join(' · ')}</bdi>
            </p>
          )}
        </div>
        <Button kind="quiet" size="t0" icon={Pencil} onPress={onChangeGuest}>
          Change
        </Button>
      </div>
      {guest.allergies !== null && <AllergyBox>{guest.allergies}</AllergyBox>}
      {upcoming.length > 0 && (
        <p className="text-13 text-text-2">
          Booked already:{' '}
          {upcoming
            .slice(0, 3)
            .map(({ date, time, partySize }) => `${names.short(date)} ${time} for ${partySize}`)
            .join(' · ')}
        </p>
      )}
    </div>
  );
}

interface NewGuestProps {
  guest: NewGuest;
  onChange(guest: NewGuest): void;
  onBack(): void;
}

function NewGuestFields({ guest, onChange, onBack }: NewGuestProps) {
  const set = (change: Partial<NewGuest>) => onChange({ ...guest, ...change });
  return (
    <fieldset className="flex flex-col gap-3 rounded-3 border border-line-2 p-3">
      <div className="flex items-center justify-between">
        <legend className="contents text-16 font-semibold">New guest</legend>
        <Button kind="quiet" size="t0" onPress={onBack}>
          Search instead
        </Button>
      </div>
      <div className="grid grid-cols-2 gap-3">
        <TextField label="First name" value={guest.firstName} onChange={(firstName) => set({ firstName })} />
        <TextField
          label="Last name"
          value={guest.lastName}
          onChange={(lastName) => set({ lastName })}
          isRequired
          autoFocus={guest.lastName === ''}
        />
        <TextField
          label="Phone"
          type="tel"
          value={guest.phone}
          onChange={(phone) => set({ phone })}
          autoFocus={guest.lastName !== '' && guest.phone === ''}
        />
        <TextField label="E-mail" type="email" value={guest.email} onChange={(email) => set({ email })} />
      </div>
    </fieldset>
  );
}
