import { useState } from 'react';
import { useControl } from '../../api/control';
import { Button } from '../button';
import { ConfirmDialog } from '../dialog';
import { HoldButton } from '../hold-button';
import { useMoments } from '../moments';
import { type Prepared, sayLost } from './backup-words';

interface UseCopyProps {
  prepared: Prepared;
  dataFolder: string;
  isDisabled: boolean;
}

/** Asks once more: whoever serves now loses what came after the copy. */
export function UseCopy({ prepared, dataFolder, isDisabled }: UseCopyProps) {
  const [isAsking, setAsking] = useState(false);
  const { moment } = useMoments();
  const apply = useControl('backups.applyRestore');
  const lost = prepared.now && sayLost(prepared.holds, prepared.now);
  const use = () => {
    apply.mutate({ preparedId: prepared.id });
    setAsking(false);
  };
  return (
    <>
      <Button kind="primary" isDisabled={isDisabled || apply.isPending} onPress={() => setAsking(true)}>
        {apply.isPending ? 'Putting it in place…' : 'Use this copy…'}
      </Button>
      <ConfirmDialog
        title={`Go back to ${moment(prepared.standsAt)}?`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        action={<HoldButton label="use this copy" onHeld={use} />}
      >
        <p>
          {lost ? (
            <b className="font-semibold text-text">{lost} </b>
          ) : (
            'Nothing newer than the copy is known. '
          )}
          {lost && 'They stay in the records that are kept aside.'}
        </p>
        <p>Every screen stops for a moment. Who signed in after the copy signs in again.</p>
        <p>
          The records of now are kept aside inside{' '}
          <bdi dir="ltr" className="wrap-anywhere">
            {dataFolder}
          </bdi>
          .
        </p>
      </ConfirmDialog>
    </>
  );
}
