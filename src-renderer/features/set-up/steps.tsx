import { ComboField } from '../../ui/combo-field';
import { TextField } from '../../ui/field';
import { Segmented } from '../../ui/segmented';
import { currencyChoices, timeZoneChoices } from './choices';
import type { VenueDraft } from './venue-draft';

interface StepProps {
  draft: VenueDraft;
  onChange(part: Partial<VenueDraft>): void;
}

/** What it is called and where it stands. */
export function RestaurantStep({ draft, onChange }: StepProps) {
  return (
    <>
      <TextField
        label="Name of the restaurant"
        autoFocus
        value={draft.name}
        maxLength={100}
        onChange={(name) => onChange({ name })}
      />
      <ComboField
        label="Currency"
        items={currencyChoices}
        value={draft.currency}
        onChange={(currency) => onChange({ currency })}
      />
      <ComboField
        label="Time zone"
        hint="Type a city. The book and every clock go by it."
        items={timeZoneChoices}
        value={draft.timeZone}
        onChange={(timeZone) => onChange({ timeZone })}
      />
    </>
  );
}

/** How prices are taxed. */
export function TaxStep({ draft, onChange }: StepProps) {
  return (
    <>
      <div className="grid gap-1.5">
        <span className="text-14 font-medium text-text-2">Menu prices</span>
        <Segmented
          fill
          label="Menu prices"
          value={draft.taxIncluded ? 'with' : 'without'}
          onChange={(choice) => onChange({ taxIncluded: choice === 'with' })}
          items={[
            { id: 'with', label: 'Include tax' },
            { id: 'without', label: 'Tax is added' },
          ]}
        />
      </div>
      <TextField
        label="Tax on food, %"
        autoFocus
        inputMode="decimal"
        placeholder="13.5"
        value={draft.foodRate}
        onChange={(foodRate) => onChange({ foodRate })}
      />
      <TextField
        label="Tax on drinks, %"
        inputMode="decimal"
        placeholder="23"
        value={draft.drinksRate}
        onChange={(drinksRate) => onChange({ drinksRate })}
      />
    </>
  );
}

/** Who may do everything, and add the others. */
export function ManagerStep({ draft, onChange }: StepProps) {
  const differs = draft.pinAgain.length >= draft.pin.length && draft.pinAgain !== draft.pin;
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label="First name"
          autoFocus
          maxLength={100}
          value={draft.firstName}
          onChange={(firstName) => onChange({ firstName })}
        />
        <TextField
          label="Last name"
          maxLength={100}
          value={draft.lastName}
          onChange={(lastName) => onChange({ lastName })}
        />
      </div>
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label="PIN"
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          hint="4 to 6 digits"
          value={draft.pin}
          onChange={(pin) => onChange({ pin: pin.replace(/\D/g, '') })}
        />
        <TextField
          label="PIN again"
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          error={differs ? 'This is another PIN.' : undefined}
          value={draft.pinAgain}
          onChange={(pinAgain) => onChange({ pinAgain: pinAgain.replace(/\D/g, '') })}
        />
      </div>
    </>
  );
}
