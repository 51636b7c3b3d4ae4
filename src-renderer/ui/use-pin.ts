import { useCallback, useEffect, useRef, useState } from 'react';

const SHORTEST = 4;
const LONGEST = 6;
/** PINs have four to six digits: after four, this long without another digit means that it is whole. */
const PAUSE_MS = 700;

/** Why a PIN did nothing. */
export interface PinProblem {
  words: string;
  /** How long the host listens to no PIN at all. */
  pausedSeconds?: number;
}

/** A PIN as it is typed, and what came of the last one. */
export interface Pin {
  digits: number;
  /** What the last try came to; empty while there is nothing to say. */
  problem: string;
  /** Seconds until the host listens again after too many wrong PINs. */
  pausedFor: number;
  isBusy: boolean;
  type(digit: string): void;
  erase(): void;
  submit(): void;
}

/** A PIN as it is typed. It goes off by itself to be tried; nobody has to press OK. */
export function usePin(attempt: (pin: string) => Promise<PinProblem | null>): Pin {
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState('');
  const [pausedUntil, setPausedUntil] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const pausedFor = useSecondsUntil(pausedUntil);
  const trying = useRef(false);

  const latest = useRef(attempt);
  latest.current = attempt;

  const send = useCallback(async (whole: string): Promise<void> => {
    if (trying.current) return;
    trying.current = true;
    setBusy(true);
    try {
      const wrong = await latest.current(whole);
      if (!wrong) return;
      if (wrong.pausedSeconds !== undefined) setPausedUntil(Date.now() + wrong.pausedSeconds * 1_000);
      setProblem(wrong.words);
      setPin('');
    } finally {
      trying.current = false;
      setBusy(false);
    }
  }, []);

  useEffect(() => {
    if (pin.length < SHORTEST) return;
    const timer = setTimeout(() => void send(pin), pin.length === LONGEST ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [pin, send]);

  return {
    digits: pin.length,
    problem,
    pausedFor,
    isBusy,
    type(digit) {
      if (trying.current || pausedFor > 0) return;
      setProblem('');
      setPin((before) => (before.length < LONGEST ? before + digit : before));
    },
    erase() {
      if (!trying.current) setPin((before) => before.slice(0, -1));
    },
    submit() {
      if (pin.length >= SHORTEST) void send(pin);
    },
  };
}

function useSecondsUntil(until: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (until <= Date.now()) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [until]);
  return Math.max(0, Math.ceil((until - now) / 1_000));
}
