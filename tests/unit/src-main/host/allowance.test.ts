import { expect, it } from 'vitest';
import type { Permission } from '#contract/permissions';
import { createAllowance } from '#main/host/allowance';
import type { Actor } from '#main/host/context';

const server = { permissions: ['checks:discount'] as Permission[] } as Actor;
const approval = { tokenHash: 'digest', approverId: 'niamh', permission: 'checks:void' as Permission };

it('goes on by the actor’s own role, and leaves an approval that came along unspent', () => {
  const { allow, used } = createAllowance({ actor: server, approval });
  expect(allow('checks:discount')).toEqual({ approvedBy: null });
  expect(used()).toBeNull();
});

it('goes on by the approval, says whose it is, and however often it asks', () => {
  const { allow, used } = createAllowance({ actor: server, approval });
  expect(allow('checks:void')).toEqual({ approvedBy: 'niamh' });
  expect(allow('checks:void')).toEqual({ approvedBy: 'niamh' });
  expect(used()).toEqual(approval);
});

it.each([
  ['none', null],
  ['one for something else', { ...approval, permission: 'checks:comp' as Permission }],
])('refuses with the permission where the approval is %s', (_which, brought) => {
  const { allow, used } = createAllowance({ actor: server, approval: brought });
  expect(() => allow('checks:void')).toThrow(
    expect.objectContaining({ code: 'APPROVAL_NEEDED', details: { permission: 'checks:void' } }),
  );
  expect(used()).toBeNull();
});
