import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * Three builds. `main` holds the Electron entry, the host's child process, and the browser-mode
 * server with its child, so that they share one chunk of services. Only packages under `dependencies` stay
 * external; everything else is bundled.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          main: 'src-main/main.ts',
          'host-child': 'src-main/host-child.ts',
          server: 'src-main/server.ts',
          'backup-worker': 'db/backup/worker.ts',
          'assignment-worker': 'src-main/assignment/worker.ts',
          'server-child': 'src-main/server-child.ts',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src-main/preload.ts' },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    build: {
      outDir: 'out/renderer',
      minify: true,
      rolldownOptions: { input: 'src-renderer/index.html' },
    },
    plugins: [react(), tailwindcss()],
  },
});
