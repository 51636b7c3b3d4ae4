import type { Handlers, Of } from '../host/handlers';
import { assignTables, setLock } from './assign.service';
import { changeReservation } from './change.service';
import { createReservation } from './create.service';
import { readDay } from './day.service';
import { freeTables } from './free-tables.service';
import { readOverview } from './overview.service';
import { arrive, cancel, markNoShow, reconfirm, restore, seat, unseat } from './progress.service';
import { findRepairs } from './repairs.service';
import { listStranded } from './stranded.service';
import { viewDetail } from './view.service';

/** The book. */
export const reservationsHandlers: Handlers<Of<'reservations'>> = {
  'reservations.day': (context, { date }) => readDay(context.tx, context, date),
  'reservations.overview': (context, input) => readOverview(context.tx, context, input),
  'reservations.stranded': async (context) => ({ stranded: await listStranded(context.tx, context) }),
  'reservations.detail': (context, { reservationId }) => viewDetail(context.tx, context, reservationId),
  'reservations.repairs': (context, input) => findRepairs(context.tx, context, input),
  'reservations.freeTables': (context, input) => freeTables(context.tx, context, input),
  'reservations.create': (context, input) => createReservation(context.tx, context, input),
  'reservations.change': async (context, input) => {
    await changeReservation(context.tx, context, input);
    return {};
  },
  'reservations.assign': async (context, { moves }) => {
    await assignTables(context.tx, context, moves);
    return {};
  },
  'reservations.setLock': async (context, input) => {
    await setLock(context.tx, context, input);
    return {};
  },
  'reservations.reconfirm': async (context, input) => {
    await reconfirm(context.tx, context, input);
    return {};
  },
  'reservations.arrive': async (context, input) => {
    await arrive(context.tx, context, input);
    return {};
  },
  'reservations.seat': async (context, input) => {
    await seat(context.tx, context, input);
    return {};
  },
  'reservations.unseat': (context, { reservationId }) => unseat(context.tx, context, reservationId),
  'reservations.cancel': async (context, { reservationId }) => {
    await cancel(context.tx, context, reservationId);
    return {};
  },
  'reservations.noShow': async (context, { reservationId }) => {
    await markNoShow(context.tx, context, reservationId);
    return {};
  },
  'reservations.restore': (context, { reservationId }) => restore(context.tx, context, reservationId),
};
