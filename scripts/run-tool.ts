import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs a tool of this project with our terminal as its own; ends this process with its status when it fails. */
export function runTool(tool: string, args: string[], env: NodeJS.ProcessEnv = process.env): void {
  const status = tryTool(tool, args, env);
  if (status !== 0) process.exit(status);
}

/** As `runTool`, but answers the status. */
export function tryTool(tool: string, args: string[], env: NodeJS.ProcessEnv = process.env): number {
  const windows = process.platform === 'win32';
  const file = join('node_modules', '.bin', windows ? `${tool}.cmd` : tool);
  const { status, error } = spawnSync(file, args, { stdio: 'inherit', env, shell: windows });
  if (error) throw error;
  return status ?? 1;
}
