import { ChevronRight, Clock, Plus } from 'lucide-react';
import { Button } from '../../../ui/button';
import { useDayWords } from '../../../ui/day-words';
import { EmptyState } from '../../../ui/states';
import { SettingsCard } from '../settings-card';
import { type HoursView, limitWords } from './hours-words';

interface ServicesCardProps {
  hours: HoursView;
  /** The id of the service that is worked on; `new` is one more. */
  chosen: string | null;
  onChoose(id: string): void;
}

/** The services: when parties may be booked to start, and how many. */
export function ServicesCard({ hours: { services }, chosen, onChoose }: ServicesCardProps) {
  const words = useDayWords();
  return (
    <SettingsCard
      title="Services"
      words="When parties may be booked to start, and for how many the kitchen is ready."
      action={
        <Button size="t0" icon={Plus} onPress={() => onChoose('new')}>
          Add a service
        </Button>
      }
    >
      {services.length === 0 ? (
        <EmptyState
          icon={Clock}
          title="Open at all hours"
          words="Bookings are taken at any time until there is a first service, such as dinner."
        />
      ) : (
        <ul className="grid gap-2">
          {services.map((service) => (
            <li key={service.id}>
              <button
                type="button"
                aria-pressed={service.id === chosen}
                onClick={() => onChoose(service.id)}
                className={`grid min-t1 w-full grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-4 rounded-2 border px-3.5 py-2.5 text-start active:bg-press ${service.id === chosen ? 'border-primary ring-2 ring-primary' : 'border-line bg-surface-2'}`}
              >
                <span className="min-w-0">
                  <bdi className="block truncate font-semibold">{service.name}</bdi>
                  <span className="block text-13 text-text-2">
                    {service.onDate === null ? words.days(service.weekdays) : words.date(service.onDate)}
                    {' · '}
                    {limitWords(service)}
                  </span>
                </span>
                <bdi className="text-18 font-semibold">
                  {service.firstTime} – {service.lastTime}
                </bdi>
                <ChevronRight aria-hidden size={20} className="text-text-3 rtl:-scale-x-100" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </SettingsCard>
  );
}
