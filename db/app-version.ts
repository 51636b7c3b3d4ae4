import packageJson from '../package.json' with { type: 'json' };

/** The version of this program, as it is released. */
export const appVersion: string = packageJson.version;
