import { Lock } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '../ui/button';
import { Segmented } from '../ui/segmented';
import { signOut, useSession } from './session.store';
import { useLook } from './theme.store';

/** Who is signed in; opens to lock the screen and to set how it looks. */
export function UserMenu() {
  const staff = useSession((session) => session.staff);
  const { theme, textSize } = useLook();
  if (!staff) return null;
  const name = `${staff.firstName} ${staff.lastName}`;
  return (
    <DialogTrigger>
      <AriaButton className="flex min-t1 items-center gap-2.5 rounded-2 ps-2 pe-3 text-start text-14 leading-tight data-hovered:bg-press data-pressed:bg-press">
        <span
          aria-hidden
          className="grid size-9 place-items-center rounded-full bg-sunken text-13 font-semibold text-text-2"
        >
          {staff.initials}
        </span>
        <span>
          <bdi className="block font-semibold">{name}</bdi>
          <span className="text-13 text-text-3">{staff.title}</span>
          <span className="sr-only">. Lock and settings</span>
        </span>
      </AriaButton>
      <Popover placement="bottom end" className="w-[340px] rounded-4 bg-surface shadow-3">
        <Dialog aria-label={name} className="grid gap-4 p-4 outline-none">
          <div className="grid gap-1.5">
            <span className="text-13 text-text-3">Colours</span>
            <Segmented
              fill
              label="Colours"
              value={theme}
              onChange={(next) => useLook.setState({ theme: next })}
              items={[
                { id: 'light', label: 'Light' },
                { id: 'dark', label: 'Dark' },
                { id: 'system', label: 'System' },
              ]}
            />
          </div>
          <div className="grid gap-1.5">
            <span className="text-13 text-text-3">Text size</span>
            <Segmented
              fill
              label="Text size"
              value={textSize}
              onChange={(next) => useLook.setState({ textSize: next })}
              items={[
                { id: '100', label: '100 %' },
                { id: '125', label: '125 %' },
                { id: '150', label: '150 %' },
              ]}
            />
          </div>
          <Button icon={Lock} onPress={() => signOut()}>
            Lock
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
