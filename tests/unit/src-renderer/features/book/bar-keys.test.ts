import { describe, expect, it } from 'vitest';
import { readBarKey } from '../../../../../src-renderer/features/book/bar-keys';

const press = (
  key: string,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', true>> = {},
) => readBarKey({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held }, false);

describe('readBarKey', () => {
  it('knows going from moving', () => {
    expect(press('ArrowRight')).toEqual({ act: 'go', axis: 'time', step: 1 });
    expect(press('ArrowRight', { shiftKey: true })).toEqual({ act: 'shift', step: 1 });
    expect(press('ArrowUp', { ctrlKey: true })).toEqual({ act: 'tables', step: -1 });
    expect(press('ArrowUp', { shiftKey: true })).toBeNull();
  });

  it('reads time the other way where it runs from right to left', () => {
    const held = { shiftKey: true, ctrlKey: false, metaKey: false, altKey: false };
    expect(readBarKey({ key: 'ArrowRight', ...held }, true)).toEqual({ act: 'shift', step: -1 });
    expect(readBarKey({ key: 'ArrowDown', ...held, shiftKey: false }, true)).toMatchObject({ step: 1 });
  });

  it('leaves the shortcuts of the browser alone', () => {
    expect(press('l', { ctrlKey: true })).toBeNull();
    expect(press('ArrowLeft', { altKey: true })).toBeNull();
    expect(press('l')).toEqual({ act: 'lock' });
    expect(press('J', { shiftKey: true })).toEqual({ act: 'part' });
    expect(press('q')).toBeNull();
  });
});
