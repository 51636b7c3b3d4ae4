import { useEffect, useRef, useState } from 'react';
import { useView } from '../../../api/live';
import { ViewGate } from '../../../app/view-gate';
import { ListLoading } from '../list-loading';
import type { HoursView } from './hours-words';
import { LatenessCard } from './lateness-card';
import { ServiceForm } from './service-form';
import { ServicesCard } from './services-card';
import { SlotLimitsCard } from './slot-limits-card';
import { SpecialDayForm } from './special-day-form';
import { SpecialDaysCard } from './special-days-card';
import { TurnTimesCard } from './turn-times-card';

/** What is worked on beside the list: a service, a new one, or a day. */
type Chosen = { kind: 'service'; id: string } | { kind: 'day'; day: string };

/** When the house is open, for how many, how long parties stay, and when they are late. */
export function HoursTab() {
  const view = useView('hours.view', {});
  return (
    <ViewGate view={view} name="The hours" loading={<ListLoading />}>
      {(hours) => <Hours hours={hours} />}
    </ViewGate>
  );
}

function Hours({ hours }: { hours: HoursView }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const serviceId = chosen?.kind === 'service' ? chosen.id : null;
  const day = chosen?.kind === 'day' ? chosen.day : null;
  const panel = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const what = serviceId ?? day;
  // The keyboard goes along into the form, and back to where it came from.
  useEffect(() => {
    if (what !== null) panel.current?.querySelector<HTMLElement>('input, button')?.focus();
    else if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  }, [what]);
  const choose = (next: Chosen): void => {
    cameFrom.current = document.activeElement;
    setChosen(next);
  };
  const close = () => setChosen(null);
  return (
    <div
      className={`grid h-full gap-3 ${chosen ? 'grid-cols-[minmax(0,1fr)_340px] wide:grid-cols-[minmax(0,1fr)_392px]' : ''}`}
    >
      <div className="grid min-h-0 content-start gap-3 overflow-y-auto p-1">
        <ServicesCard hours={hours} chosen={serviceId} onChoose={(id) => choose({ kind: 'service', id })} />
        <SpecialDaysCard hours={hours} chosen={day} onChoose={(next) => choose({ kind: 'day', day: next })} />
        <SlotLimitsCard hours={hours} />
        <TurnTimesCard hours={hours} />
        <LatenessCard hours={hours} />
      </div>
      <div ref={panel} className="contents">
        {serviceId !== null && (
          <ServiceForm
            key={serviceId}
            hours={hours}
            service={hours.services.find(({ id }) => id === serviceId) ?? null}
            onDone={close}
          />
        )}
        {day !== null && <SpecialDayForm key={day} hours={hours} day={day} onDone={close} />}
      </div>
    </div>
  );
}
