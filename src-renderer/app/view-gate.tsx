import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CallError } from '../api/call-error';
import { ErrorState } from '../ui/states';
import { errorWords } from './error-words';

interface ViewGateProps<Value> {
  view: UseQueryResult<Value, CallError>;
  /** What the view is called, for "The floor could not be loaded". */
  name: string;
  /** The frame while the first answer is on its way. */
  loading: ReactNode;
  children(value: Value): ReactNode;
}

/** Shows a view once it is there. What was loaded stays in view when loading it again fails. */
export function ViewGate<Value>({ view, name, loading, children }: ViewGateProps<Value>) {
  if (view.data !== undefined) return children(view.data);
  if (!view.error) return loading;
  return (
    <ErrorState
      title={`${name} could not be loaded`}
      words={errorWords(view.error).words}
      onRetry={() => void view.refetch()}
    />
  );
}
