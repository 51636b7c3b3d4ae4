import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { ChosenGuest } from '../../app/booking-for.store';
import type { Place } from './book.types';

/** How much of the book is shown at once. */
export type Span = 'day' | 'week' | 'month';

export type Tab = 'coming' | 'here' | 'done';

/** What the booking form is about. */
export type FormTarget =
  | { kind: 'new'; date: string; time?: string; place?: Place; guest?: ChosenGuest }
  | { kind: 'edit'; reservationId: string };

interface BookScreen {
  /** The page of the book; null is today's, whatever day it becomes. */
  date: string | null;
  span: Span;
  /** The booking whose details are shown, and beside what. */
  selected: { id: string; beside: 'bar' | 'row' } | null;
  query: string;
  tab: Tab;
  form: FormTarget | null;
}

/** Where this screen is in the book. Kept while another screen is shown. */
export const useBookScreen = create<BookScreen>()(() => ({
  date: null,
  span: 'day',
  selected: null,
  query: '',
  tab: 'coming',
  form: null,
}));

/** Turns to a page. */
export function openPage(date: string | null): void {
  useBookScreen.setState({ date, selected: null });
}

/** Opens the page of a day. */
export function openDay(date: string): void {
  useBookScreen.setState({ date, span: 'day', selected: null });
}

/** Opens the page of a day with a booking's details beside its row. */
export function openBooking(date: string, id: string): void {
  useBookScreen.setState({ date, span: 'day', tab: 'coming', query: '', selected: { id, beside: 'row' } });
}

/** Shows a booking's details beside its bar or its row in the list, or none. */
export function select(id: string | null, beside: 'bar' | 'row' = 'bar'): void {
  useBookScreen.setState({ selected: id === null ? null : { id, beside } });
}

/** Opens the form, or closes it. */
export function setForm(form: FormTarget | null): void {
  useBookScreen.setState(form === null ? { form } : { form, selected: null });
}

interface BookHabits {
  display: 'timeline' | 'list';
  /** Areas whose rows are folded away. */
  folded: string[];
}

/** How this machine shows the book. */
export const useBookHabits = create<BookHabits>()(
  persist((): BookHabits => ({ display: 'timeline', folded: [] }), { name: 'tableside.book' }),
);

/** Folds an area's rows away, or shows them again. */
export function toggleArea(areaId: string): void {
  useBookHabits.setState(({ folded }) => ({
    folded: folded.includes(areaId) ? folded.filter((id) => id !== areaId) : [...folded, areaId],
  }));
}
