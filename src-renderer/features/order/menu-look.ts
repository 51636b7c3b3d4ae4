/** The look of the small menus of this screen. */
export const menuPopoverClass =
  'min-w-[280px] rounded-4 bg-surface shadow-3 data-entering:animate-[fade-in_var(--m-state)_var(--ease-out)]';

export const menuItemClass =
  'flex min-t1 items-center gap-3 rounded-2 px-3 py-1.5 leading-tight font-medium outline-none data-focused:bg-sunken data-pressed:bg-sunken data-disabled:text-text-3 data-selected:bg-sunken data-selected:font-semibold';
