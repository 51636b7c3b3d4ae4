import { Circle, CircleDot } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Chip } from '../chip';
import { sentence, useMoments } from '../moments';
import { sayBytes } from '../sizes';
import { type Backup, type BackupsView, backupKey, kindWords, sayHolds, useTakings } from './backup-words';

interface BackupChoiceProps {
  view: BackupsView;
  chosen: Backup | null;
  isDisabled?: boolean;
  onChoose(backup: Backup): void;
}

/** The backups there are, to choose one: when, what it holds, how far it reaches. */
export function BackupChoice({ view, chosen, isDisabled = false, onChoose }: BackupChoiceProps) {
  return (
    <RadioGroup
      aria-label="Backups"
      value={chosen ? backupKey(chosen) : null}
      isDisabled={isDisabled}
      onChange={(key) => {
        const backup = view.backups.find((one) => backupKey(one) === key);
        if (backup) onChoose(backup);
      }}
      className="grid gap-2"
    >
      {view.backups.map((backup) => (
        <BackupRow key={backupKey(backup)} backup={backup} place={placeOf(backup, view)} />
      ))}
    </RadioGroup>
  );
}

function BackupRow({ backup, place }: { backup: Backup; place: string | null }) {
  const { moment } = useMoments();
  const takings = useTakings();
  const { kind, takenAt, reachesUntil, holds, bytes } = backup;
  return (
    <Radio
      value={backupKey(backup)}
      className="group flex cursor-pointer items-start gap-3 rounded-3 border border-line-2 bg-surface px-3.5 py-2.5 data-disabled:cursor-default data-disabled:opacity-60 data-focus-visible:outline-3 data-focus-visible:outline-offset-2 data-focus-visible:outline-focus data-hovered:border-line-control data-pressed:bg-sunken data-selected:border-transparent data-selected:outline-3 data-selected:-outline-offset-1 data-selected:outline-select"
    >
      <CircleDot aria-hidden size={24} className="hidden group-data-selected:block" />
      <Circle aria-hidden size={24} className="text-line-control group-data-selected:hidden" />
      <span className="grid min-w-0 flex-1 gap-0.5 leading-snug">
        <span className="-my-0.5 flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <b className="text-16 font-semibold">{sentence(moment(takenAt))}</b>
          <Chip>{kindWords[kind]}</Chip>
          {place && <bdi className="text-13 text-text-3">{place}</bdi>}
        </span>
        <span className="text-14 text-text-2">{sayHolds(holds)}</span>
        <span className="text-13 text-text-3">
          {holds.lastSaleAt ? `Last sale ${moment(holds.lastSaleAt)}` : 'No sales yet'}
          {` · any minute until ${moment(reachesUntil)}`}
        </span>
      </span>
      <span className="grid justify-items-end gap-0.5 leading-snug whitespace-nowrap">
        <span className="text-14 text-text-2">
          <bdi dir="ltr" className="text-16 font-semibold text-text">
            {takings(holds.takings)}
          </bdi>{' '}
          taken
        </span>
        <span className="text-13 text-text-3">{sayBytes(bytes)}</span>
      </span>
    </Radio>
  );
}

/** Where a backup lies, when that is not the house's own folder. */
function placeOf({ folder, alsoInSecond }: Backup, view: BackupsView): string | null {
  if (folder === view.folder) return alsoInSecond ? 'also in the second folder' : null;
  // In there each house has a folder of its own.
  const isSecond = view.secondFolder !== null && folder.startsWith(view.secondFolder);
  return isSecond ? 'in the second folder' : folder;
}
