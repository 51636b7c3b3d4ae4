import { appVersion } from '#db/app-version';
import type { Origin } from './export-folder';

/** The settings restaurant.sql is read under, whatever the server's own are. */
export function sqlHeading({ postgres, schemaStep, takenAt }: Origin): string {
  return `-- Tableside ${appVersion}, schema step ${schemaStep}, from PostgreSQL ${postgres}, taken ${takenAt}.
-- Loads into an empty database: psql -v ON_ERROR_STOP=1 -1 -f restaurant.sql

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET check_function_bodies = off;
SET client_min_messages = warning;
SET datestyle = 'ISO, YMD';
SET timezone = 'UTC';
SET search_path = public;

`;
}
