import { ArrowLeft, KeyRound } from 'lucide-react';
import type { Output } from '#contract/contract';
import { useView } from '../../api/live';
import { Button } from '../../ui/button';
import { Frame, Narrow, WhatIsWrong } from './frame';
import { partDamaged } from './trouble-words';
import { WaysOut } from './ways-out';

interface RepairScreenProps {
  status: Output<'system.status'>;
  onBack(): void;
}

/**
 * The ways out when the records are open but so damaged that nobody can sign in. Where the staff can be read the host
 * still wants to know who asks: then the way is a manager's PIN.
 */
export default function RepairScreen({ status, onBack }: RepairScreenProps) {
  const { error } = useView('backups.view', {});
  const wantsManager = error?.code === 'NOT_SIGNED_IN' || error?.code === 'NOT_ALLOWED';
  const what = (
    <WhatIsWrong title={partDamaged.title} words={partDamaged.words}>
      <p className="text-text-2">
        What can be read is still served, and nothing is changed from here by itself.
      </p>
    </WhatIsWrong>
  );
  const back = (
    <Button size="t0" kind="quiet" icon={ArrowLeft} onPress={onBack}>
      Back
    </Button>
  );
  return (
    <Frame action={back}>
      {wantsManager ? (
        <Narrow>
          {what}
          <section
            aria-label="What to do"
            className="flex items-start gap-3 rounded-3 border border-line bg-surface p-4 leading-snug"
          >
            <KeyRound aria-hidden size={24} className="text-text-2" />
            <p>
              <b className="block font-semibold">Sign in with a manager’s PIN</b>
              <span className="text-text-2">
                The staff can be read. Manage, Backups has the ways out: an export, and a copy that is whole.
              </span>
            </p>
          </section>
        </Narrow>
      ) : (
        <WaysOut status={status} ways={partDamaged.ways} what={what}>
          {null}
        </WaysOut>
      )}
    </Frame>
  );
}
