import { formatMoney } from '#contract/money';
import { useVenue } from './venue';

/** Writes amounts as the venue does. */
export function useMoney(): (amount: number) => string {
  const { currency, locale } = useVenue();
  return (amount) => formatMoney(amount, currency, locale);
}

const spoken = new Map<string, Intl.NumberFormat>();

/** Writes amounts with the currency's name, for names that are read aloud: "175.50 euros". */
export function useSpokenMoney(): (amount: number) => string {
  const { currency, locale } = useVenue();
  const key = `${locale} ${currency}`;
  const format =
    spoken.get(key) ??
    new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'name' });
  spoken.set(key, format);
  return (amount) => format.format(amount / 100);
}

/** An amount, isolated so that right-to-left text around it does not turn it about. */
export function Money({ amount, className }: { amount: number; className?: string }) {
  const money = useMoney();
  return (
    <bdi dir="ltr" className={className}>
      {money(amount)}
    </bdi>
  );
}
