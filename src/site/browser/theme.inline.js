(() => {
  const root = document.documentElement;
  root.classList.add('js');
  // Without its scripts a page has no buttons that do nothing.
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLScriptElement) root.classList.remove('js');
    },
    true,
  );
  try {
    for (const choice of ['theme', 'universe', 'mode', 'way']) {
      const chosen = localStorage.getItem(`pullbook-${choice}`);
      if (chosen) root.dataset[choice] = chosen;
    }
  } catch {}
})();
