import { type ReactNode, useEffect, useRef } from 'react';
import type { Output } from '#contract/contract';
import type { Phase } from '#contract/system';
import { queryClient } from '../api/live';
import RecoveryScreen from '../features/recovery/recovery.screen';
import { Starting } from './starting';

interface SystemGateProps {
  status: Output<'system.status'>;
  children: ReactNode;
}

/** The screens, or what is done before there can be any. */
export function SystemGate({ status, children }: SystemGateProps) {
  const { phase, job, local } = status;
  useFreshViews(phase);
  if (phase === 'opening') return <Starting job={job} mayCancel={local} />;
  if (phase === 'closed') return <RecoveryScreen status={status} />;
  return children;
}

/** What was loaded before the records were opened anew may be of other records. */
function useFreshViews(phase: Phase): void {
  const before = useRef(phase);
  useEffect(() => {
    const was = before.current;
    before.current = phase;
    const others = { predicate: ({ queryKey: [name] }: { queryKey: readonly unknown[] }) => !isOfHost(name) };
    if (phase === 'opening' || phase === 'closed') queryClient.removeQueries(others);
    else if (phase === 'open' && was === 'reopening') void queryClient.invalidateQueries(others);
  }, [phase]);
}

/** Views of the host itself do not come from the records. */
function isOfHost(name: unknown): boolean {
  return name === 'system.status' || name === 'backups.view';
}
