import { type FormEvent, useState } from 'react';
import { v7 as newId } from 'uuid';
import { run } from '../../api/live';
import { Button } from '../../ui/button';
import { notify } from '../../ui/notices.store';
import { ManagerStep, RestaurantStep, TaxStep } from './steps';
import { firstDraft, problems, toInput } from './venue-draft';

const steps = [
  { id: 'restaurant', title: 'The restaurant', Step: RestaurantStep },
  { id: 'tax', title: 'Prices and tax', Step: TaxStep },
  { id: 'manager', title: 'The first manager', Step: ManagerStep },
] as const;

/** A new restaurant in three short steps. */
export function Wizard({ onBack }: { onBack(): void }) {
  const [draft, setDraft] = useState(firstDraft);
  const [position, setPosition] = useState(0);
  const [managerId] = useState(() => newId());
  const [isBusy, setBusy] = useState(false);
  const step = steps[position];
  if (!step) return null;
  const { id, title, Step } = step;
  const missing = problems[id](draft);
  const isLast = position === steps.length - 1;

  const goOn = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (missing || isBusy) return;
    if (!isLast) {
      setPosition(position + 1);
      return;
    }
    setBusy(true);
    if (await run('setup.createVenue', toInput(draft, managerId)))
      notify('Your restaurant is ready. Sign in with your PIN.', 'ok');
    setBusy(false);
  };

  return (
    <form
      onSubmit={(event) => void goOn(event)}
      className="flex min-h-[440px] w-full max-w-[480px] flex-col gap-5"
    >
      <header>
        <p className="text-14 text-text-3">
          Step {position + 1} of {steps.length}
        </p>
        <h1 className="text-24 font-semibold tracking-tight">{title}</h1>
      </header>
      <Step key={id} draft={draft} onChange={(part) => setDraft((before) => ({ ...before, ...part }))} />
      <footer className="mt-auto grid grid-cols-[auto_1fr] gap-touch">
        <Button onPress={() => (position === 0 ? onBack() : setPosition(position - 1))}>Back</Button>
        <Button kind="primary" type="submit" isDisabled={missing !== '' || isBusy}>
          {missing || (isLast ? 'Open the restaurant' : 'Go on')}
        </Button>
      </footer>
    </form>
  );
}
