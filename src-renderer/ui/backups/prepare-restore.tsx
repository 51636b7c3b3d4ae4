import { useState } from 'react';
import { useControl } from '../../api/control';
import { errorWords } from '../../app/error-words';
import { Button } from '../button';
import { useMoments } from '../moments';
import type { Backup } from './backup-words';
import { type ChosenMoment, minuteIn } from './minute.rules';
import { MinutePicker } from './minute-picker';

interface PrepareRestoreProps {
  backup: Backup;
  isDisabled: boolean;
}

/** To which minute a backup is restored, and restoring it beside the records, to look at first. */
export function PrepareRestore({ backup, isDisabled }: PrepareRestoreProps) {
  const [moment, setMoment] = useState<ChosenMoment>('newest');
  const { timeZone } = useMoments();
  const prepare = useControl('backups.prepareRestore', { inline: true });
  const found = typeof moment === 'string' ? null : minuteIn(backup, moment, timeZone);
  const isWrong = found !== null && 'problem' in found;
  const { folder, id: backupId, takenAt } = backup;
  const until = found && 'at' in found ? found.at : moment === 'made' ? takenAt : null;
  return (
    <div className="grid gap-4">
      <MinutePicker reach={backup} moment={moment} onChange={setMoment} />
      {prepare.error && (
        <p role="alert" className="text-14 font-medium text-alert-ink">
          {errorWords(prepare.error).words}
        </p>
      )}
      <div className="@container">
        <div className="grid items-center gap-x-4 gap-y-1.5 @md:grid-cols-[minmax(0,1fr)_auto]">
          <Button
            kind="primary"
            className="@md:order-last"
            isDisabled={isDisabled || isWrong || prepare.isPending}
            onPress={() => prepare.mutate({ folder, backupId, until })}
          >
            {isWrong ? 'Choose another minute' : 'Look at this copy'}
          </Button>
          <p className="text-13 text-text-3">
            It is put together beside the records and checked. Nothing is changed yet.
          </p>
        </div>
      </div>
    </div>
  );
}
