import { Printer } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { sentence, useMoments } from '../../ui/moments';
import { Money, useMoney } from '../../ui/money';
import { Beside, Panel } from '../../ui/panel';
import { EmptyState, Skeleton } from '../../ui/states';
import { varianceWords } from './day.words';
import { Report } from './report';
import { ReportSheet } from './report-sheet';

interface ReportsTabProps {
  /** A Z report; null is the day so far. */
  dayId: string | null;
  onChoose(dayId: string | null): void;
}

const rowClass =
  'grid min-t1 w-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 rounded-2 border border-line bg-surface px-4 py-2 text-start font-semibold data-pressed:bg-press';

const titleOf = ({ zNumber }: { zNumber: number | null }): string =>
  zNumber === null ? 'X report' : `Z report ${zNumber}`;

/** The X report at any time, and every Z report there ever was, found by its date. */
export function ReportsTab({ dayId, onChoose }: ReportsTabProps) {
  const [date, setDate] = useState('');
  const [isOnPaper, setOnPaper] = useState(false);
  const archive = useView('day.archive', date === '' ? {} : { from: date, to: date }, { keepPrevious: true });
  const report = useView('day.report', { dayId });
  const money = useMoney();
  const { day, time } = useMoments();
  return (
    <Beside
      list={
        <div className="grid content-start gap-3">
          <AriaButton
            aria-pressed={dayId === null}
            onPress={() => onChoose(null)}
            className={`${rowClass} ${dayId === null ? 'border-primary!' : ''}`}
          >
            X report: the day so far
          </AriaButton>
          <TextField label="Z reports of" type="date" value={date} onChange={setDate} />
          <ViewGate view={archive} name="The archive" loading={<Skeleton className="h-40" />}>
            {({ reports, more }) => (
              <ul aria-label="Z reports" className="grid gap-1">
                {reports.map((z) => (
                  <li key={z.dayId}>
                    <AriaButton
                      aria-pressed={dayId === z.dayId}
                      onPress={() => onChoose(z.dayId)}
                      className={`${rowClass} ${dayId === z.dayId ? 'border-primary!' : ''}`}
                    >
                      <span>
                        Z {z.zNumber} · {sentence(day(z.serviceDay))}
                        <small className="block text-13 font-normal text-text-3">
                          Closed {time(z.closedAt)}, cash {varianceWords(z.variance, money)}
                        </small>
                      </span>
                      <Money amount={z.total} />
                    </AriaButton>
                  </li>
                ))}
                {reports.length === 0 && (
                  <li className="py-4 text-text-3">
                    {date === '' ? 'No day was closed yet.' : 'No Z report of that day.'}
                  </li>
                )}
                {more && <li className="py-2 text-text-3">Choose a day to see older ones.</li>}
              </ul>
            )}
          </ViewGate>
        </div>
      }
    >
      <ViewGate view={report} name="The report" loading={<Skeleton className="h-full" />}>
        {(shown) =>
          shown ? (
            <Panel
              title={titleOf(shown)}
              end={
                <Button icon={Printer} onPress={() => setOnPaper(true)}>
                  Print
                </Button>
              }
            >
              <Report report={shown} />
              {isOnPaper && (
                <ReportSheet title={titleOf(shown)} dayId={dayId} onClose={() => setOnPaper(false)} />
              )}
            </Panel>
          ) : (
            <EmptyState
              icon={Printer}
              title="Nothing has moved yet"
              words="The day begins with the first money that moves, or with the first drawer that is opened."
            />
          )
        }
      </ViewGate>
    </Beside>
  );
}
