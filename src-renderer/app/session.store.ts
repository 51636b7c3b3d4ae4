import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Permission } from '#contract/permissions';
import type { SignedIn } from '#contract/staff';
import { askApproval, withdrawAsked } from '../api/approval';
import { client } from '../api/client';
import { queryClient } from '../api/live';
import { terminalName } from './terminal';

/** Why nobody is signed in, where it was not the person's own wish. */
type Ended = 'idle' | 'ended';

interface Session {
  token: string | null;
  staff: SignedIn | null;
  ended: Ended | null;
}

const nobody: Session = { token: null, staff: null, ended: null };

/** Who is at this screen. Kept for the life of the window, so that a reload does not sign out. */
export const useSession = create<Session>()(
  persist(() => nobody, {
    name: 'tableside.session',
    storage: createJSONStorage(() => sessionStorage),
  }),
);

client.setCaller({
  session: () => useSession.getState().token,
  staff: () => useSession.getState().staff,
  terminal: terminalName,
  signedOut: (token) => {
    if (useSession.getState().token === token) end('ended');
  },
  approval: askApproval,
});

// A reload has not signed out: what the page before it could not send goes out now, before anything else.
client.recovery.look();

/** Signs a person in. A wrong PIN is thrown as a `CallError`. */
export async function signIn(pin: string): Promise<void> {
  const { session: token, staff } = await client.session('staff.signIn', { pin });
  useSession.setState({ token, staff, ended: null });
  client.recovery.look();
}

/** Signs out at the person's wish, or because nobody has touched the screen. */
export function signOut(ended: 'idle' | null = null): void {
  // The request is put together before the token is forgotten. Whether the host hears of it decides nothing here.
  client.session('staff.signOut', {}).catch(() => {});
  end(ended);
}

/** Takes over what the host now says about the person, such as a changed role. */
export function refreshStaff(staff: SignedIn): void {
  if (useSession.getState().staff?.id === staff.id) useSession.setState({ staff });
}

/** Whether the person at the screen is allowed something. */
export function useMay(permission: Permission): boolean {
  return useSession(({ staff }) => staff?.permissions.includes(permission) ?? false);
}

function end(ended: Ended | null): void {
  withdrawAsked();
  useSession.setState({ ...nobody, ended });
  // What one person may see is not for the next one.
  queryClient.removeQueries({
    predicate: ({ queryKey: [name] }) => name !== 'setup.status' && name !== 'staff.list',
  });
}
