import { Keypad } from '../../ui/keypad';
import { usePin } from './use-pin';

const SHOWN = 4;

/** The PIN: says whose turn it is, shows how many digits are in, never which. */
export function PinPad({ firstName }: { firstName: string | null }) {
  const { digits, problem, pausedFor, isBusy, type, erase, submit } = usePin();
  const isPaused = pausedFor > 0;
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
      <div
        role="status"
        aria-label={`${digits} of ${Math.max(SHOWN, digits)} digits`}
        className={`flex h-6 items-center justify-center gap-5 ${isBusy ? 'opacity-50' : ''}`}
      >
        {Array.from({ length: Math.max(SHOWN, digits) }, (_, index) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place
            key={index}
            className={`size-5 rounded-full border-2 ${index < digits ? 'border-text bg-text' : 'border-line-control'}`}
          />
        ))}
      </div>
      <div className="h-[352px] wide:h-[452px]">
        <Keypad label="Digits" onDigit={type} onDelete={erase} onEnter={submit} isDisabled={isPaused} />
      </div>
      <p role="alert" className="min-h-6 text-center font-medium text-alert-ink">
        {isPaused ? `Too many wrong PINs. Wait ${pausedFor} s.` : problem}
        {!isPaused && !problem && (
          <span className="text-14 font-normal text-text-3">No need to pick a name: your PIN finds you.</span>
        )}
      </p>
    </section>
  );
}
