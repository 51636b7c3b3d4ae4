import { useState } from 'react';
import type { ReservationView } from '#contract/reservations';
import type { CallError } from '../../api/call-error';
import { errorWords } from '../../app/error-words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { NumberStepper } from '../../ui/number-stepper';
import { AllTheSame, isGivenUp } from './all-the-same';
import { arrive } from './book-commands';
import { PanelHead } from './panel-head';

/** How many are here: a part of the party while others are awaited, or all there will be. */
export function PartPanel({ booking, onDone }: { booking: ReservationView; onDone(): void }) {
  const { partySize, arrivedSize } = booking;
  const [here, setHere] = useState(arrivedSize ?? Math.max(1, partySize - 1));
  const [refused, setRefused] = useState<CallError | null>(null);
  const count = (next: number): void => {
    setRefused(null);
    setHere(next);
  };
  const say = async (said: Parameters<typeof arrive>[1]): Promise<void> => {
    const error = await arrive(booking, said);
    if (!error) onDone();
    else if (!isGivenUp(error)) setRefused(error);
  };
  return (
    <>
      <PanelHead title="How many are here?" onBack={onDone} />
      <NumberStepper label="Guests at the door" value={here} min={1} max={20} onChange={count} />
      <Button kind="primary" isDisabled={here >= partySize} onPress={() => void say({ arrivedSize: here })}>
        {here < partySize ? `${here} of ${partySize} are here` : 'All are here'}
      </Button>
      <Button isDisabled={here === partySize} onPress={() => void say({ partySize: here })}>
        {here === partySize ? `They are ${partySize}, as booked` : `They are ${here}, not ${partySize}`}
      </Button>
      {refused && (
        <>
          <Banner family="warn" title={errorWords(refused).words} />
          <AllTheSame
            error={refused}
            act="They sit there"
            onReason={(overrideReason) => void say({ partySize: here, overrideReason })}
          />
        </>
      )}
    </>
  );
}
