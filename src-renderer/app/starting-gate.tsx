import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import type { CallError } from '../api/call-error';
import { Starting } from './starting';
import { ViewGate } from './view-gate';

/** How long to wait before a host that has not answered is asked again. */
const AGAIN_MS = 1_000;

interface StartingGateProps<Value> {
  view: UseQueryResult<Value, CallError>;
  children(value: Value): ReactNode;
}

/**
 * What everything else waits for. A host that does not answer yet is asked until it does: a start may take longer
 * than a read is worth, and nobody has to tap for it. Any other refusal is said.
 */
export function StartingGate<Value>({ view, children }: StartingGateProps<Value>) {
  const { data, error, errorUpdateCount, refetch } = view;
  const isAway = data === undefined && error?.code === 'HOST_UNAVAILABLE';
  useEffect(() => {
    if (!isAway) return;
    const timer = setTimeout(() => void refetch(), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isAway, refetch]);
  // While it is asked again the error is gone for the moment; the sentence stays.
  if (data === undefined && (isAway || !error)) return <Starting isLate={errorUpdateCount > 0} />;
  return (
    <ViewGate view={view} name="Tableside" loading={null}>
      {children}
    </ViewGate>
  );
}
