import { Check } from 'lucide-react';
import { useState } from 'react';
import { useControl } from '../../api/control';
import { errorWords } from '../../app/error-words';
import type { BackupsView } from '../../ui/backups/backup-words';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { notify } from '../../ui/notices.store';
import { TimeField } from '../../ui/time-field';
import { FormCard } from './form-card';

/** When the daily backup is made, and a second folder for copies. */
export function BackupSettings({ view }: { view: BackupsView }) {
  const [dailyAt, setDailyAt] = useState(view.dailyAt);
  const [folder, setFolder] = useState(view.secondFolder ?? '');
  const configure = useControl('backups.configure', { inline: true });
  const secondFolder = folder.trim() === '' ? null : folder.trim();
  const isSame = dailyAt === view.dailyAt && secondFolder === view.secondFolder;
  const submit = () => {
    if (isSame || configure.isPending) return;
    configure.mutate(
      { dailyAt, secondFolder },
      { onSuccess: () => notify('Saved. A second folder gets its first copies now.', 'ok') },
    );
  };
  const { error } = configure;
  const unusable = error?.code === 'FOLDER_UNUSABLE';
  return (
    <FormCard
      title="How they are made"
      onSubmit={submit}
      action={
        <Button type="submit" icon={Check} isDisabled={isSame || configure.isPending}>
          {isSame ? 'Saved' : 'Save'}
        </Button>
      }
    >
      <div className="grid gap-1.5">
        <span aria-hidden className="text-14 font-medium text-text-2">
          Every day at
        </span>
        <TimeField label="Every day at" value={dailyAt} onChange={setDailyAt} />
        <span className="text-13 text-text-3">
          The last seven are kept. One is made before every update too.
        </span>
      </div>
      <div className="grid gap-1.5">
        <TextField
          label="Second folder, on another disk or a USB stick"
          value={folder}
          onChange={(next) => {
            if (error) configure.reset();
            setFolder(next);
          }}
          maxLength={500}
          error={unusable ? errorWords(error).words : undefined}
        />
        <p className="text-13 text-text-3">
          The copies hold guests’ names and numbers, and the key to the restaurant: keep them locked away.
          Empty means no second folder.
        </p>
      </div>
      <p className="text-13 text-text-3">
        The first folder is{' '}
        <bdi dir="ltr" className="font-medium wrap-anywhere text-text-2">
          {view.folder}
        </bdi>
        . It lies on the same machine: only a second one survives the loss of it.
      </p>
      {error && !unusable && (
        <p role="alert" className="text-14 font-medium text-alert-ink">
          {errorWords(error).words}
        </p>
      )}
    </FormCard>
  );
}
