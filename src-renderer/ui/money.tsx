import { formatMoney } from '#contract/money';
import { useVenue } from './venue';

/** Writes amounts as the venue does, for names that are read aloud. */
export function useMoney(): (amount: number) => string {
  const { currency, locale } = useVenue();
  return (amount) => formatMoney(amount, currency, locale);
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
