import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrationsFolder } from '#db/migration-files';
import { buildTemplate } from '#db/template';
import { fixtureMigrations } from '#tests/support/fixtures';

declare module 'vitest' {
  interface ProvidedContext {
    /** A prepared database with the program's schema. */
    template: string;
    /** One with the schema of the fixtures, for tests of the store itself. */
    fixtureTemplate: string;
  }
}

const built = join(import.meta.dirname, '../../out/test');

/** Builds the templates once per run, or takes those of an earlier run while the migrations are the same. */
export default async function setup(project: TestProject): Promise<void> {
  const template = join(built, 'template.tar.gz');
  const fixtureTemplate = join(built, 'fixture-template.tar.gz');
  await buildTemplate(template, migrationsFolder());
  await buildTemplate(fixtureTemplate, fixtureMigrations);
  project.provide('template', template);
  project.provide('fixtureTemplate', fixtureTemplate);
}
