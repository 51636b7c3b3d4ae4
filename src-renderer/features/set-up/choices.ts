import type { Currency } from './venue-draft';

/** Complete by type: a currency the host takes cannot be forgotten here. */
const currencies: Record<Currency, true> = {
  EUR: true,
  USD: true,
  GBP: true,
  CHF: true,
  CAD: true,
  AUD: true,
  NZD: true,
  SEK: true,
  NOK: true,
  DKK: true,
  PLN: true,
  CZK: true,
  BRL: true,
  MXN: true,
  INR: true,
  ZAR: true,
  SGD: true,
  AED: true,
};

const names = new Intl.DisplayNames('en', { type: 'currency' });

export const currencyChoices = (Object.keys(currencies) as Currency[]).map((id) => ({
  id,
  label: `${names.of(id) ?? id} (${id})`,
}));

const zones = Intl.supportedValuesOf('timeZone');
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every time zone this machine knows, by its city; its own too where the list leaves it out, as it does UTC. */
export const timeZoneChoices = (zones.includes(ownZone) ? zones : [ownZone, ...zones]).map((id) => ({
  id,
  label: id.replaceAll('_', ' '),
}));
