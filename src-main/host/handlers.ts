import type { Contract, Output, ParsedInput, ProcedureName } from '#contract/contract';
import type { Store } from '#db/store';
import type { Origin } from './caller-origin';
import type { Actor, Afterwards, OpenContext, ReadContext, WorkedOutAhead, WriteContext } from './context';

/** Signing in and out hold no transaction while a PIN is compared, so they get the store itself. */
export interface SessionContext {
  store: Store;
  now: Date;
  origin: Origin;
  /** Who is signed in; null where the procedure is open. */
  actor: Actor | null;
  token: string | undefined;
  terminal: string | undefined;
}

/** What reads and steers the host itself is given. */
export interface HostContext {
  now: Date;
  /** Whether the caller sits at the host machine. */
  local: boolean;
  /** Who asks; null where the procedure is open, or no database could be asked. */
  actor: Actor | null;
}

type ContextOf<Name extends ProcedureName> = Contract[Name]['kind'] extends 'status' | 'control'
  ? HostContext
  : Contract[Name]['kind'] extends 'session'
    ? SessionContext
    : Name extends 'setup.status' | 'setup.loadDemo' | 'setup.createVenue' | 'staff.list'
      ? OpenContext
      : Contract[Name]['kind'] extends 'write'
        ? WriteContext
        : ReadContext;

type AnswerOf<Name extends ProcedureName> = Contract[Name]['kind'] extends 'read'
  ? Output<Name> | Afterwards<Output<Name>>
  : Output<Name>;

/** One handler for one procedure: it translates between the contract and the services, and decides nothing. */
export type Handler<Name extends ProcedureName> =
  | ((context: ContextOf<Name>, input: ParsedInput<Name>) => Promise<AnswerOf<Name>>)
  | (Contract[Name]['kind'] extends 'write' ? WorkedOutAhead<ParsedInput<Name>, Output<Name>> : never);

/** Some procedures' handlers; the composition root must end up with all of them. */
export type Handlers<Names extends ProcedureName = ProcedureName> = { [Name in Names]: Handler<Name> };

/** The procedures of one feature: those whose names begin with it. */
export type Of<Feature extends string> = Extract<ProcedureName, `${Feature}.${string}`>;

/** The procedures the host answers itself, with or without a database. */
type HostName = Of<'system' | 'backups'>;
export type HostHandlers = Handlers<HostName>;
/** Those that need the database open. */
export type HouseHandlers = Handlers<Exclude<ProcedureName, HostName>>;
