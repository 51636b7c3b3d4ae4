import { AllergyBox } from '../../ui/allergy-box';
import { Minutes } from '../../ui/clock';
import { ScreenHeader } from '../../ui/header';
import { plural, tableName } from '../../ui/words';
import type { Evening } from './order-context';

/** Longer allergies stand in the check, where they have room to be read in full. */
const FITS_HEADER = 44;

export const fitsHeader = (allergies: string): boolean => allergies.length <= FITS_HEADER;

/** "Takeaway 19:40", "Bar tab". */
export function tabTitle({ orderType, pickup }: Pick<Evening['visit'], 'orderType' | 'pickup'>): string {
  if (orderType !== 'takeaway') return 'Bar tab';
  return pickup ? `Takeaway ${pickup}` : 'Takeaway';
}

/** Which table, who, how long, and what they must not eat. */
export function OrderHeader({ visit }: { visit: Evening['visit'] }) {
  const { tables, name, partySize, seatedAt, allergies, nextBooking } = visit;
  return (
    <ScreenHeader
      title={tables.length > 0 ? tableName(tables.map(({ number }) => number)) : tabTitle(visit)}
      back={{ to: '/floor', label: 'Floor' }}
    >
      <p className="min-w-0 truncate text-14 text-text-3">
        <bdi>{name ?? 'Walk-in'}</bdi> · {plural(partySize, 'guest')} · <Minutes since={seatedAt} />
        {nextBooking && <> · booked again {nextBooking.time}</>}
      </p>
      {allergies && fitsHeader(allergies) && (
        <div className="shrink-0 whitespace-nowrap">
          <AllergyBox>{allergies}</AllergyBox>
        </div>
      )}
    </ScreenHeader>
  );
}
