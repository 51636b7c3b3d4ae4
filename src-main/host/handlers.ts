import type { Contract, Output, ParsedInput, ProcedureName } from '#contract/contract';
import type { Store } from '#db/store';
import type { OpenContext, ReadContext, WriteContext } from './context';
import type { Origin } from './dispatch';

/** Signing in and out hold no transaction while a PIN is compared, so they get the store itself. */
export interface SessionContext {
  store: Store;
  now: Date;
  origin: Origin;
  token: string | undefined;
  terminal: string | undefined;
}

type ContextOf<Name extends ProcedureName> = Contract[Name]['kind'] extends 'session'
  ? SessionContext
  : Name extends 'setup.status' | 'setup.loadDemo' | 'setup.createVenue' | 'staff.list'
    ? OpenContext
    : Contract[Name]['kind'] extends 'write'
      ? WriteContext
      : ReadContext;

/** One handler for one procedure: it translates between the contract and the services, and decides nothing. */
export type Handler<Name extends ProcedureName> = (
  context: ContextOf<Name>,
  input: ParsedInput<Name>,
) => Promise<Output<Name>>;

/** Some procedures' handlers; the composition root must end up with all of them. */
export type Handlers<Names extends ProcedureName = ProcedureName> = { [Name in Names]: Handler<Name> };

/** The procedures of one feature: those whose names begin with it. */
export type Of<Feature extends string> = Extract<ProcedureName, `${Feature}.${string}`>;
