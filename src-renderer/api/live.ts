import {
  keepPreviousData,
  MutationCache,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import type { Input, Output, ReadName, WriteName } from '#contract/contract';
import { CallError } from './call-error';
import { client } from './client';
import { Freshness } from './freshness';
import { link } from './transport';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: CallError;
    mutationMeta: { inline?: boolean };
  }
}

let refused: (error: CallError) => void = () => {};

/** Says what to do with a refusal that no screen shows in its own place. */
export function onRefusal(listener: (error: CallError) => void): void {
  refused = listener;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      // The delivery has already tried for as long as it is worth.
      retry: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
  mutationCache: new MutationCache({
    onError: (error, _input, _context, { meta }) => {
      if (!meta?.inline) refused(error);
    },
  }),
});

const freshness = new Freshness(queryClient);
link.onChange((change) => freshness.take(change));
link.onUpOrDown((up) => up && freshness.linkUp());

interface ViewOptions {
  /** False while the input is not known yet. */
  enabled?: boolean;
  /** Shows the last input's answer until the new one is there. */
  keepPrevious?: boolean;
}

/** A view of the host that loads again by itself whenever what it shows has changed. */
export function useView<Name extends ReadName>(
  name: Name,
  input: Input<Name>,
  { enabled = true, keepPrevious = false }: ViewOptions = {},
): UseQueryResult<Output<Name>, CallError> {
  const queryKey = [name, input] as const;
  return useQuery<unknown, CallError>({
    queryKey,
    queryFn: () => freshness.load(name, queryKey, () => client.read(name, input)),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
    // The library's types cannot follow an output that is computed from the name.
  }) as UseQueryResult<Output<Name>, CallError>;
}

/**
 * A command of this screen. A refusal becomes a notice, unless `inline` says that the screen shows it in its
 * own place.
 */
export function useCommand<Name extends WriteName>(
  name: Name,
  { inline = false }: { inline?: boolean } = {},
): UseMutationResult<Output<Name>, CallError, Input<Name>> {
  return useMutation<Output<Name>, CallError, Input<Name>>({
    mutationFn: (input) => client.write(name, input),
    meta: { inline },
  });
}

/**
 * Runs a command that outlives the screen it was tapped on, such as one that can be taken back elsewhere.
 * A refusal becomes a notice, and null here.
 */
export async function run<Name extends WriteName>(
  name: Name,
  input: Input<Name>,
): Promise<Output<Name> | null> {
  try {
    return await client.write(name, input);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    refused(error);
    return null;
  }
}

/** Runs a command whose refusal is shown in its own place: it is what this resolves to, or null when all is well. */
export async function attempt<Name extends WriteName>(
  name: Name,
  input: Input<Name>,
): Promise<CallError | null> {
  try {
    await client.write(name, input);
    return null;
  } catch (error) {
    if (error instanceof CallError) return error;
    throw error;
  }
}

/** Says a refusal that found no place of its own. */
export function tellRefusal(error: CallError): void {
  refused(error);
}

/** Resolves once a view has been loaded since a time of this machine's clock, at the latest after 1.5 s. */
export function loadedSince(name: ReadName, since: number): Promise<void> {
  const cache = queryClient.getQueryCache();
  const isLoaded = (): boolean =>
    cache.findAll({ queryKey: [name] }).some(({ state }) => state.dataUpdatedAt > since);
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      leave();
      resolve();
    };
    const timer = setTimeout(done, 1_500);
    const leave = cache.subscribe(() => isLoaded() && done());
    if (isLoaded()) done();
  });
}
