import { ShoppingBag } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { v7 as newId } from 'uuid';
import { useLocation } from 'wouter';
import type { TabType } from '#contract/tabs';
import { run } from '../../api/live';
import { Button } from '../../ui/button';
import { ChoiceChip } from '../../ui/chip';
import { TextField } from '../../ui/field';
import { NumberStepper } from '../../ui/number-stepper';
import { Sheet } from '../../ui/overlay';

/** In how many minutes a takeaway is fetched; null is as soon as it is ready. */
const pickups = [null, 15, 20, 30, 45, 60] as const;

/** Opens a takeaway or a tab at the bar, and leads to its order. */
export function NewTab() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={ShoppingBag} onPress={() => setOpen(true)}>
        Tab
      </Button>
      <Sheet title="New tab" isOpen={isOpen} onClose={() => setOpen(false)}>
        <TabForm />
      </Sheet>
    </>
  );
}

function TabForm() {
  const [, navigate] = useLocation();
  const [orderType, setType] = useState<TabType>('takeaway');
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [partySize, setSize] = useState(1);
  const [pickup, setPickup] = useState<number | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isTakeaway = orderType === 'takeaway';
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy || name.trim() === '') return;
    setBusy(true);
    const visitId = newId();
    const pickupAt = new Date(Date.now() + (pickup ?? 0) * 60_000).toISOString();
    const done = await run('visits.openTab', {
      visitId,
      orderType,
      name,
      ...(isTakeaway ? pickup !== null && { pickupAt } : { partySize }),
      ...(phone.trim() !== '' && { guest: { newGuestId: newId(), phone } }),
    });
    setBusy(false);
    if (done) navigate(`/order/${visitId}`);
  };
  return (
    <form className="grid gap-4" onSubmit={(event) => void open(event)}>
      <fieldset aria-label="What it is" className="grid grid-cols-2 gap-2">
        <ChoiceChip isSelected={isTakeaway} onChange={() => setType('takeaway')}>
          Takeaway
        </ChoiceChip>
        <ChoiceChip isSelected={!isTakeaway} onChange={() => setType('bar')}>
          Bar
        </ChoiceChip>
      </fieldset>
      <TextField label="Name" autoFocus autoComplete="off" maxLength={100} value={name} onChange={setName} />
      {isTakeaway ? (
        <fieldset aria-label="Fetched in" className="grid grid-cols-3 gap-2">
          {pickups.map((minutes) => (
            <ChoiceChip key={minutes} isSelected={pickup === minutes} onChange={() => setPickup(minutes)}>
              {minutes === null ? 'When ready' : `${minutes} min`}
            </ChoiceChip>
          ))}
        </fieldset>
      ) : (
        <NumberStepper label="Guests" value={partySize} min={1} max={20} onChange={setSize} />
      )}
      <TextField
        label="Phone"
        hint="Optional. The guest is kept with it."
        type="tel"
        autoComplete="off"
        maxLength={20}
        value={phone}
        onChange={setPhone}
      />
      <Button type="submit" kind="primary" size="t2" isDisabled={isBusy || name.trim() === ''}>
        {name.trim() === '' ? 'Type a name' : 'Open and order'}
      </Button>
    </form>
  );
}
