import { join } from 'node:path';

/** Two small migrations with one of everything: an extension, an enum, a trigger, a partial index. */
export const fixtureMigrations = join(import.meta.dirname, 'fixtures/migrations');
