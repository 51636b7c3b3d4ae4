import { triedPin } from '../../app/pin-problem';
import { signIn } from '../../app/session.store';
import { PinEntry } from '../../ui/pin-entry';

/** The PIN: says whose turn it is. */
export function PinPad({ firstName }: { firstName: string | null }) {
  return (
    <section aria-label="PIN" className="grid gap-3 wide:gap-5">
      <h1 className="text-center text-24 leading-tight font-semibold tracking-tight">
        {firstName ? (
          <>
            <bdi>{firstName}</bdi>, enter your PIN
          </>
        ) : (
          'Enter your PIN'
        )}
      </h1>
      <PinEntry attempt={(pin) => triedPin(signIn(pin))} hint="No need to pick a name: your PIN finds you." />
    </section>
  );
}
