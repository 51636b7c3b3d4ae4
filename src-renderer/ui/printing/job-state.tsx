import {
  CircleCheck,
  CircleHelp,
  CirclePause,
  CircleSlash,
  Hourglass,
  type LucideIcon,
  Printer,
} from 'lucide-react';
import type { PrintJobView } from '#contract/printing';
import { type Family, familyInk } from '../families';

const looks: Record<PrintJobView['state'], { icon: LucideIcon; family: Family }> = {
  held: { icon: CirclePause, family: 'alert' },
  queued: { icon: Hourglass, family: 'neutral' },
  printing: { icon: Printer, family: 'info' },
  printed: { icon: CircleCheck, family: 'ok' },
  unsure: { icon: CircleHelp, family: 'alert' },
  cancelled: { icon: CircleSlash, family: 'neutral' },
};

/** What has become of a page, as icon and words. */
export function JobState({ job }: { job: PrintJobView }) {
  const { icon: Icon, family } = looks[job.state];
  const ink = job.state === 'queued' && job.problem !== null ? 'warn' : family;
  return (
    <span className="inline-flex items-start gap-2">
      <Icon aria-hidden size={20} className={`shrink-0 ${familyInk[ink]}`} />
      <bdi>{stateWords(job)}</bdi>
    </span>
  );
}

function stateWords({ state, problem, printer, printedOn }: PrintJobView): string {
  switch (state) {
    case 'queued':
      return problem === null ? 'On its way.' : `${problem} It prints as soon as it can.`;
    case 'printing':
      return problem ?? 'Printing.';
    case 'printed':
      return printedOn === null || printedOn === printer
        ? 'On paper.'
        : `On paper at ${printedOn}, which stood in.`;
    case 'held':
      return problem ?? 'It waits for somebody to decide.';
    case 'unsure':
      return problem ?? 'Nobody is sure whether it is on paper.';
    case 'cancelled':
      return problem ?? 'Not printed.';
  }
}
