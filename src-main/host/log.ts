import { errorText } from './error-text';

/** Where the host says what people should know. Never a PIN, a session, or a guest's phone. */
export interface Log {
  info(message: string): void;
  error(message: string, error: unknown): void;
}

/** Writes to the standard streams, with the time. */
export const consoleLog: Log = {
  info: (message) => process.stdout.write(`${new Date().toISOString()} ${message}\n`),
  error: (message, error) =>
    process.stderr.write(`${new Date().toISOString()} ${message}: ${errorText(error)}\n`),
};
