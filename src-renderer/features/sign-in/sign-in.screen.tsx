import { useState } from 'react';
import { CallError } from '../../api/call-error';
import { errorWords } from '../../app/error-words';
import { signIn } from '../../app/session.store';
import { Keypad } from '../../ui/keypad';

/** Signing in by PIN. */
export default function SignInScreen() {
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState('');
  const type = async (digit: string) => {
    const next = pin + digit;
    setPin(next);
    if (next.length < 4) return;
    try {
      await signIn(next);
    } catch (error) {
      if (error instanceof CallError) setProblem(errorWords(error).words);
      setPin('');
    }
  };
  return (
    <main className="grid h-full place-content-center gap-4">
      <h1 className="text-center text-24 font-semibold">Enter your PIN</h1>
      <p role="status">{problem || `${pin.length} of 4 digits`}</p>
      <Keypad
        label="PIN"
        onDigit={(digit) => void type(digit)}
        onDelete={() => setPin((before) => before.slice(0, -1))}
      />
    </main>
  );
}
