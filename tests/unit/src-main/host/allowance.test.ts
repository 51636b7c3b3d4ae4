import { expect, it } from 'vitest';
import type { Permission } from '#contract/permissions';
import { createAllowance } from '#main/host/allowance';
import type { Actor } from '#main/host/context';

const server = { permissions: ['checks:discount'] as Permission[] } as Actor;
const approval = { tokenHash: 'digest', approverId: 'niamh', permissions: ['checks:void'] as Permission[] };

it('goes on by the actor’s own role, and leaves an approval that came along unspent', () => {
  const { allow, refuseMissing, used } = createAllowance({ actor: server, approval });
  expect(allow('checks:discount')).toEqual({ approvedBy: null });
  refuseMissing();
  expect(used()).toBeNull();
});

it('goes on by the approval, says whose it is, and however often it asks', () => {
  const { allow, refuseMissing, used } = createAllowance({ actor: server, approval });
  expect(allow('checks:void')).toEqual({ approvedBy: 'niamh' });
  expect(allow('checks:void')).toEqual({ approvedBy: 'niamh' });
  refuseMissing();
  expect(used()).toEqual(approval);
});

it.each([
  ['none', null, 'checks:void'],
  ['one for something else', { ...approval, permissions: ['checks:charge' as Permission] }, 'checks:void'],
  ['one for some of it', approval, 'checks:comp'],
])(
  'refuses with all that is needed, once it is known, where the approval is %s',
  (_which, brought, first) => {
    const { allow, refuseMissing } = createAllowance({ actor: server, approval: brought });
    for (const permission of ['checks:discount', 'checks:void', 'checks:comp'] as const) allow(permission);
    const details = { permission: first, permissions: ['checks:void', 'checks:comp'] };
    expect(refuseMissing).toThrow(expect.objectContaining({ code: 'APPROVAL_NEEDED', details }));
  },
);
