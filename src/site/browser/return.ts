/** A page that comes back: from the back-forward cache it has the state of the time when it was left. */

/** Calls a listener when what is stored may have changed: the page comes back, or another tab has written. */
export function onReturn(listener: () => void): void {
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) listener();
  });
  addEventListener('storage', listener);
}
