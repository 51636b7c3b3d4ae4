import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMigrations } from '#db/migration-files';
import { createMigration, generateMigration } from '#db/new-migration';
import { tempFolder } from '#tests/support/temp-folder';

describe('createMigration', () => {
  it('makes the next pair, which is refused until it is filled', () => {
    const migrations = tempFolder();
    createMigration(migrations, 'first', 'SELECT 1;');
    const second = createMigration(migrations, 'second');
    expect(readdirSync(migrations)).toEqual(['0001_first', '0002_second']);
    expect(readdirSync(second)).toEqual(['down.sql', 'up.sql']);
    expect(() => readMigrations(migrations)).toThrow(/0001_first.down\.sql has no statement yet/);
  });

  it('refuses a name that does not fit a folder', () => {
    expect(() => createMigration(tempFolder(), 'Not-A-Name')).toThrow('lower_snake_case');
  });
});

describe('generateMigration', () => {
  it('writes what drizzle-kit finds as the next migration, and nothing when there is nothing', () => {
    const migrations = tempFolder();
    createMigration(migrations, 'by_hand', 'SELECT 1;');
    const made = generateMigration(migrations, 'tables');
    expect(made).toBe(join(migrations, '0002_tables'));
    expect(readFileSync(join(migrations, '0002_tables/up.sql'), 'utf8')).toContain('CREATE TABLE "users"');
    expect(readdirSync(migrations).sort()).toEqual(['0001_by_hand', '0002_tables', 'meta']);
    expect(generateMigration(migrations, 'again')).toBeNull();
  });

  it('only remembers the schema when its migration was written by hand', () => {
    const migrations = tempFolder();
    expect(generateMigration(migrations, 'baseline', true)).toBeNull();
    expect(readdirSync(migrations)).toEqual(['meta']);
    expect(existsSync(join(migrations, 'meta/_journal.json'))).toBe(true);
  });
});
