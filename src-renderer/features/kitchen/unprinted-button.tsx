import { Printer } from 'lucide-react';
import { Unprinted } from '../../ui/printing/unprinted';
import { BarButton } from './bar-button';

/** How many pages are not printed that should be, such as a station's tickets. */
export function UnprintedButton() {
  return (
    <Unprinted
      button={(words, isAsked, open) => (
        <BarButton
          icon={Printer}
          onPress={open}
          className={isAsked ? 'bg-alert text-on-alert' : 'bg-warn text-on-warn'}
        >
          <bdi>{words}</bdi>
        </BarButton>
      )}
    />
  );
}
