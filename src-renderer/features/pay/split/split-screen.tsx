import { useLocation } from 'wouter';
import { useView } from '../../../api/live';
import { ViewGate } from '../../../app/view-gate';
import { Skeleton } from '../../../ui/states';
import { Sandbox } from './sandbox';
import { checkAfter, offerJoin } from './split-commands';

interface SplitScreenProps {
  checkId: string;
  /** Done, or left as it was: the check to look at next. */
  onDone(checkId: string): void;
}

/** The bill on a table of its own, to be split by item. */
export function SplitScreen({ checkId, onDone }: SplitScreenProps) {
  const bill = useView('checks.bill', { checkId });
  const [, navigate] = useLocation();
  return (
    <ViewGate view={bill} name="The bill" loading={<Skeleton className="m-4 h-96" />}>
      {(loaded) => (
        <Sandbox
          checkId={checkId}
          bill={loaded}
          onDone={(split) => {
            if (split) offerJoin(split, loaded.plan, (id) => navigate(`/pay/${id}`, { replace: true }));
            onDone(split ? checkAfter(split, checkId) : checkId);
          }}
        />
      )}
    </ViewGate>
  );
}
