import { useState } from 'react';
import type { ReservationView } from '#contract/reservations';
import { Button } from '../../ui/button';
import { NumberStepper } from '../../ui/number-stepper';
import { arrive } from './book-commands';
import { PanelHead } from './panel-head';

/** How many are here: a part of the party while others are awaited, or all there will be. */
export function PartPanel({ booking, onDone }: { booking: ReservationView; onDone(): void }) {
  const { partySize, arrivedSize } = booking;
  const [here, setHere] = useState(arrivedSize ?? Math.max(1, partySize - 1));
  const say = (said: Parameters<typeof arrive>[1]): void => {
    onDone();
    void arrive(booking, said);
  };
  return (
    <>
      <PanelHead title="How many are here?" onBack={onDone} />
      <NumberStepper label="Guests at the door" value={here} min={1} max={20} onChange={setHere} />
      <Button kind="primary" isDisabled={here >= partySize} onPress={() => say({ arrivedSize: here })}>
        {here < partySize ? `${here} of ${partySize} are here` : 'All are here'}
      </Button>
      <Button isDisabled={here === partySize} onPress={() => say({ partySize: here })}>
        {here === partySize ? `They are ${partySize}, as booked` : `They are ${here}, not ${partySize}`}
      </Button>
    </>
  );
}
