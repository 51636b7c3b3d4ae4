import { useMemo } from 'react';
import { ChoiceChip } from '../chip';
import { sentence, useMoments } from '../moments';
import { TimeField } from '../time-field';
import {
  type ChosenMoment,
  lastMinute,
  type MinuteProblem,
  minuteIn,
  type Reach,
  reachDays,
} from './minute.rules';

interface MinutePickerProps {
  reach: Reach;
  moment: ChosenMoment;
  onChange(moment: ChosenMoment): void;
}

/** The moment a copy shall stand at: the newest, when the backup was made, or any minute between. */
export function MinutePicker({ reach, moment: chosen, onChange }: MinutePickerProps) {
  const { timeZone, moment, second, time, day } = useMoments();
  const days = useMemo(() => reachDays(reach, timeZone), [reach, timeZone]);
  const last = lastMinute(reach, timeZone);
  const minute = typeof chosen === 'string' ? null : chosen;
  const found = minute && minuteIn(reach, minute, timeZone);
  const problems: Record<MinuteProblem, string> = {
    'too-early': `This backup begins ${moment(reach.takenAt)}. Choose a later minute, or an older backup.`,
    'too-late': `It reaches until ${day(days[0] ?? '')} ${second(reach.reachesUntil)}. Choose an earlier minute.`,
    skipped: 'The clocks skip this minute on that day. Choose another.',
  };
  return (
    <fieldset className="grid gap-2.5">
      <legend className="mb-1.5 text-14 font-medium text-text-2">As everything stood</legend>
      <div className="flex flex-wrap gap-touch">
        <ChoiceChip isSelected={chosen === 'newest'} onChange={() => onChange('newest')}>
          As new as can be
        </ChoiceChip>
        <ChoiceChip isSelected={chosen === 'made'} onChange={() => onChange('made')}>
          When it was made, {second(reach.takenAt)}
        </ChoiceChip>
        {last && (
          <ChoiceChip isSelected={minute !== null} onChange={() => onChange(minute ?? last)}>
            At another minute
          </ChoiceChip>
        )}
      </div>
      {minute && (
        <>
          <div className="flex flex-wrap items-center gap-touch">
            {days.length > 1 &&
              days.map((date) => (
                <ChoiceChip
                  key={date}
                  isSelected={date === minute.date}
                  onChange={() => onChange({ ...minute, date })}
                  className="text-14!"
                >
                  {sentence(day(date))}
                </ChoiceChip>
              ))}
            <TimeField
              label="Minute"
              value={minute.time}
              onChange={(next) => onChange({ ...minute, time: next })}
            />
          </div>
          <p role="status" className="text-13 text-text-3">
            {found && 'problem' in found ? (
              <span className="font-medium text-alert-ink">{problems[found.problem]}</span>
            ) : (
              `From ${moment(reach.takenAt)} until ${days.length > 1 ? moment(reach.reachesUntil) : time(reach.reachesUntil)}. What came later is not in the copy.`
            )}
          </p>
        </>
      )}
    </fieldset>
  );
}
