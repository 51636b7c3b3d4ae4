import { Volume2, VolumeX } from 'lucide-react';
import { useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { BarIcon, barTarget } from './bar-button';
import { useKitchenPrefs } from './prefs.store';
import { chime, useSound } from './sound';

/** Whether new tickets are heard; asks for the first touch where the browser wants one. */
export function SoundButton() {
  const allowed = useSound((sound) => sound.allowed);
  const muted = useKitchenPrefs((prefs) => prefs.muted);
  const wasAllowed = useRef(allowed);
  const blocked = !allowed && !muted;
  return (
    <Button
      {...(!blocked && { 'aria-pressed': !muted })}
      onPressStart={() => {
        wasAllowed.current = allowed;
      }}
      onPress={() => {
        if (wasAllowed.current || muted) useKitchenPrefs.setState({ muted: !muted });
        // The touch itself has turned the sound on; a moment later it can be heard.
        if (muted || !wasAllowed.current) setTimeout(chime, 50);
      }}
      className={`${barTarget} ${blocked ? 'bg-warn text-on-warn' : 'bg-transparent text-text-2'}`}
    >
      <BarIcon icon={muted || blocked ? VolumeX : Volume2} />
      {blocked ? (
        'Tap to turn sound on'
      ) : (
        <span className="max-[1100px]:sr-only">{muted ? 'Sound off' : 'Sound on'}</span>
      )}
    </Button>
  );
}
