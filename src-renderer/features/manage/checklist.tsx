import { Circle, CircleCheck } from 'lucide-react';
import { Button } from '../../ui/button';
import type { Step, StepState } from './manage.screen';

interface ChecklistProps {
  steps: readonly StepState[];
  current: string;
  onChoose(id: Step): void;
}

const missing: Record<Step, string> = {
  menu: 'Nothing to sell yet',
  tables: 'Nowhere to seat a guest yet',
  staff: 'Only you so far',
};
const done: Record<Step, (count: number) => string> = {
  menu: (count) => (count === 1 ? '1 item' : `${count} items`),
  tables: (count) => (count === 1 ? '1 table' : `${count} tables`),
  staff: (count) => `${count} people`,
};

/** What a new restaurant still needs before its first guest. Gone once nothing is missing. */
export function Checklist({ steps, current, onChoose }: ChecklistProps) {
  const open = steps.filter(({ ready }) => ready === false);
  if (open.length === 0) return null;
  return (
    <section
      aria-labelledby="checklist"
      className="rounded-3 border border-line bg-surface px-4 py-3 wide:px-5"
    >
      <h2 id="checklist" className="text-16 font-semibold">
        Before your first guest{' '}
        <span className="ms-3 text-13 font-normal text-text-3">
          {steps.length - open.length} of {steps.length} done
        </span>
      </h2>
      <ol className="mt-2 grid gap-3 min-[1000px]:grid-cols-3">
        {steps.map(({ id, label, count, ready }) => (
          <li key={id} className="flex min-h-17 items-center gap-3 rounded-2 bg-surface-2 px-3 py-2">
            {ready ? (
              <CircleCheck aria-hidden size={24} className="text-ok-ink" />
            ) : (
              <Circle aria-hidden size={24} className="text-text-3" />
            )}
            <div className="min-w-0 flex-1">
              <p className="leading-snug font-semibold">
                {label}
                <span className="sr-only">{ready ? ', done' : ', missing'}</span>
              </p>
              <p className="text-14 text-text-2">{ready ? done[id](count ?? 0) : missing[id]}</p>
            </div>
            {!ready && id !== current && (
              <Button size="t0" onPress={() => onChoose(id)}>
                Set up
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
