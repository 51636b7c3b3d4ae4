import { CircleCheck, CircleSlash, Copy, Forward, type LucideIcon, Printer } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Output } from '#contract/contract';
import type { PrintJobView } from '#contract/printing';
import { run } from '../../api/live';
import { Button } from '../button';
import { Minutes } from '../clock';
import { notify, offerUndo } from '../notices.store';
import { JobState } from './job-state';

interface UnprintedJobProps {
  job: PrintJobView;
  printers: Output<'printing.queue'>['printers'];
}

type Act = Exclude<PrintJobView['actions'][number], 'reprint'>;

const acts: { act: Act; words: string; icon: LucideIcon }[] = [
  { act: 'there', words: 'It is there', icon: CircleCheck },
  { act: 'again', words: 'Print again (COPY)', icon: Copy },
  { act: 'print', words: 'Print it now', icon: Printer },
  { act: 'move', words: 'Print on…', icon: Forward },
  { act: 'cancel', words: 'Don’t print', icon: CircleSlash },
];

/** One page that is not on paper. */
export function UnprintedJob({ job, printers }: UnprintedJobProps) {
  const { id: jobId, title } = job;
  // However often it is tapped, it is one copy.
  const [copyId] = useState(() => newId());
  const [isBusy, setBusy] = useState(false);
  const [isMoving, setMoving] = useState(false);
  const others = printers.filter(({ name }) => name !== job.printer);
  const offered = acts.filter(
    ({ act }) => job.actions.includes(act) && (act !== 'move' || others.length > 0),
  );
  const doing = async (work: Promise<unknown>): Promise<void> => {
    setBusy(true);
    await work;
    setBusy(false);
  };
  const act: Record<Act, () => Promise<unknown> | null> = {
    there: () => run('printing.settle', { jobId, isThere: true }),
    again: () => run('printing.settle', { jobId, isThere: false, copyId }),
    print: () => run('printing.print', { jobId }),
    cancel: () => giveUp(job),
    move: () => {
      setMoving(!isMoving);
      return null;
    },
  };
  return (
    <li className="grid gap-2 rounded-3 border border-line bg-surface-2 px-4 py-3">
      <p className="flex items-baseline gap-3">
        <bdi className="min-w-0 flex-1 text-16 font-semibold">
          {title}
          {job.isCopy && ', copy'}
        </bdi>
        <span className="shrink-0 text-14 text-text-3">
          <Minutes since={job.madeAt} />
        </span>
      </p>
      <p className="text-14 text-text-3">
        <bdi>{job.printer}</bdi>
      </p>
      <JobState job={job} />
      {offered.length > 0 && (
        <div className="flex flex-wrap gap-touch pt-1">
          {offered.map(({ act: name, words, icon }) => (
            <Button
              key={name}
              icon={icon}
              isDisabled={isBusy}
              aria-label={`${words}: ${title}`}
              {...(name === 'move' && { 'aria-expanded': isMoving })}
              onPress={() => {
                const work = act[name]();
                if (work) void doing(work);
              }}
            >
              {words}
            </Button>
          ))}
        </div>
      )}
      {isMoving && job.actions.includes('move') && (
        <div className="flex flex-wrap gap-touch">
          {others.map(({ id: printerId, name }) => (
            <Button
              key={printerId}
              icon={Printer}
              isDisabled={isBusy}
              onPress={() => void doing(run('printing.move', { jobId, printerId }))}
            >
              <bdi>{name}</bdi>
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}

/** Does not print it; undo has it printed after all, where that can be. */
async function giveUp({ id: jobId, title }: PrintJobView): Promise<void> {
  const done = await run('printing.cancel', { jobId });
  if (!done) return;
  const words = `${title} is not printed`;
  if (done.canBeUndone) offerUndo(words, () => void run('printing.print', { jobId }));
  else notify(words);
}
