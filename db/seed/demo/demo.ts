import { sql } from 'drizzle-orm';
import { discounts, reasons, serviceCharges } from '#db/schema/checks';
import { areas, floorLayout, sections, tableJoins, tables } from '#db/schema/floor';
import { services, slotLimits, specialDays } from '#db/schema/hours';
import {
  menuItemModifierGroups,
  menuItems,
  menuSections,
  modifierChildGroups,
  modifierGroups,
  modifierPrices,
  modifiers,
  priceRules,
  priceRuleTargets,
  setChoices,
  setCourses,
  stations,
  taxClasses,
  taxClassRates,
  taxRates,
} from '#db/schema/menu';
import { guestProfiles, staffProfiles, users, venue } from '#db/schema/people';
import type { Tx } from '#db/store';
import { firstReasons } from '../first-reasons';
import { demoId } from './demo-id';
import { demoDiscounts, demoServiceCharge } from './discounts';
import { areaRows, joinRows, layoutRows, tableRows } from './floor';
import { guestProfileRows, guestUsers } from './guests';
import { demoHours } from './hours';
import { stationRows } from './menu/kitchen-stations';
import { itemGroupRows, itemRows, sectionRows } from './menu/menu';
import { childGroupRows, modifierGroupRows, modifierRows, sizePriceRows } from './menu/modifiers';
import { happyHour, setChoiceRows, setCourseRows } from './menu/set-menu-and-hours';
import { floorSectionRows } from './sections';
import { runningService } from './service/running-service';
import { type HashPin, staffProfileRows, staffUsers } from './staff';
import { demoTaxClasses, demoTaxClassRates, demoTaxRates, demoVenue } from './venue';

export interface DemoOptions {
  now: Date;
  hashPin: HashPin;
  /** An evening in full swing around `now`, or a house that is about to open. */
  service: 'running' | 'none';
}

/** Fills an empty database with the demo restaurant. The same `now` gives the same rows. */
export async function seedDemo(tx: Tx, { now, hashPin, service }: DemoOptions): Promise<void> {
  const evening = service === 'running' ? runningService(now) : null;

  await tx.insert(venue).values(demoVenue);
  await tx.insert(taxRates).values(Object.values(demoTaxRates));
  await tx.insert(taxClasses).values(Object.values(demoTaxClasses));
  await tx.insert(taxClassRates).values(demoTaxClassRates);
  await tx.insert(users).values([...staffUsers(now), ...guestUsers(now)]);
  await tx.insert(staffProfiles).values(await staffProfileRows(hashPin));
  await tx.insert(guestProfiles).values(guestProfileRows());

  await tx.insert(areas).values(areaRows());
  await tx.insert(tables).values(tableRows((table) => evening?.statusOf(table) ?? 'available', now));
  await tx.insert(sections).values(floorSectionRows());
  await tx.insert(floorLayout).values(layoutRows());
  await tx.insert(tableJoins).values(joinRows());

  const hours = demoHours(now, evening);
  await tx.insert(services).values(hours.services);
  await tx.insert(specialDays).values(hours.specialDays);
  if (hours.slotLimits.length > 0) await tx.insert(slotLimits).values(hours.slotLimits);

  await tx.insert(stations).values(stationRows());
  await tx.insert(menuSections).values(sectionRows());
  await tx.insert(modifierGroups).values(modifierGroupRows());
  await tx.insert(modifiers).values(modifierRows());
  await tx.insert(menuItems).values(itemRows(now));
  await tx.insert(menuItemModifierGroups).values(itemGroupRows());
  await tx.insert(modifierChildGroups).values(childGroupRows());
  await tx.insert(modifierPrices).values(sizePriceRows());
  await tx.insert(setCourses).values(setCourseRows());
  await tx.insert(setChoices).values(setChoiceRows());
  await tx.insert(priceRules).values(happyHour.rule);
  await tx.insert(priceRuleTargets).values(happyHour.target);

  await tx.insert(reasons).values(firstReasons((index) => demoId('reason', index)));
  await tx.insert(discounts).values(demoDiscounts);
  await tx.insert(serviceCharges).values(demoServiceCharge);

  await evening?.insert(tx);
  // So much at once, and nobody who looks at it by himself: without statistics the first screens take ten times as long.
  await tx.execute(sql`ANALYZE`);
}
