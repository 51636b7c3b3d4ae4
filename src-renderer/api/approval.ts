import { create } from 'zustand';
import type { WriteName } from '#contract/contract';
import type { Permission } from '#contract/permissions';

/** A command that waits for somebody who may. */
export interface AskedApproval {
  procedure: WriteName;
  /** All that it needs and the person has not. */
  permissions: readonly Permission[];
}

interface Asked extends AskedApproval {
  /** Sends the command again with this approval; null gives it up. */
  settle(approval: string | null): void;
}

/** The commands that wait for an approval, the first one first. */
export const useAsked = create<{ queue: readonly Asked[] }>()(() => ({ queue: [] }));

/** Asks for an approval at this screen. Resolves with null when nobody gives it. */
export function askApproval(asked: AskedApproval): Promise<string | null> {
  return new Promise((resolve) => {
    const one: Asked = {
      ...asked,
      settle(approval) {
        useAsked.setState(({ queue }) => ({ queue: queue.filter((other) => other !== one) }));
        resolve(approval);
      },
    };
    useAsked.setState(({ queue }) => ({ queue: [...queue, one] }));
  });
}

/** Whether a PIN is asked for at this moment: what lies beneath is not touched by it. */
export function isApprovalAsked(): boolean {
  return useAsked.getState().queue.length > 0;
}

/** Gives up all that waits: whoever asked has left the screen. */
export function withdrawAsked(): void {
  for (const { settle } of useAsked.getState().queue) settle(null);
}
