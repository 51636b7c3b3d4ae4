import { useAsked } from '../api/approval';
import { client } from '../api/client';
import { PinOverlay } from '../ui/pin-overlay';
import { permissionWords } from './permission-words';
import { triedPin } from './pin-problem';
import { useSession } from './session.store';

/** Stands in for whoever may, when the person at the screen may not: their PIN, and the work goes on. */
export function ApprovalDesk() {
  const asked = useAsked(({ queue }) => queue[0]);
  const firstName = useSession(({ staff }) => staff?.firstName);
  if (!asked) return null;
  const { permissions, settle } = asked;
  const [permission, ...also] = permissions;
  if (!permission) return null;
  const give = async (pin: string): Promise<void> => {
    const { approval } = await client.session('staff.approve', { pin, permission, also });
    settle(approval);
  };
  return (
    <PinOverlay
      title="A manager’s PIN"
      attempt={(pin) => triedPin(give(pin))}
      hint={`${firstName} stays signed in.`}
      onCancel={() => settle(null)}
    >
      To {permissions.map((one) => permissionWords[one]).join(', and ')}. Nothing on this screen is lost.
    </PinOverlay>
  );
}
