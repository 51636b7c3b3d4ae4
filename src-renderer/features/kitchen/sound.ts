import { create } from 'zustand';

/** Two tones in 0.4 s: [Hz, start in seconds]. High enough for a loud kitchen. */
const tones = [
  [880, 0],
  [1_320, 0.2],
] as const;
const TONE_SECONDS = 0.2;
const VOLUME = 0.5;

/** Whether this page may make a sound: browsers allow none before the first touch or key. */
export const useSound = create<{ allowed: boolean }>()(() => ({ allowed: false }));

let context: AudioContext | null = null;

/** Opens the sound, and again after every touch or key until the browser lets it be heard. */
export function openSound(): () => void {
  context ??= new AudioContext();
  const opened = context;
  const noteState = (): void => useSound.setState({ allowed: opened.state === 'running' });
  const wake = (): void => {
    if (opened.state !== 'running') opened.resume().catch(() => {});
  };
  noteState();
  opened.addEventListener('statechange', noteState);
  // When they end: that is when a browser counts a touch, and no key of the board stops these.
  window.addEventListener('pointerup', wake, { passive: true });
  window.addEventListener('keyup', wake, { passive: true });
  return () => {
    opened.removeEventListener('statechange', noteState);
    window.removeEventListener('pointerup', wake);
    window.removeEventListener('keyup', wake);
  };
}

/** The sound of a new ticket. */
export function chime(): void {
  if (context?.state !== 'running') return;
  for (const [hertz, delay] of tones) {
    const start = context.currentTime + delay;
    const tone = new OscillatorNode(context, { type: 'triangle', frequency: hertz });
    const volume = new GainNode(context, { gain: 0 });
    // Ramps at both ends: a tone that is cut off clicks.
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(VOLUME, start + 0.015);
    volume.gain.setValueAtTime(VOLUME, start + TONE_SECONDS - 0.06);
    volume.gain.linearRampToValueAtTime(0, start + TONE_SECONDS);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + TONE_SECONDS);
  }
}
