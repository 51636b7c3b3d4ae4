/**
 * Closes every page that was not created by the main process, before it loads anything.
 * What the app's own handler says about it is the page session's business: only "deny" is modelled.
 */
export async function closePopups(cdp, isOwn) {
  cdp.on(undefined, 'Target.attachedToTarget', async ({ sessionId, targetInfo, waitingForDebugger }) => {
    if (!waitingForDebugger) return; // The session of a window, which it attached to itself.
    if (!(await isOwn(targetInfo.targetId))) {
      await cdp.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => {});
      return;
    }
    await cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => {});
    await cdp.send('Target.detachFromTarget', { sessionId }).catch(() => {});
  });
  await cdp.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }],
  });
}
