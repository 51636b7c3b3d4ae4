import { app } from 'electron';

/** Holds the end of the app back until `stop` is done, so that the data is closed in order. */
export function stopInOrder(stop: () => Promise<void>): void {
  let stopped = false;
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void stop().finally(() => {
      stopped = true;
      app.quit();
    });
  });
}
