/** The five status families of the design. */
export type Family = 'neutral' | 'info' | 'ok' | 'warn' | 'alert';

/** A fill that says: this is running now. */
export const familyFill: Record<Family, string> = {
  neutral: 'bg-neutral text-on-neutral',
  info: 'bg-info text-on-info',
  ok: 'bg-ok text-on-ok',
  warn: 'bg-warn text-on-warn',
  alert: 'bg-alert text-on-alert',
};

/** A quiet ground with the family's ink. */
export const familySoft: Record<Family, string> = {
  neutral: 'bg-neutral-soft text-neutral-ink',
  info: 'bg-info-soft text-info-ink',
  ok: 'bg-ok-soft text-ok-ink',
  warn: 'bg-warn-soft text-warn-ink',
  alert: 'bg-alert-soft text-alert-ink',
};

/** Ink of the family on a neutral ground. */
export const familyInk: Record<Family, string> = {
  neutral: 'text-neutral-ink',
  info: 'text-info-ink',
  ok: 'text-ok-ink',
  warn: 'text-warn-ink',
  alert: 'text-alert-ink',
};
