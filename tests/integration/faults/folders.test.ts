import { expect, it } from 'vitest';
import { runFolders } from '#tests/faults/folders/folders';
import { buildProgram } from '#tests/faults/host/program';

it('refuses every damaged folder by its code, leaves its bytes, and never starts empty', async () => {
  const program = await buildProgram();
  try {
    const { failures, figures } = await runFolders({ program, seed: 'npm-test' });
    expect(failures).toEqual([]);
    expect(figures['refused']).toBeGreaterThan(30);
  } finally {
    program.remove();
  }
}, 900_000);
